package dev.podo.attempt;

import dev.podo.attempt.AttemptView.CheckView;
import dev.podo.attempt.AttemptView.ProbeView;
import dev.podo.attempt.AttemptView.RefusalView;
import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.verify.Outcome;
import dev.podo.verify.ProbeRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows learners their own attempts. The stored outcomes hold both languages, so an old result can switch. */
@ApplicationScoped
public class ViewAttempts {

    private static final int LATEST = 50;

    private final LabCatalog labs;
    private final StoredResults stored;

    ViewAttempts(LabCatalog labs, StoredResults stored) {
        this.labs = labs;
        this.stored = stored;
    }

    /** One attempt; empty if there is none or it is another learner's. */
    public Optional<AttemptView> one(String learner, String id, Language language) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AttemptEntity.of(learner, id).map(attempt -> view(attempt, probes(attempt), language)));
    }

    /** Whether nothing more comes of an attempt. Costs little, so that it can be asked often. */
    public boolean isFinished(String id) {
        return QuarkusTransaction.requiringNew().call(() -> AttemptEntity.isFinished(id));
    }

    /** The learner's newest attempts at a lab, newest first; what probes met is told of the newest alone. */
    List<AttemptView> ofLab(String learner, String lab, Language language) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<AttemptEntity> latest = AttemptEntity.latest(learner, lab, LATEST);
            return latest.stream()
                    .map(attempt -> view(attempt, attempt == latest.get(0) ? probes(attempt) : Map.of(), language))
                    .toList();
        });
    }

    /** The learner's newest attempts, newest first. */
    List<AttemptView> all(String learner, Language language) {
        return QuarkusTransaction.requiringNew().call(() -> AttemptEntity.latest(learner, LATEST).stream()
                .map(attempt -> view(attempt, Map.of(), language))
                .toList());
    }

    /** The learner's best score in a lab; empty without a graded attempt that counts. */
    Optional<Integer> best(String learner, String lab) {
        return QuarkusTransaction.requiringNew().call(() -> GradeEntity.best(learner, lab));
    }

    /** The ids of the labs in which the learner has once scored full marks. */
    public Set<String> passedLabs(String learner) {
        return QuarkusTransaction.requiringNew().call(() -> labs.all().stream()
                .filter(lab -> GradeEntity.best(learner, lab.id())
                        .filter(best -> best == lab.points())
                        .isPresent())
                .map(Lab::id)
                .collect(Collectors.toSet()));
    }

    /** Evidence is long, so it is read only for the attempts that are shown whole. */
    private Map<String, ProbeRecord> probes(AttemptEntity attempt) {
        return GradeEntity.ofAttempt(attempt.id)
                .map(grade -> stored.evidence(grade.evidence).probes())
                .orElse(Map.of());
    }

    private AttemptView view(AttemptEntity attempt, Map<String, ProbeRecord> probes, Language language) {
        Optional<GradeEntity> grade = GradeEntity.ofAttempt(attempt.id);
        Optional<Lab> lab = labs.find(attempt.lab, attempt.seed);
        List<Outcome> outcomes = grade.map(found -> stored.outcomes(found.outcomes))
                .orElseGet(() -> attempt.state == AttemptState.ERROR
                        ? lab.map(found -> undecided(found, attempt.reason)).orElse(List.of())
                        : List.of());
        List<Refusal> refusals = attempt.refusals == null ? List.of() : stored.refusals(attempt.refusals);
        return new AttemptView(
                attempt.id,
                attempt.lab,
                attempt.state.code(),
                grade.map(found -> found.score).orElse(null),
                grade.map(found -> found.points).or(() -> lab.map(Lab::points)).orElse(0),
                attempt.state == AttemptState.GRADED && !isPractice(attempt),
                attempt.createdAt,
                attempt.finishedAt,
                attempt.reason == null ? null : Messages.in(language, attempt.reason),
                outcomes.stream()
                        .map(outcome -> check(outcome, probes.get(outcome.check()), language))
                        .toList(),
                refusals.stream().map(refusal -> refusal(refusal, language)).toList(),
                attempt.manifest);
    }

    /** Whether its learner had seen the solution when it was submitted. */
    private static boolean isPractice(AttemptEntity attempt) {
        return GivenUpEntity.of(attempt.learner, attempt.lab)
                .filter(given -> !given.givenUpAt.isAfter(attempt.createdAt))
                .isPresent();
    }

    private static List<Outcome> undecided(Lab lab, String reason) {
        return lab.checks().stream()
                .map(check -> Outcome.error(check, Messages.text(reason)))
                .toList();
    }

    private static CheckView check(Outcome outcome, ProbeRecord probe, Language language) {
        return new CheckView(
                outcome.check(),
                outcome.state().code(),
                outcome.points(),
                outcome.earned(),
                outcome.code(),
                outcome.title().in(language),
                outcome.message().in(language),
                outcome.expected().in(language),
                outcome.found().in(language),
                outcome.why().in(language),
                outcome.next(),
                probe == null ? null : probe(probe));
    }

    private static ProbeView probe(ProbeRecord record) {
        Map<String, String> result = new TreeMap<>();
        record.result().forEach((name, value) -> result.put(name, String.valueOf(value)));
        return new ProbeView(record.probe(), record.tries(), record.atMillis(), record.tookMillis(), result);
    }

    private static RefusalView refusal(Refusal refusal, Language language) {
        return new RefusalView(
                refusal.document(),
                refusal.kind(),
                refusal.name(),
                refusal.message().in(language),
                refusal.cluster());
    }
}
