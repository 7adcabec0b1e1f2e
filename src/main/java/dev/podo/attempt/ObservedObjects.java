package dev.podo.attempt;

import java.util.List;
import java.util.Map;

/**
 * One look at the learner's namespace.
 *
 * @param objects with the values of Secrets sealed
 * @param logs the last lines of containers that crash
 * @param secrets what must not be shown or stored
 */
record ObservedObjects(List<Map<String, Object>> objects, Map<String, String> logs, SecretValues secrets) {}
