package org.sankofa.registry.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Set;

/** An RSA private key as PKCS #8 in PEM, the form that {@code openssl genpkey} writes. */
final class PemKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int FEWEST_BITS = 2048;
    private static final int BITS = 3072;

    private PemKey() {}

    /** @throws IllegalArgumentException where the text is no such key; the message says nothing of its content */
    static RSAKey read(String name, String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no PKCS #8 private key in PEM (" + BEGIN + ")");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            KeyFactory factory = KeyFactory.getInstance("RSA");
            if (!(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)) instanceof RSAPrivateCrtKey key)) {
                throw new IllegalArgumentException("an RSA key without its public exponent");
            }
            if (key.getModulus().bitLength() < FEWEST_BITS) {
                throw new IllegalArgumentException("an RSA key of less than " + FEWEST_BITS + " bits");
            }
            RSAPublicKey verifying = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return SigningKeys.named(verifying, name).privateKey(key).build();
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("a malformed RSA key", malformed);
        }
    }

    static RSAKey generate(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return SigningKeys.named((RSAPublicKey) pair.getPublic(), name)
                    .privateKey(pair.getPrivate())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Appears whole or not at all, readable by its owner only. */
    static void write(RSAKey key, Path file) throws IOException {
        try {
            String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(key.toRSAPrivateKey().getEncoded());
            Path beside = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "new",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, BEGIN + '\n' + encoded + '\n' + END + '\n');
            Files.setPosixFilePermissions(beside, Set.copyOf(PosixFilePermissions.fromString("rw-------")));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
