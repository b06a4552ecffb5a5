package org.sankofa.registry.credential;

/** How far the verification of a credential has come. An edit takes it back to {@code PENDING}. */
public enum CredentialStatus {
    PENDING,
    VERIFIED,
    REFUSED,
    /** Was verified; the credential or the verification has run out since. */
    EXPIRED
}
