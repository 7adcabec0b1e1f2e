package dev.podo.people;

import dev.podo.people.PeopleConfig.SignUp;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signs a person up, if the operator lets people do so. */
@ApplicationScoped
public class CreateAccount {

    /** What became of a sign-up. */
    public sealed interface Result {}

    public record Created(Learner learner) implements Result {}

    record Faulty(List<FieldFault> faults) implements Result {}

    record NameTaken(String name) implements Result {}

    record Closed() implements Result {}

    private final PeopleConfig config;

    CreateAccount(PeopleConfig config) {
        this.config = config;
    }

    boolean isOpen() {
        return config.signUp() == SignUp.OPEN;
    }

    /** Every argument may be null: it comes from outside. */
    public Result create(String typedName, String password, String language) {
        if (!isOpen()) {
            return new Closed();
        }
        String name = AccountName.normalised(typedName == null ? "" : typedName);
        List<FieldFault> faults = faults(name, password == null ? "" : password, language);
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        if (taken(name)) {
            return new NameTaken(name);
        }
        // Hashing takes its time on purpose, so it happens outside of any transaction.
        String hash = Password.hash(password);
        try {
            return new Created(QuarkusTransaction.requiringNew().call(() -> store(name, hash, language)));
        } catch (PersistenceException refused) {
            // Two sign-ups at the same moment: the table's unique key let only one through.
            if (taken(name)) {
                return new NameTaken(name);
            }
            throw refused;
        }
    }

    private static boolean taken(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name).isPresent());
    }

    private static Learner store(String name, String hash, String language) {
        Account account = new Account();
        account.id = UUID.randomUUID().toString();
        account.name = name;
        account.nameKey = AccountName.key(name);
        account.passwordHash = hash;
        account.role = Account.LEARNER;
        account.language = language;
        account.createdAt = Instant.now();
        account.persistAndFlush();
        return account.learner();
    }

    private static List<FieldFault> faults(String name, String password, String language) {
        List<FieldFault> faults = new ArrayList<>();
        AccountName.fault(name).ifPresent(key -> faults.add(fault("name", key)));
        Password.fault(password).ifPresent(key -> faults.add(fault("password", key)));
        if (Optional.ofNullable(language).flatMap(Language::of).isEmpty()) {
            faults.add(fault("language", "people_language_unknown"));
        }
        return faults;
    }

    private static FieldFault fault(String field, String key) {
        Object[] limits = field.equals("name")
                ? new Object[] {AccountName.SHORTEST, AccountName.LONGEST}
                : new Object[] {Password.SHORTEST, Password.LONGEST, Password.MOST_BYTES};
        return new FieldFault(field, Messages.text(key, limits));
    }
}
