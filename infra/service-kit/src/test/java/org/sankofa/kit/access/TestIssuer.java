package org.sankofa.kit.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs tokens as the registry would, and, on request, as it never would. */
final class TestIssuer {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final TokenRules RULES = new TokenRules("sankofa-registry", "sankofa");
    static final UUID ACCOUNT = UUID.fromString("0193525a-7a00-7000-8000-000000000001");

    private TestIssuer() {}

    static RSAKey key(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static JWTClaimsSet.Builder claims(Instant issued) {
        return new JWTClaimsSet.Builder()
                .issuer(RULES.issuer())
                .audience(RULES.audience())
                .subject(ACCOUNT.toString())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(600)))
                .claim(TokenRules.ROLES, List.of("MANAGER"));
    }

    static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(TokenRules.TYPE))
                .keyID(key.getKeyID());
    }

    static String sign(RSAKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String token(RSAKey key, Instant issued) {
        return sign(key, header(key).build(), claims(issued).build());
    }
}
