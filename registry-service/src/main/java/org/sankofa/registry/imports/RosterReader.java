package org.sankofa.registry.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.registry.account.EmailAddress;
import org.sankofa.registry.clinician.Findings;
import org.sankofa.registry.clinician.Identity;
import org.sankofa.registry.clinician.IdentityForm;
import org.sankofa.registry.clinician.Profile;
import org.sankofa.registry.clinician.ProfileForm;
import org.sankofa.registry.clinician.ProfileForm.AvailabilityForm;
import org.sankofa.registry.clinician.ProfileForm.LanguageForm;
import org.sankofa.registry.clinician.ProfileForm.PracticeForm;
import org.sankofa.registry.clinician.ProfileForm.SkillForm;
import org.sankofa.registry.clinician.ProfileReader;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Reads the roster of a diaspora association: CSV after RFC 4180, UTF-8 with or without a byte order mark, any line
 * end, the columns of {@link Column} in any order, separated by commas or (as spreadsheets of some languages write)
 * semicolons or tabs, whichever the header has; lists in a cell by {@code |}. Every bad row is told with its line, and stops no other.
 */
public final class RosterReader {
    public static final int ROWS_MAXIMUM = 10_000;
    public static final int BYTES_MAXIMUM = 10_000_000;
    private static final char WANTED = ',';
    private static final List<Character> SEPARATORS = List.of(WANTED, ';', '\t');
    private final ProfileReader profiles;

    public RosterReader(ProfileReader profiles) {
        this.profiles = profiles;
    }

    public Roster read(byte[] file, LocalDate today) {
        if (file.length > BYTES_MAXIMUM) {
            return unreadable("file", "file-too-large", Map.of("maximum", BYTES_MAXIMUM));
        }
        CharBuffer decoded = CharBuffer.allocate(file.length);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, decoded, true);
        if (result.isError()) {
            return unreadable("file", "not-utf-8", Map.of("line", lineAt(file, bytes.position())));
        }
        String text = decoded.flip().toString();
        char separator = separator(text);
        if (columns(text.lines().findFirst().orElse(""), '|') > 1) {
            return unreadable("header", "other-separator", Map.of("found", "|", "wanted", shown(WANTED)));
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return new Reading(today, separator).rows(records.iterator());
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    private static Roster unreadable(String field, String code, Map<String, ?> arguments) {
        return new Roster.Unreadable(List.of(new FieldError(field, code, arguments)));
    }

    private static int lineAt(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n' || file[i] == '\r' && file[i + 1] != '\n') {
                line++;
            }
        }
        return line;
    }

    /** The one that cuts the header into most of our columns. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = WANTED;
        for (char separator : SEPARATORS) {
            if (columns(header, separator) > columns(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long columns(String header, char separator) {
        return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator))))
                .map(title -> title.replace("\uFEFF", "").replace("\"", "").strip())
                .filter(title -> Column.titled(title).isPresent())
                .count();
    }

    /** The separator that a row of a single cell was meant to have, where it is another than the header's. */
    private static Optional<Character> meant(CsvRecord row, char separator) {
        String line = row.getField(0);
        return row.getFieldCount() > 1
                ? Optional.empty()
                : SEPARATORS.stream()
                        .filter(other -> other != separator && line.indexOf(other) >= 0)
                        .max(Comparator.comparingLong(other ->
                                line.chars().filter(each -> each == other).count()));
    }

    /** As it can be read. */
    private static String shown(char separator) {
        return separator == '\t' ? "TAB" : String.valueOf(separator);
    }

    private final class Reading {
        private final LocalDate today;
        private final char separator;
        private final List<Roster.Entry> entries = new ArrayList<>();
        private final List<Roster.LineError> errors = new ArrayList<>();
        private final Map<String, Integer> lineOfEmail = new HashMap<>();

        Reading(LocalDate today, char separator) {
            this.today = today;
            this.separator = separator;
        }

        Roster rows(Iterator<CsvRecord> records) {
            int received = 0;
            long line = 1;
            try {
                if (!records.hasNext()) {
                    return unreadable("file", "roster-empty", Map.of());
                }
                List<String> titles = records.next().getFields();
                List<FieldError> wrong = new ArrayList<>();
                Map<Column, Integer> places = places(titles, wrong);
                if (!wrong.isEmpty()) {
                    return new Roster.Unreadable(wrong);
                }
                while (records.hasNext()) {
                    CsvRecord row = records.next();
                    line = row.getStartingLineNumber();
                    if (++received > ROWS_MAXIMUM) {
                        return unreadable("file", "too-many-rows", Map.of("maximum", ROWS_MAXIMUM));
                    }
                    if (row.getFieldCount() != titles.size()) {
                        errors.add(wrongCells((int) line, row, titles.size()));
                    } else {
                        row((int) line, row, places);
                    }
                }
            } catch (CsvParseException malformed) {
                // A quote that does not close swallows all that follows: what the rows after it are is anybody's guess.
                return unreadable("file", "csv-malformed", Map.of("line", line));
            }
            return received == 0
                    ? unreadable("file", "roster-empty", Map.of())
                    : new Roster.Read(received, entries, errors);
        }

        private Roster.LineError wrongCells(int line, CsvRecord row, int expected) {
            return meant(row, separator)
                    .map(other -> new Roster.LineError(
                            line, "row", "other-separator", Map.of("found", shown(other), "wanted", shown(separator))))
                    .orElseGet(() -> new Roster.LineError(
                            line,
                            "row",
                            "wrong-number-of-cells",
                            Map.of("expected", expected, "found", row.getFieldCount())));
        }

        private static Map<Column, Integer> places(List<String> titles, List<FieldError> wrong) {
            Map<Column, Integer> places = new EnumMap<>(Column.class);
            for (int i = 0; i < titles.size(); i++) {
                String title = titles.get(i).strip();
                Column column = Column.titled(title).orElse(null);
                if (column == null) {
                    // Shown as it stands, but not a whole row of somebody's data where the header is missing.
                    wrong.add(new FieldError("header", "unknown-column", Map.of("position", i + 1)));
                } else if (places.putIfAbsent(column, i) != null) {
                    wrong.add(new FieldError(
                            "header." + column.title(), "duplicate-column", Map.of("column", column.title())));
                }
            }
            for (Column column : Column.values()) {
                if (column.required() && !places.containsKey(column)) {
                    wrong.add(new FieldError(
                            "header." + column.title(), "missing-column", Map.of("column", column.title())));
                }
            }
            return places;
        }

        private void row(int line, CsvRecord row, Map<Column, Integer> places) {
            Findings findings = new Findings();
            Cells cells = new Cells(row, places);
            EmailAddress email = email(line, cells.text(Column.EMAIL), findings);
            String language = language(cells.text(Column.LANGUAGE), findings);
            Identity identity = Identity.read(
                    new IdentityForm(
                            cells.text(Column.GIVEN_NAME),
                            cells.text(Column.FAMILY_NAME),
                            null,
                            cells.text(Column.PHONE)),
                    today,
                    findings);
            Profile profile = profiles.read(form(cells, findings), identity, today, findings);
            if (findings.none() && email != null && identity != null) {
                entries.add(new Roster.Entry(line, email, language, identity, profile));
            }
            for (FieldError error : findings.errors()) {
                errors.add(new Roster.LineError(line, Column.of(error.field()), error.code(), error.arguments()));
            }
        }

        private @Nullable EmailAddress email(int line, @Nullable String typed, Findings findings) {
            if (typed == null) {
                findings.refuse("email", "required");
                return null;
            }
            EmailAddress email = EmailAddress.parse(typed).orElse(null);
            if (email == null) {
                findings.refuse("email", "e-mail");
                return null;
            }
            Integer first = lineOfEmail.putIfAbsent(email.key(), line);
            if (first != null) {
                findings.refuse("email", "duplicate-in-file", Map.of("line", first));
                return null;
            }
            return email;
        }

        private static String language(@Nullable String typed, Findings findings) {
            if (typed == null) {
                return Vocabulary.LABEL_LANGUAGES.getFirst();
            }
            String language = typed.toLowerCase(Locale.ROOT);
            if (!Vocabulary.LABEL_LANGUAGES.contains(language)) {
                findings.refuse("language", "unknown-choice", Map.of("choices", Vocabulary.LABEL_LANGUAGES));
            }
            return language;
        }

        private static ProfileForm form(Cells cells, Findings findings) {
            String setting = cells.text(Column.PRACTICE_SETTING);
            String country = cells.text(Column.PRACTICE_COUNTRY);
            String from = cells.text(Column.AVAILABLE_FROM);
            String until = cells.text(Column.AVAILABLE_UNTIL);
            return new ProfileForm(
                    cells.text(Column.OCCUPATION),
                    cells.list(Column.SPECIALTIES),
                    skills(cells.list(Column.SKILLS)),
                    languages(cells.list(Column.LANGUAGES)),
                    years(cells.text(Column.YEARS_OF_EXPERIENCE), findings),
                    cells.text(Column.RESIDENCE),
                    setting == null && country == null ? null : new PracticeForm(setting, country),
                    cells.list(Column.ORIGINS),
                    cells.list(Column.CITIZENSHIPS),
                    cells.list(Column.PRESENCES),
                    cells.list(Column.TERMS),
                    from == null && until == null ? null : List.of(new AvailabilityForm(from, until)),
                    cells.list(Column.PREFERRED_COUNTRIES),
                    cells.text(Column.SUMMARY));
        }

        private static List<@Nullable SkillForm> skills(List<@Nullable String> cells) {
            List<@Nullable SkillForm> skills = new ArrayList<>();
            for (String cell : cells) {
                String[] parts = String.valueOf(cell).split(":", 2);
                skills.add(
                        new SkillForm(parts[0], parts.length > 1 ? parts[1] : SkillLevel.COMPETENT.name(), null, null));
            }
            return skills;
        }

        private static List<@Nullable LanguageForm> languages(List<@Nullable String> cells) {
            List<@Nullable LanguageForm> languages = new ArrayList<>();
            for (String cell : cells) {
                String[] parts = String.valueOf(cell).split(":", 2);
                languages.add(new LanguageForm(parts[0], parts.length > 1 ? parts[1] : null));
            }
            return languages;
        }

        private static @Nullable Integer years(@Nullable String typed, Findings findings) {
            if (typed == null) {
                return null;
            }
            if (!typed.matches("[0-9]{1,4}")) {
                findings.refuse("profile.yearsOfExperience", "whole-number");
                return null;
            }
            return Integer.valueOf(typed);
        }
    }

    private record Cells(CsvRecord row, Map<Column, Integer> places) {
        @Nullable
        String text(Column column) {
            Integer place = places.get(column);
            String text = place == null ? "" : row.getField(place).strip();
            return text.isEmpty() ? null : text;
        }

        List<@Nullable String> list(Column column) {
            String text = text(column);
            List<@Nullable String> items = new ArrayList<>();
            if (text != null) {
                for (String item : text.split("\\|")) {
                    if (!item.isBlank()) {
                        items.add(item.strip());
                    }
                }
            }
            return items;
        }
    }
}
