package org.sankofa.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.kit.access.TestIssuer.NOW;
import static org.sankofa.kit.access.TestIssuer.RULES;
import static org.sankofa.kit.access.TestIssuer.claims;
import static org.sankofa.kit.access.TestIssuer.header;
import static org.sankofa.kit.access.TestIssuer.sign;
import static org.sankofa.kit.access.TestIssuer.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    private static final RSAKey KEY = TestIssuer.key("first");
    private static final RSAKey OTHER = TestIssuer.key("first");

    @Test
    void shouldName_theActor_ofAGoodToken() throws Exception {
        assertThat(verify(token(KEY, NOW), NOW)).contains(new Actor(TestIssuer.ACCOUNT, Role.MANAGER));
    }

    @Test
    void shouldRefuse_whenSigned_byAnotherKeyOfTheSameName() throws Exception {
        assertThat(verify(token(OTHER, NOW), NOW)).isEmpty();
    }

    @Test
    void shouldAccept_theClocksOfTwoMachines_halfAMinuteApart_butNoMore() throws Exception {
        String token = token(KEY, NOW);
        assertThat(verify(token, NOW.minusSeconds(29))).isPresent();
        assertThat(verify(token, NOW.minusSeconds(31))).isEmpty();
        assertThat(verify(token, NOW.plusSeconds(629))).isPresent();
        assertThat(verify(token, NOW.plusSeconds(631))).isEmpty();
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("another issuer", claims -> claims.issuer("someone-else")),
                wrong("an issuer that ends alike", claims -> claims.issuer("evil.sankofa-registry")),
                wrong("no issuer", claims -> claims.issuer(null)),
                wrong("another audience", claims -> claims.audience("elsewhere")),
                wrong("no audience", claims -> claims.audience((String) null)),
                wrong("no expiry", claims -> claims.expirationTime(null)),
                wrong("no issue time", claims -> claims.issueTime(null)),
                wrong("an issue time to come", claims -> claims.issueTime(Date.from(NOW.plusSeconds(60)))),
                wrong("no subject", claims -> claims.subject(null)),
                wrong("a subject that is no id", claims -> claims.subject("root")),
                wrong("no role", claims -> claims.claim(TokenRules.ROLES, null)),
                wrong("an empty list of roles", claims -> claims.claim(TokenRules.ROLES, List.of())),
                wrong("two roles", claims -> claims.claim(TokenRules.ROLES, List.of("HOST", "ADMIN"))),
                wrong("an unknown role", claims -> claims.claim(TokenRules.ROLES, List.of("ROOT"))),
                wrong("a role that is no list", claims -> claims.claim(TokenRules.ROLES, 7)));
    }

    private static Arguments wrong(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change.apply(claims(NOW)).build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void shouldRefuse_claims(String name, JWTClaimsSet claims) throws Exception {
        assertThat(verify(sign(KEY, header(KEY).build(), claims), NOW)).isEmpty();
    }

    @Test
    void shouldRefuse_algNone() {
        assertThat(AccessToken.parse(new PlainJWT(claims(NOW).build()).serialize()))
                .isEmpty();
        String header = encode("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"first\"}");
        String body = encode(claims(NOW).build().toString());
        assertThat(AccessToken.parse(header + "." + body + ".")).isEmpty();
        assertThat(AccessToken.parse(header + "." + body + ".c2lnbmVk")).isEmpty();
    }

    @Test
    void shouldRefuse_HS256_withThePublicKeyAsSecret() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(TokenRules.TYPE))
                .keyID(KEY.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims(NOW).build());
        jwt.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        assertThat(verify(jwt.serialize(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void shouldRefuse_otherAlgorithms_ofTheSameKey(String algorithm) throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .type(new JOSEObjectType(TokenRules.TYPE))
                .keyID(KEY.getKeyID())
                .build();
        assertThat(verify(sign(KEY, header, claims(NOW).build()), NOW)).isEmpty();
    }

    @Test
    void shouldRefuse_otherKindsOfToken() throws Exception {
        JWSHeader jwt = header(KEY).type(JOSEObjectType.JWT).build();
        JWSHeader untyped = header(KEY).type(null).build();
        JWSHeader unnamed = header(KEY).keyID(null).build();
        for (JWSHeader header : List.of(jwt, untyped, unnamed)) {
            assertThat(verify(sign(KEY, header, claims(NOW).build()), NOW)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJ.eyJ.sig", "C-7K3F2A1", "null", "\u0000", "ليس رمزا"})
    void shouldRefuse_whatIsNoToken(String text) {
        assertThat(AccessToken.parse(text)).isEmpty();
    }

    @Test
    void shouldRefuse_aChangedBody() throws Exception {
        String[] parts = token(KEY, NOW).split("\\.");
        String admin = encode(
                claims(NOW).claim(TokenRules.ROLES, List.of("ADMIN")).build().toString());
        assertThat(verify(parts[0] + "." + admin + "." + parts[2], NOW)).isEmpty();
    }

    private static Optional<Actor> verify(String token, Instant now) throws Exception {
        Optional<AccessToken> parsed = AccessToken.parse(token);
        return parsed.isEmpty() ? Optional.empty() : parsed.get().verify(KEY.toRSAPublicKey(), RULES, now);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
