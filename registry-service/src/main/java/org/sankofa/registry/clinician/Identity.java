package org.sankofa.registry.clinician;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a clinician is. It is kept apart from the profile, never leaves the registry but by a recorded disclosure, and is
 * written to no log, index, audit entry or event.
 *
 * @param givenName empty for people who have one name only; that name is then the family name
 * @param phone international, {@code +} and 7 to 15 digits (ITU-T E.164)
 */
public record Identity(
        String givenName,
        String familyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String phone) {
    static final int NAME_MAXIMUM = 100;
    private static final int MINIMUM_AGE = 18;
    private static final int MAXIMUM_AGE = 100;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().\\-/\u2010-\u2015]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @return the identity, or null when {@code findings} says why not */
    public static @Nullable Identity read(@Nullable IdentityForm form, LocalDate today, Findings findings) {
        if (form == null) {
            findings.refuse("identity", "required");
            return null;
        }
        int before = findings.count();
        String given = name("identity.givenName", form.givenName(), findings);
        String family = name("identity.familyName", form.familyName(), findings);
        if (form.familyName() == null || form.familyName().isBlank()) {
            findings.refuse("identity.familyName", "required");
        }
        LocalDate birth = Dates.read("identity.dateOfBirth", form.dateOfBirth(), findings);
        if (birth != null
                && (birth.isAfter(today.minusYears(MINIMUM_AGE)) || birth.isBefore(today.minusYears(MAXIMUM_AGE)))) {
            findings.refuse(
                    "identity.dateOfBirth",
                    "implausible-birth",
                    Map.of("minimum", MINIMUM_AGE, "maximum", MAXIMUM_AGE));
        }
        String phone = phone(form.phone(), findings);
        return findings.count() == before && family != null
                ? new Identity(given == null ? "" : given, family, birth, phone)
                : null;
    }

    private static @Nullable String name(String field, @Nullable String raw, Findings findings) {
        String name = findings.line(field, raw, NAME_MAXIMUM);
        if (name != null && name.codePoints().noneMatch(Character::isLetter)) {
            findings.refuse(field, "name-without-letter");
            return null;
        }
        return name;
    }

    private static @Nullable String phone(@Nullable String raw, Findings findings) {
        String typed = findings.line("identity.phone", raw, 40);
        if (typed == null) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        BETWEEN_DIGITS.matcher(typed).replaceAll("").codePoints().forEach(character -> {
            int digit = Character.digit(character, 10);
            digits.append(digit < 0 ? Character.toString(character) : Integer.toString(digit));
        });
        String phone = digits.toString().replaceFirst("^00", "+");
        if (!INTERNATIONAL.matcher(phone).matches()) {
            findings.refuse("identity.phone", "phone");
            return null;
        }
        return phone;
    }

    /** Without the person's data, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
