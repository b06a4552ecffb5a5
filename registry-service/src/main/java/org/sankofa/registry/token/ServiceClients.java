package org.sankofa.registry.token;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.access.ServiceToken;

/** The services that may speak to each other, and this one's own token for it. */
@Singleton
class ServiceClients implements ServiceToken {
    private static final String OWN = "registry";
    private static final String MATCHING = "matching";

    private final AccessTokens accessTokens;
    private final byte[] secret;

    ServiceClients(AccessTokens accessTokens, @Value("${sankofa.service.secret}") String secret) {
        this.accessTokens = accessTokens;
        this.secret = digest(secret);
    }

    /** A token for the service that knows the secret. Both comparisons are made, and each takes the same time. */
    Optional<String> token(String client, String claimed) {
        boolean known = MessageDigest.isEqual(digest(MATCHING), digest(client));
        boolean proved = MessageDigest.isEqual(secret, digest(claimed));
        return known & proved ? Optional.of(accessTokens.issue(actor(MATCHING))) : Optional.empty();
    }

    @Override
    public String value() {
        return accessTokens.issue(actor(OWN));
    }

    private static Actor actor(String client) {
        return new Actor(
                UUID.nameUUIDFromBytes(("sankofa-service:" + client).getBytes(StandardCharsets.UTF_8)), Role.SERVICE);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
