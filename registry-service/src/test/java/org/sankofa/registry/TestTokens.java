package org.sankofa.registry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.reactivestreams.Publisher;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.access.TokenRules;
import org.sankofa.kit.access.VerificationKeys;
import reactor.core.publisher.Mono;

/** Signs tokens for any account and role, with a key that is made for the test. */
@Requires(property = "sankofa.test.tokens")
@Singleton
@Primary
public class TestTokens implements VerificationKeys {
    private final KeyPair pair;
    private final Clock clock;

    TestTokens(Clock clock) throws NoSuchAlgorithmException {
        this.clock = clock;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.pair = generator.generateKeyPair();
    }

    @Override
    public Publisher<RSAPublicKey> find(String kid) {
        return Mono.just((RSAPublicKey) pair.getPublic());
    }

    public String token(UUID account, Role role) {
        Instant now = clock.instant();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("test")
                        .type(new JOSEObjectType(TokenRules.TYPE))
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject(account.toString())
                        .issuer("sankofa-registry")
                        .audience("sankofa")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .claim(TokenRules.ROLES, List.of(role.name()))
                        .build());
        try {
            jwt.sign(new RSASSASigner(pair.getPrivate()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }
}
