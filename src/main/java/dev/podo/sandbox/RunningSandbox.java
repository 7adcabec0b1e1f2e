package dev.podo.sandbox;

/** A sandbox that runs, with the loopback ports of its API server and its ingress controller. */
record RunningSandbox(String id, String container, int apiPort, int httpPort, int httpsPort) {

    String apiUrl() {
        return "https://127.0.0.1:" + apiPort;
    }
}
