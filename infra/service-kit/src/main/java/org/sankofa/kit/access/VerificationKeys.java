package org.sankofa.kit.access;

import java.security.interfaces.RSAPublicKey;
import org.reactivestreams.Publisher;

/** The public keys that access tokens may be signed with. */
public interface VerificationKeys {
    /** The key of this id; empty where there is none; an error where the keys cannot be had now. */
    Publisher<RSAPublicKey> find(String kid);
}
