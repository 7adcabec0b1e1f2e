package dev.podo.people;

import io.smallrye.config.ConfigMapping;

/** What the operator decides about accounts. */
@ConfigMapping(prefix = "podo.people")
interface PeopleConfig {

    SignUp signUp();

    enum SignUp {
        OPEN,
        CLOSED
    }
}
