package dev.podo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses PODO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.podo");

    /** Which packages each package may use, besides itself. */
    private static final Map<String, List<String>> EDGES = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("schema", List.of()),
            Map.entry("lesson", List.of("text")),
            Map.entry("lab", List.of("text", "schema", "manifest")),
            Map.entry("manifest", List.of("text", "schema")),
            Map.entry("verify", List.of("text", "schema", "lab")),
            Map.entry("people", List.of("text")),
            Map.entry("sandbox", List.of("text", "people")),
            Map.entry("probe", List.of("text", "lab", "sandbox")),
            Map.entry("attempt", List.of("text", "schema", "people", "lab", "manifest", "sandbox", "verify", "probe")),
            Map.entry("search", List.of("text", "lesson", "lab")),
            Map.entry("progress", List.of("text", "people", "lesson", "lab", "attempt")),
            Map.entry("proof", List.of("text", "schema", "people", "lab", "manifest", "sandbox", "verify", "attempt")));

    private static final List<Class<? extends Annotation>> GUARDS =
            List.of(PermitAll.class, RolesAllowed.class, Authenticated.class);

    @TestFactory
    Stream<DynamicTest> packages_use_only_what_they_may() {
        return EDGES.entrySet().stream()
                .map(edge -> DynamicTest.dynamicTest(edge.getKey(), () -> check(edge.getKey(), edge.getValue())));
    }

    private static void check(String name, List<String> others) {
        String[] allowed = Stream.concat(Stream.of(name), others.stream())
                .map(other -> "dev.podo." + other + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("dev.podo." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("dev.podo..").or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(PODO);
    }

    @Test
    void every_package_is_spoken_for() {
        assertThat(PODO.stream().map(each -> each.getPackageName().replaceFirst("dev\\.podo\\.?", "")))
                .allMatch(name -> name.isEmpty() || name.equals("site") || EDGES.containsKey(name));
    }

    @Test
    void deciding_outcomes_needs_no_framework_no_network_and_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("dev.podo.verify..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.fabric8..", "java.net..", "java.nio.file..")
                .allowEmptyShould(true)
                .check(PODO);
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        methods()
                .that(new DescribedPredicate<JavaMethod>("are endpoints") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.isMetaAnnotatedWith(HttpMethod.class);
                    }
                })
                .should(new ArchCondition<JavaMethod>("be guarded by an annotation of their own or of their class") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean guarded = GUARDS.stream()
                                .anyMatch(guard -> method.isAnnotatedWith(guard)
                                        || method.getOwner().isAnnotatedWith(guard));
                        events.add(new SimpleConditionEvent(method, guarded, method.getFullName() + " has no guard"));
                    }
                })
                .check(PODO);
    }
}
