package dev.podo.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the client of the Docker Engine; it connects when first used. */
@ApplicationScoped
class DockerClients {

    /** Starting a container with new volumes takes seconds on a slow disk. */
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    @Produces
    @Singleton
    DockerClient docker(SandboxConfig config) {
        var builder = DefaultDockerClientConfig.createDefaultConfigBuilder();
        config.dockerHost().ifPresent(builder::withDockerHost);
        var settings = builder.build();
        var transport = new ZerodepDockerHttpClient.Builder()
                .dockerHost(settings.getDockerHost())
                .sslConfig(settings.getSSLConfig())
                .connectionTimeout(Duration.ofSeconds(3))
                .responseTimeout(RESPONSE_TIMEOUT)
                .build();
        return DockerClientImpl.getInstance(settings, transport);
    }
}
