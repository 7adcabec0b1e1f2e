package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabCatalogTest {

    @Inject
    LabCatalog catalog;

    @Test
    void holdsTheLabsOfTheFolder() {
        assertThat(catalog.find("pod-first")).isPresent();
        assertThat(catalog.find("no-such-lab")).isEmpty();
        assertThat(catalog.all()).isNotEmpty();
    }
}
