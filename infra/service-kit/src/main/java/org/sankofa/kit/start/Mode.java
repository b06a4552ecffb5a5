package org.sankofa.kit.start;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Whether this is the embedded run (the local launcher, the tests) or production, which is the default. In production a
 * service refuses to start while a secret is missing or is one that anybody could guess, and while it would talk to
 * another machine in the clear.
 */
@Context
public final class Mode {
    private static final int SHORTEST_SECRET = 32;
    private static final int SHORTEST_PASSWORD = 12;

    /** Fewer different characters than this were typed, not drawn. */
    private static final int VARIETY = 6;

    private static final Set<String> GUESSABLE = Set.of("changeme", "secret", "password", "sankofa", "123456");

    private final boolean embedded;
    private final Environment environment;

    Mode(@Property(name = "sankofa.mode") String mode, Environment environment) {
        this.environment = environment;
        this.embedded = switch (mode.toLowerCase(Locale.ROOT)) {
            case "embedded" -> true;
            case "production" -> false;
            default ->
                throw new ConfigurationException("SANKOFA_MODE is '" + mode + "'; say 'production' or 'embedded'");
        };
        if (!embedded) {
            requireSecret("datasources.default.password", "SANKOFA_DATABASE_PASSWORD", SHORTEST_PASSWORD);
            requireSecret("sankofa.service.secret", "SANKOFA_SERVICE_SECRET", SHORTEST_SECRET);
            requireSafeDatabase();
            requireHttps("sankofa.elasticsearch.url", "SANKOFA_ELASTICSEARCH_URL");
            requireHttps("sankofa.registry.url", "SANKOFA_REGISTRY_URL");
            requireHttps("sankofa.matching.url", "SANKOFA_MATCHING_URL");
            requireSafeMail();
        }
    }

    public boolean isEmbedded() {
        return embedded;
    }

    private String value(String property) {
        return environment.getProperty(property, String.class).orElse("").strip();
    }

    private void requireSecret(String property, String variable, int shortest) {
        String secret = value(property);
        boolean guessable = GUESSABLE.stream().anyMatch(secret.toLowerCase(Locale.ROOT)::startsWith)
                || secret.chars().distinct().count() < VARIETY;
        if (guessable || secret.length() < shortest) {
            throw new ConfigurationException(variable + " is missing or too easy to guess; set it to at least "
                    + shortest + " random characters");
        }
    }

    private void requireSafeDatabase() {
        String address = value("datasources.default.url");
        String host = host(address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address);
        if (!isThisMachine(host) && !address.contains("sslMode=VERIFY_")) {
            throw new ConfigurationException("SANKOFA_DATABASE_URL reaches another machine in the clear; add"
                    + " sslMode=VERIFY_IDENTITY to its parameters");
        }
    }

    private void requireHttps(String property, String variable) {
        String address = value(property);
        if (!address.isEmpty() && !address.startsWith("https://") && !isThisMachine(host(address))) {
            throw new ConfigurationException(
                    variable + " reaches another machine in the clear; give it an address that begins with https://");
        }
    }

    private void requireSafeMail() {
        String host = value("sankofa.smtp.host");
        if (value("sankofa.smtp.tls").equalsIgnoreCase("NONE") && !host.isEmpty() && !isThisMachine(host)) {
            throw new ConfigurationException("SANKOFA_SMTP_TLS=NONE would send mail to another machine in the clear;"
                    + " say STARTTLS or IMPLICIT");
        }
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }
}
