package dev.podo.sandbox;

/**
 * Whether an engine is usable.
 *
 * @param problem the message key of what is missing; {@code null} when usable
 * @param detail the engine's version, or what it said in its own words when it could not be used
 */
record EngineCheck(boolean usable, String problem, String detail) {

    static EngineCheck usable(String version) {
        return new EngineCheck(true, null, version);
    }

    static EngineCheck missing(String problem, String detail) {
        return new EngineCheck(false, problem, detail);
    }
}
