package org.sankofa.population;

import java.time.LocalDate;

/**
 * Who an invented person is.
 *
 * @param email at a domain that RFC 2606 reserves, so that no mail ever reaches anybody
 * @param phone E.164, with digits that no network hands out where such digits exist
 */
public record Identity(String givenName, String familyName, LocalDate dateOfBirth, String email, String phone) {}
