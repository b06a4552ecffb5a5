package org.sankofa.kit.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A bearer token that has the form of one of ours. Nothing in it may be believed before {@link #verify}.
 *
 * @param kid the key that it says it is signed with
 */
record AccessToken(String kid, SignedJWT jwt) {
    /** Clocks of the two services may differ by this much. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** Empty unless the header is exactly ours: the algorithm is pinned here, before any key is looked at. */
    static Optional<AccessToken> parse(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            var header = jwt.getHeader();
            boolean ours = JWSAlgorithm.RS256.equals(header.getAlgorithm())
                    && header.getType() != null
                    && TokenRules.TYPE.equals(header.getType().getType())
                    && header.getKeyID() != null;
            return ours ? Optional.of(new AccessToken(header.getKeyID(), jwt)) : Optional.empty();
        } catch (ParseException refused) {
            return Optional.empty();
        }
    }

    /** The caller, where signature, issuer, audience, times, subject and role are all in order. */
    Optional<Actor> verify(RSAPublicKey key, TokenRules rules, Instant now) {
        try {
            if (!jwt.verify(new RSASSAVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            Date issued = claims.getIssueTime();
            List<String> roles = claims.getStringListClaim(TokenRules.ROLES);
            boolean inOrder = rules.issuer().equals(claims.getIssuer())
                    && claims.getAudience().contains(rules.audience())
                    && expires != null
                    && expires.toInstant().plus(SKEW).isAfter(now)
                    && issued != null
                    && !issued.toInstant().minus(SKEW).isAfter(now)
                    && claims.getSubject() != null
                    && roles != null
                    && roles.size() == 1;
            if (!inOrder) {
                return Optional.empty();
            }
            UUID account = UUID.fromString(claims.getSubject());
            return Role.named(roles.getFirst()).map(role -> new Actor(account, role));
        } catch (JOSEException | ParseException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
