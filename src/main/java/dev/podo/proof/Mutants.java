package dev.podo.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the mutants of a solution: each changes one thing that a learner could get wrong. */
final class Mutants {

    private static final List<Consumer<Edits>> RULES = List.of(
            ObjectMutations::of,
            WorkloadMutations::of,
            PodMutations::of,
            ContainerMutations::of,
            ProbeMutations::of,
            EnvMutations::of,
            VolumeMutations::of,
            ServiceMutations::of,
            IngressMutations::of,
            DataMutations::of,
            ClaimMutations::of);

    private Mutants() {}

    /**
     * All mutants of a solution, in an order that depends on nothing but the solution. No two of them say the same, and
     * none says what the solution says.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException if the solution is not YAML
     */
    static List<Mutant> of(String solution) {
        List<Map<String, Object>> objects = SolutionYaml.read(solution);
        Set<List<Map<String, Object>>> seen = new HashSet<>(Set.of(objects));
        Set<String> ids = new HashSet<>();
        List<Mutant> mutants = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            Edits edits = new Edits(objects, index);
            RULES.forEach(rule -> rule.accept(edits));
            for (Edits.Edited edited : edits.all()) {
                if (seen.add(edited.solution()) && ids.add(edited.id())) {
                    String manifest = SolutionYaml.write(edited.solution());
                    mutants.add(new Mutant(edited.id(), edited.rule(), edited.description(), manifest));
                }
            }
        }
        return mutants;
    }
}
