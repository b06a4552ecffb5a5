package org.sankofa.registry.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.registry.clinician.Completeness;
import org.sankofa.registry.clinician.ProfileReader;
import org.sankofa.registry.imports.Roster.LineError;
import org.sankofa.search.vocabulary.Vocabulary;

class RosterReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER = String.join(",", Column.header());
    private static final String ADJOA =
            "adjoa@example.org,Adjoa,Mensah,+31612345678,fr,2222,obstetrics-gynaecology,neonatal-resuscitation:EXPERT|clinical-teaching,en:C2|fr:B2,12,NL,HOSPITAL,NL,GH,NL|GH,PHYSICAL|VIRTUAL,TEMPORARY,2027-01-04,2027-12-20,GH,Labour ward";
    private final RosterReader reader = new RosterReader(new ProfileReader(Vocabulary.standard()));

    @Test
    void readsACompleteRow() {
        var read = read(HEADER + "\n" + ADJOA + "\n");

        assertThat(read.errors()).isEmpty();
        assertThat(read.received()).isEqualTo(1);
        var entry = read.entries().getFirst();
        assertThat(entry.line()).isEqualTo(2);
        assertThat(entry.email().text()).isEqualTo("adjoa@example.org");
        assertThat(entry.language()).isEqualTo("fr");
        assertThat(entry.identity().familyName()).isEqualTo("Mensah");
        assertThat(entry.profile().languages()).hasSize(2);
        assertThat(Completeness.missing(entry.profile(), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesOfTheFileThroughQuotedOnesAndByteOrderMark(String end) {
        var first = ADJOA.replace("Labour ward", "\"Labour" + end + "ward, \"\"night\"\"\"");
        var second = ADJOA.replace("adjoa@", "yaw@").replace("2222", "2");

        var read = read("\uFEFF" + HEADER + end + first + end + end + second + end);

        assertThat(read.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.profile().summary()).isEqualTo("Labour\nward, \"night\""));
        assertThat(read.errors())
                .extracting(LineError::line, LineError::field, LineError::code)
                .containsExactly(tuple(5, "occupation", "unknown-occupation"));
    }

    @Test
    void readsSemicolonsAndAnyOrderOfColumns() {
        var read = read("occupation;familyName;EMAIL\n2221;李;li@example.org\n");

        assertThat(read.errors()).isEmpty();
        assertThat(read.entries().getFirst().identity().familyName()).isEqualTo("李");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void takesTheSeparatorOfTheHeader_andTellsARowThatHasAnother(String separator) {
        var read = read(String.join(separator, "email", "familyName", "\"occupation\"", "summary")
                + "\n" + String.join(separator, "li@example.org", "Li", "2221", "\"a" + separator + "b, c\"")
                + "\nwei@example.org,Wei,2221,\n");

        assertThat(read.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.profile().summary()).endsWith("b, c"));
        assertThat(read.errors())
                .containsExactly(new LineError(
                        3,
                        "row",
                        "other-separator",
                        Map.of("found", ",", "wanted", separator.equals(";") ? ";" : "TAB")));
    }

    @Test
    void namesTheSeparatorsWhereRowsOrHeaderHaveAnother() {
        assertThat(read("email,familyName,occupation\nli@example.org;Li;2221\n").errors())
                .containsExactly(new LineError(2, "row", "other-separator", Map.of("found", ";", "wanted", ",")));
        assertThat(reader.read("email|familyName|occupation\n".getBytes(UTF_8), TODAY))
                .isEqualTo(new Roster.Unreadable(
                        List.of(new FieldError("header", "other-separator", Map.of("found", "|", "wanted", ",")))));
    }

    @Test
    void tellsEveryBadCellByItsColumn() {
        var read = read(
                "email,familyName,phone,language,occupation,skills,languages,yearsOfExperience,availableFrom,availableUntil,practiceCountry\n"
                        + "nobody,,12,xx,1,tea:EXPERT,fr,many,,2027-01-01,NL\n");

        assertThat(read.entries()).isEmpty();
        assertThat(read.errors())
                .extracting(LineError::line, LineError::field, LineError::code)
                .containsExactlyInAnyOrder(
                        tuple(2, "email", "e-mail"),
                        tuple(2, "familyName", "required"),
                        tuple(2, "phone", "phone"),
                        tuple(2, "language", "unknown-choice"),
                        tuple(2, "occupation", "unknown-occupation"),
                        tuple(2, "skills", "unknown-skill"),
                        tuple(2, "languages", "required"),
                        tuple(2, "yearsOfExperience", "whole-number"),
                        tuple(2, "availableFrom", "required"),
                        tuple(2, "practiceSetting", "required"));
    }

    @Test
    void takesAnAddressOnce() {
        var read = read(HEADER + "\n" + ADJOA + "\n" + ADJOA.replace("adjoa@", "ADJOA@") + "\n");

        assertThat(read.entries()).hasSize(1);
        assertThat(read.errors())
                .containsExactly(new LineError(3, "email", "duplicate-in-file", java.util.Map.of("line", 2)));
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        var text = HEADER + "\n" + ADJOA.replace("Mensah", "Côté");

        assertThat(refused(text.getBytes(ISO_8859_1)))
                .extracting(FieldError::code, FieldError::arguments)
                .containsExactly(tuple("not-utf-8", java.util.Map.of("line", 2)));
        assertThat(refused(text.getBytes(UTF_16))).extracting(FieldError::code).containsExactly("not-utf-8");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, (byte) 0xFF}))
                .extracting(FieldError::code)
                .containsExactly("not-utf-8");
    }

    @Test
    void refusesAHeaderThatIsNotOurs() {
        assertThat(refused("email,email,shoeSize\n".getBytes(UTF_8)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("header.email", "duplicate-column"),
                        tuple("header", "unknown-column"),
                        tuple("header.familyName", "missing-column"),
                        tuple("header.occupation", "missing-column"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "email,familyName,occupation\n", "\n\n"})
    void refusesAnEmptyRoster(String text) {
        assertThat(refused(text.getBytes(UTF_8))).extracting(FieldError::code).containsExactly("roster-empty");
    }

    @Test
    void refusesAQuoteThatDoesNotClose() {
        assertThat(refused((HEADER + "\n" + ADJOA + "\n\"" + ADJOA + "\n").getBytes(UTF_8)))
                .extracting(FieldError::code)
                .containsExactly("csv-malformed");
    }

    @Test
    void tellsRowsWithTooFewOrTooManyCells() {
        assertThat(read("email,familyName,occupation\na@example.org,Abdi\nb@example.org,Abdi,2221,x\n")
                        .errors())
                .extracting(LineError::line, LineError::code)
                .containsExactly(tuple(2, "wrong-number-of-cells"), tuple(3, "wrong-number-of-cells"));
    }

    @Test
    void limitsRowsAndBytes() {
        var row = "x,y,z\n";
        assertThat(refused(("email,familyName,occupation\n" + row.repeat(10_001)).getBytes(UTF_8)))
                .extracting(FieldError::code)
                .containsExactly("too-many-rows");
        assertThat(refused(new byte[RosterReader.BYTES_MAXIMUM + 1]))
                .extracting(FieldError::code)
                .containsExactly("file-too-large");
    }

    @Property(tries = 300)
    void everyRowIsTakenOrToldWhateverItHolds(
            @ForAll @Size(min = 1, max = 5) List<@StringLength(max = 30) String> cells) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("email", "familyName", "occupation", "summary");
            for (int i = 0; i < cells.size(); i++) {
                csv.writeRecord("p" + i + "@example.org", cells.get(i), "2221", cells.get(i));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var encoded = text.toString().getBytes(UTF_8);

        var read = (Roster.Read) reader.read(encoded, TODAY);

        assertThat(read.received()).isEqualTo(cells.size());
        assertThat(read.entries().size()
                        + read.errors().stream().map(LineError::line).distinct().count())
                .isEqualTo(cells.size());
    }

    private Roster.Read read(String text) {
        return assertThat(reader.read(text.getBytes(UTF_8), TODAY))
                .asInstanceOf(type(Roster.Read.class))
                .actual();
    }

    private List<FieldError> refused(byte[] file) {
        return assertThat(reader.read(file, TODAY))
                .asInstanceOf(type(Roster.Unreadable.class))
                .actual()
                .errors();
    }
}
