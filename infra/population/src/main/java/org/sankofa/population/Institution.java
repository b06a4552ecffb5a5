package org.sankofa.population;

/**
 * A host of the demo.
 *
 * @param key what assignments and accounts name it by; not sent anywhere
 * @param country ISO 3166-1 alpha-2
 * @param contactName invented
 * @param contactEmail at a reserved domain; the address of its host account too
 */
public record Institution(
        String key,
        String name,
        String country,
        String place,
        Kind kind,
        String about,
        String contactName,
        String contactEmail) {

    public enum Kind {
        HOSPITAL,
        CLINIC,
        HEALTH_CENTRE,
        SCHOOL
    }
}
