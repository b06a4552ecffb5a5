package org.sankofa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The signing key of the registry that is measured, made for this run and known to it: tokens for thousands of people
 * are signed here instead of each signing in, whose password hash alone is meant to take a while.
 */
final class Keys {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});
    static final String KID = "bench";

    private final KeyPair pair;

    private Keys(KeyPair pair) {
        this.pair = pair;
    }

    /** Makes a key and puts it where the registry looks for it. */
    static Keys in(Path directory) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve(KID + ".pem"),
                    "-----BEGIN PRIVATE KEY-----\n"
                            + MIME.encodeToString(pair.getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
            return new Keys(pair);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no signing key in " + directory, e);
        }
    }

    /** An access token such as signing in gives, good for ten minutes. */
    String token(UUID account, String role) {
        long now = Instant.now().getEpochSecond();
        String head = encoded("""
                {"typ":"at+jwt","alg":"RS256","kid":"%s"}""".formatted(KID));
        String claims = encoded("""
                {"iss":"sankofa-registry","aud":"sankofa","sub":"%s","iat":%d,"exp":%d,"roles":["%s"]}""".formatted(account, now, now + 600, role));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
