package dev.podo.people;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** The security identity of an account. */
final class AccountIdentity {

    private AccountIdentity() {}

    static SecurityIdentity of(Learner learner) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(learner.name()))
                .addAttribute(CurrentLearner.ATTRIBUTE, learner)
                .addRole(Account.LEARNER);
        if (learner.instructor()) {
            identity.addRole(Account.INSTRUCTOR);
        }
        return identity.build();
    }
}
