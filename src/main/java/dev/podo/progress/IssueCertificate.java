package dev.podo.progress;

import dev.podo.people.Learner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Issues certificates to those who have completed the course, and finds them again by their code. */
@ApplicationScoped
class IssueCertificate {

    /** Without letters and digits that are taken for one another on paper. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final ViewProgress progress;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    IssueCertificate(ViewProgress progress) {
        this.progress = progress;
    }

    /** The learner's certificate, made now if it was not before; empty while the course is not completed. */
    Optional<Certificate> to(Learner learner) {
        Optional<Certificate> issued = of(learner.id());
        CourseProgress course = progress.of(learner.id());
        if (issued.isPresent() || !course.isComplete()) {
            return issued;
        }
        KeepOnce.keep(() -> {
            if (CertificateEntity.of(learner.id()).isEmpty()) {
                var row = new CertificateEntity();
                row.code = code();
                row.learner = learner.id();
                row.name = learner.name();
                row.lessons = course.size();
                row.labs = (int) course.labs();
                row.issuedAt = clock.instant();
                row.persist();
            }
        });
        return of(learner.id());
    }

    /** The certificate with this code, however its letters and hyphens were typed from paper. */
    Optional<Certificate> find(String code) {
        String letters = code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        if (letters.length() != GROUPS * GROUP) {
            return Optional.empty();
        }
        String written = String.join("-", letters.split("(?<=\\G.{" + GROUP + "})"));
        return QuarkusTransaction.requiringNew()
                .call(() -> CertificateEntity.coded(written).map(IssueCertificate::certificate));
    }

    private static Optional<Certificate> of(String learner) {
        return QuarkusTransaction.requiringNew()
                .call(() -> CertificateEntity.of(learner).map(IssueCertificate::certificate));
    }

    private static Certificate certificate(CertificateEntity row) {
        return new Certificate(row.code, row.name, row.lessons, row.labs, row.issuedAt);
    }

    private String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, ALPHABET.length())
                        .mapToObj(at -> ALPHABET.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
