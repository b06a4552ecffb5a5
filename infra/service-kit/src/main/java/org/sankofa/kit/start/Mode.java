package org.sankofa.kit.start;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether this is the embedded run (the local launcher, the tests) or production, which is the default. In production a
 * service refuses to start while a secret is missing or is one that anybody could guess.
 */
@Context
public final class Mode {
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> GUESSABLE = Set.of("", "changeme", "secret", "password", "sankofa", "admin");
    private final boolean embedded;

    Mode(@Property(name = "sankofa.mode") String mode, Environment environment) {
        this.embedded = switch (mode.toLowerCase(Locale.ROOT)) {
            case "embedded" -> true;
            case "production" -> false;
            default ->
                throw new ConfigurationException("SANKOFA_MODE is '" + mode + "'; say 'production' or 'embedded'");
        };
        if (!embedded) {
            requireSecret(environment, "datasources.default.password", "SANKOFA_DATABASE_PASSWORD", 12);
            requireSecret(environment, "sankofa.service.secret", "SANKOFA_SERVICE_SECRET", SHORTEST_SECRET);
        }
    }

    public boolean isEmbedded() {
        return embedded;
    }

    private static void requireSecret(Environment environment, String property, String variable, int shortest) {
        var secret = environment.getProperty(property, String.class).orElse("");
        if (GUESSABLE.contains(secret.toLowerCase(Locale.ROOT)) || secret.length() < shortest) {
            throw new ConfigurationException(variable + " is missing or too easy to guess; set it to at least "
                    + shortest + " random characters");
        }
    }
}
