package org.sankofa.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Availability;

/**
 * The roster of an association, as `POST /api/v1/imports` reads it: CSV after RFC 4180, UTF-8, one person a line. Lists
 * are separated by `|`, skills are `id:LEVEL`, languages `tag:LEVEL`. Of several windows of availability the first is
 * told, since the format has one.
 */
public final class RosterCsv {

    public static final List<String> HEADER = List.of(
            "email",
            "givenName",
            "familyName",
            "phone",
            "language",
            "occupation",
            "specialties",
            "skills",
            "languages",
            "yearsOfExperience",
            "residence",
            "practiceSetting",
            "practiceCountry",
            "origins",
            "citizenships",
            "presences",
            "terms",
            "availableFrom",
            "availableUntil",
            "preferredCountries",
            "summary");

    private RosterCsv() {}

    public static String of(Collection<Person> people) {
        StringBuilder out = new StringBuilder();
        write(people.iterator(), out);
        return out.toString();
    }

    /**
     * Writes header and lines as they come, so that a roster of any length needs no memory.
     *
     * @throws UncheckedIOException if the target cannot take it
     */
    public static void write(Iterator<Person> people, Appendable out) {
        try {
            line(out, HEADER);
            while (people.hasNext()) {
                line(out, cells(people.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Person person) {
        Identity identity = person.identity();
        Profile profile = person.profile();
        Availability window = profile.availability().getFirst();
        return List.of(
                identity.email(),
                identity.givenName(),
                identity.familyName(),
                identity.phone(),
                person.language(),
                profile.occupation(),
                joined(profile.specialties()),
                joined(profile.skills().stream()
                        .map(claim -> claim.skill() + ":" + claim.level())
                        .toList()),
                joined(profile.languages().stream()
                        .map(spoken -> spoken.language() + ":" + spoken.level())
                        .toList()),
                Integer.toString(profile.yearsOfExperience()),
                profile.residence(),
                profile.practice().setting().name(),
                orEmpty(profile.practice().country()),
                joined(profile.origins()),
                joined(profile.citizenships()),
                joined(profile.presences()),
                joined(profile.terms()),
                window.from().toString(),
                orEmpty(window.until()),
                joined(profile.preferredCountries()),
                profile.summary());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("|"));
    }

    private static void line(Appendable out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            String cell = cells.get(i);
            if (cell.indexOf(',') >= 0
                    || cell.indexOf('"') >= 0
                    || cell.indexOf('\n') >= 0
                    || cell.indexOf('\r') >= 0) {
                out.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                out.append(cell);
            }
        }
        out.append("\r\n");
    }
}
