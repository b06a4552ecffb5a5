package org.sankofa.registry.credential;

import org.jspecify.annotations.Nullable;

/** A credential as typed; {@link CredentialDetails#read} checks it. */
public record CredentialForm(
        @Nullable String kind,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String country,
        @Nullable String issuedOn,
        @Nullable String expiresOn) {}
