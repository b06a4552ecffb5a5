package org.sankofa.kit.page;

/**
 * A line of text that finds choices for a form: on the page that comes back when its button is pressed, and, where scripts run,
 * below the line while one types.
 *
 * @param asks addresses of suggestions, with a space between them, each with what goes before an answer's id behind a {@code #}
 * @param name that the choices are sent by
 * @param several whether more than one may be chosen
 */
public record Finder(String asks, String name, boolean several) {
    /** Of occupations, chosen by their codes. */
    public static Finder ofOccupation(String name) {
        return new Finder("/api/v1/vocabulary/occupations", name, false);
    }

    /** Of skills and specialties, chosen as {@code SKILL:id} and {@code SPECIALTY:id}. */
    public static Finder ofSkills(String name) {
        return new Finder("/api/v1/vocabulary/skills#SKILL: /api/v1/vocabulary/specialties#SPECIALTY:", name, true);
    }
}
