package org.sankofa.matching.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the registry tells of one credential: never its number or document.
 *
 * @param kind LICENCE, REGISTRATION, DIPLOMA or CERTIFICATE
 * @param status PENDING, VERIFIED, REFUSED or EXPIRED
 * @param expiresOn the last day on which it holds; null if it does not expire
 */
public record CredentialStanding(
        String kind,
        String country,
        String status,
        @Nullable LocalDate expiresOn) {}
