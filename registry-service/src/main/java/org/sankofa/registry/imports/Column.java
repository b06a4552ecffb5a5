package org.sankofa.registry.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, in the order of the documented header. Those not required may be left out altogether. */
public enum Column {
    EMAIL("email", true),
    GIVEN_NAME("givenName", false),
    FAMILY_NAME("familyName", true),
    PHONE("phone", false),
    LANGUAGE("language", false),
    OCCUPATION("occupation", true),
    SPECIALTIES("specialties", false),
    SKILLS("skills", false),
    LANGUAGES("languages", false),
    YEARS_OF_EXPERIENCE("yearsOfExperience", false),
    RESIDENCE("residence", false),
    PRACTICE_SETTING("practiceSetting", false),
    PRACTICE_COUNTRY("practiceCountry", false),
    ORIGINS("origins", false),
    CITIZENSHIPS("citizenships", false),
    PRESENCES("presences", false),
    TERMS("terms", false),
    AVAILABLE_FROM("availableFrom", false),
    AVAILABLE_UNTIL("availableUntil", false),
    PREFERRED_COUNTRIES("preferredCountries", false),
    SUMMARY("summary", false);

    private final String title;
    private final boolean required;

    Column(String title, boolean required) {
        this.title = title;
        this.required = required;
    }

    public String title() {
        return title;
    }

    public boolean required() {
        return required;
    }

    static Optional<Column> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(title))
                .findFirst();
    }

    public static List<String> header() {
        return Arrays.stream(values()).map(Column::title).toList();
    }

    /**
     * The column that a field of the form stands in: {@code profile.languages[0].level} is in {@code languages}.
     */
    static String of(String field) {
        String path = field.replaceAll("\\[\\d+]", "");
        return switch (path) {
            case "profile.practice.setting" -> PRACTICE_SETTING.title;
            case "profile.practice.country" -> PRACTICE_COUNTRY.title;
            case "profile.availability.from" -> AVAILABLE_FROM.title;
            case "profile.availability.until" -> AVAILABLE_UNTIL.title;
            default -> {
                String[] parts = path.split("\\.");
                yield parts.length < 2 ? path.toLowerCase(Locale.ROOT) : parts[1];
            }
        };
    }
}
