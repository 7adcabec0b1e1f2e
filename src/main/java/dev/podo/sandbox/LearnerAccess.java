package dev.podo.sandbox;

import io.fabric8.kubernetes.api.model.NamedAuthInfoBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Gives a learner their namespace and their rights in a fresh cluster, and writes their kubeconfig. */
@ApplicationScoped
class LearnerAccess {

    private static final String OBJECTS = "/sandbox/access.yaml";
    private static final String TOKEN_SECRET = "learner-token";
    private static final String FIELD_MANAGER = "podo";

    /** Applies the objects that make the access; doing so again changes nothing. */
    void grant(KubernetesClient admin) {
        InputStream objects = LearnerAccess.class.getResourceAsStream(OBJECTS);
        admin.load(objects).items().forEach(item -> admin.resource(item)
                .fieldManager(FIELD_MANAGER)
                .forceConflicts()
                .serverSideApply());
    }

    /** The learner's kubeconfig; empty while the cluster has not made the token yet. */
    Optional<String> kubeconfig(KubernetesClient admin, String server) {
        Secret token = admin.secrets()
                .inNamespace(Cluster.SYSTEM_NAMESPACE)
                .withName(TOKEN_SECRET)
                .get();
        if (token == null || token.getData() == null || !token.getData().containsKey("token")) {
            return Optional.empty();
        }
        Map<String, String> data = token.getData();
        return Optional.of(Serialization.asYaml(new io.fabric8.kubernetes.api.model.ConfigBuilder()
                .withApiVersion("v1")
                .withKind("Config")
                .addNewCluster()
                .withName("podo")
                .withNewCluster()
                .withServer(server)
                .withCertificateAuthorityData(data.get("ca.crt"))
                .endCluster()
                .endCluster()
                .withUsers(new NamedAuthInfoBuilder()
                        .withName("learner")
                        .withNewUser()
                        .withToken(decode(data.get("token")))
                        .endUser()
                        .build())
                .addNewContext()
                .withName("podo")
                .withNewContext()
                .withCluster("podo")
                .withUser("learner")
                .withNamespace(Cluster.NAMESPACE)
                .endContext()
                .endContext()
                .withCurrentContext("podo")
                .build()));
    }

    private static String decode(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
