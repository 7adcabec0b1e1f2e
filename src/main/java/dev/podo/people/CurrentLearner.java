package dev.podo.people;

import dev.podo.text.Language;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The person who sent the request, by session cookie or by HTTP Basic. */
@RequestScoped
public class CurrentLearner {

    /** The attribute of the security identity that carries the learner. */
    static final String ATTRIBUTE = "podo.learner";

    private final SecurityIdentity identity;

    @Inject
    CurrentLearner(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    public Optional<Learner> find() {
        return Optional.ofNullable(identity.<Learner>getAttribute(ATTRIBUTE));
    }

    public String id() {
        return get().id();
    }

    public String name() {
        return get().name();
    }

    /** The language chosen at sign-up; pages follow their URL instead. */
    public Language language() {
        return get().language();
    }

    public boolean isInstructor() {
        return find().map(Learner::instructor).orElse(false);
    }

    private Learner get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in: guard the endpoint"));
    }
}
