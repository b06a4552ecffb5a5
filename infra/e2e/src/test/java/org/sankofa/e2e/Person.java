package org.sankofa.e2e;

import java.util.UUID;
import java.util.function.Supplier;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;

/**
 * Somebody with an account, signed in.
 *
 * @param tokens the access token of the moment: on a slow machine a test takes longer than a token lives
 * @param door the address that they come to
 */
record Person(UUID id, String email, String password, String role, Supplier<String> tokens, Api door) {

    String token() {
        return tokens.get();
    }

    /** With this person's token; without one for somebody who has no account. */
    Api api() {
        return role.isEmpty() ? door : door.as(token());
    }

    Answer get(String path) {
        return api().get(path);
    }

    /** Does a deed on an aggregate as it stands now: reads it first for its version. */
    Answer act(String path, String deed, String body) {
        return api().post(path + "/" + deed, body, api().get(path));
    }

    /** The same person before another address. */
    Person at(Api other) {
        return new Person(id, email, password, role, tokens, other);
    }

    /** Without the password, which has no business in the message of a failed test. */
    @Override
    public String toString() {
        return role + " " + email;
    }
}
