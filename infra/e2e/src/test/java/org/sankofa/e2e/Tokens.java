package org.sankofa.e2e;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes access tokens, good and bad, as a thief or a forger would, with nothing but the JDK. */
final class Tokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** The registry's own key, for tokens that are ours in all but one point. */
    static PrivateKey key(Path pem) {
        try {
            String text =
                    Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String kid(Path pem) {
        return pem.getFileName().toString().replace(".pem", "");
    }

    static Path anyKey(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".pem"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(String algorithm, String kid) {
        return "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(algorithm, kid);
    }

    static String claims(UUID subject, String role, String issuer, String audience, Instant issued, Instant expires) {
        return "{\"sub\":\"%s\",\"roles\":[\"%s\"],\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(subject, role, issuer, audience, issued.getEpochSecond(), expires.getEpochSecond());
    }

    static String good(UUID subject, String role, String kid, PrivateKey key) {
        Instant now = Instant.now();
        return signed(
                header("RS256", kid),
                claims(subject, role, "sankofa-registry", "sankofa", now, now.plusSeconds(300)),
                key);
    }

    static String signed(String header, String claims, PrivateKey key) {
        try {
            String content = part(header) + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Tokens of which none may be believed. */
    static List<String> bad(House house, UUID subject) {
        Path pem = anyKey(house.keys());
        PrivateKey ours = key(pem);
        String kid = kid(pem);
        Instant now = Instant.now();
        Instant soon = now.plusSeconds(300);
        String right = claims(subject, "ADMIN", "sankofa-registry", "sankofa", now, soon);
        PrivateKey theirs = keyPair().getPrivate();
        List<String> tokens = new ArrayList<>();
        // expired an hour ago
        tokens.add(signed(
                header("RS256", kid),
                claims(subject, "HOST", "sankofa-registry", "sankofa", now.minusSeconds(7200), now.minusSeconds(3600)),
                ours));
        // signed by somebody else, under our key's name and under one of their own
        tokens.add(signed(header("RS256", kid), right, theirs));
        tokens.add(signed(header("RS256", "theirs"), right, theirs));
        // not signed
        tokens.add(part("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}") + "." + part(right) + ".");
        tokens.add(part("{\"alg\":\"none\"}") + "." + part(right) + ".");
        // of another issuer, for another audience, of no known role, with two roles
        tokens.add(signed(header("RS256", kid), claims(subject, "ADMIN", "elsewhere", "sankofa", now, soon), ours));
        tokens.add(signed(
                header("RS256", kid), claims(subject, "ADMIN", "sankofa-registry", "elsewhere", now, soon), ours));
        tokens.add(
                signed(header("RS256", kid), claims(subject, "KING", "sankofa-registry", "sankofa", now, soon), ours));
        tokens.add(signed(header("RS256", kid), right.replace("[\"ADMIN\"]", "[\"ADMIN\",\"HOST\"]"), ours));
        // our public key taken for the secret of an HMAC
        tokens.add(hmac(part(header("HS256", kid)) + "." + part(right), house.publicKeys()));
        // a good signature under changed claims
        String good = signed(header("RS256", kid), right.replace("ADMIN", "HOST"), ours);
        String[] parts = good.split("\\.");
        tokens.add(parts[0] + "." + part(right) + "." + parts[2]);
        return tokens;
    }

    private static String hmac(String content, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
