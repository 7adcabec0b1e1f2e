package dev.podo.sandbox;

import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.EndpointsBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;

/** A Service without a selector, the Endpoints that somebody thought up for it, and an Ingress of the same name. */
final class HandMadeService {

    static final String LABEL = "hand-made";

    private static final int FORBIDDEN = 403;

    private HandMadeService() {}

    /** Makes all three as the learner. */
    static void create(TestSandbox sandbox, String name, String address, int port) {
        KubernetesClient learner = sandbox.cluster().learner();
        learner.resource(service(name)).create();
        learner.resource(ingress(name)).create();
        Endpoints endpoints = endpoints(name, address, port);
        try {
            learner.resource(endpoints).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != FORBIDDEN) {
                throw e;
            }
            // Newer clusters refuse learners that much; the block must hold all the same.
            sandbox.cluster()
                    .admin()
                    .resource(endpoints)
                    .inNamespace(Cluster.NAMESPACE)
                    .create();
        }
    }

    private static Service service(String name) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels(LABEL, "")
                .endMetadata()
                .withNewSpec()
                .addNewPort()
                .withPort(80)
                .endPort()
                .endSpec()
                .build();
    }

    private static Ingress ingress(String name) {
        return new IngressBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels(LABEL, "")
                .endMetadata()
                .withNewSpec()
                .addNewRule()
                .withHost(name)
                .withNewHttp()
                .addNewPath()
                .withPath("/")
                .withPathType("Prefix")
                .withNewBackend()
                .withNewService()
                .withName(name)
                .withNewPort()
                .withNumber(80)
                .endPort()
                .endService()
                .endBackend()
                .endPath()
                .endHttp()
                .endRule()
                .endSpec()
                .build();
    }

    private static Endpoints endpoints(String name, String address, int port) {
        return new EndpointsBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .addNewSubset()
                .addNewAddress()
                .withIp(address)
                .endAddress()
                .addNewPort()
                .withPort(port)
                .endPort()
                .endSubset()
                .build();
    }
}
