package org.sankofa.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Vocabulary;

class QuestionReaderTest {

    private static final QuestionReader READER = new QuestionReader(new ConceptTagger(Vocabulary.standard()));

    private static String read(String typed) {
        return READER.read(typed).wanted().stream()
                .map(QuestionReaderTest::said)
                .collect(Collectors.joining(" + "));
    }

    private static String said(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Occupation occupation -> any(occupation.occupations());
            case Criterion.Ability ability -> any(ability.abilities());
            case Criterion.Language language -> any(language.languages()) + ">=" + language.level();
            case Criterion.Country country -> any(country.countries());
            case Criterion.Experience experience -> experience.years() + " years";
            case Criterion.Stay stay -> String.valueOf(stay.term() == null ? stay.presence() : stay.term());
            case Criterion.Words words -> words.phrase() ? '"' + words.words() + '"' : words.words();
        };
    }

    private static String any(List<Concept> concepts) {
        return concepts.stream().map(Concept::id).sorted().collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sage-femme expérimentée en réanimation néonatale, parle portugais;"
                        + " 2222|3222 + midwifery + neonatal-resuscitation|neonatology + pt>=B1",
                "theatre nurse; 2221 + operating-theatre-nursing|perioperative-nursing",
                "kiné; 2264 + physiotherapy",
                "técnico de laboratório; 3212 + medical-biology + laboratory-practice",
                "طبيب أطفال; 2212 + paediatrics",
                "permanent midwife; 2222|3222 + midwifery + PERMANENT",
                "radiologue à distance; 2212 + radiology + VIRTUAL",
                "doctor Amérique latine; 2211|2212 + AG|AI|AR|AW|BB|BL|BO|BQ|BR|BS|BZ|CL|CO|CR|CU|CW|DM|DO|EC|FK|GD|GF|GP|GT|GY|HN|HT|JM|KN|KY|LC|MF|MQ|MS|MX|NI|PA|PE|PR|PY|SR|SV|SX|TC|TT|UY|VC|VE|VG|VI",
                "mid wife; 2222|3222 + midwifery",
                "anaesthetist, fluent French; 2212 + anaesthesiology + fr>=C1",
                "nurse with 5 years' experience; 5 years + 2221|3221 + general-nursing|nursing",
                "midwife \"salle de naissance\"; 2222|3222 + midwifery + labour-care|labour-ward-midwifery",
                "zorblax; zorblax"
            })
    void readsWhatIsAskedFor(String typed, String expected) {
        assertThat(read(typed)).isEqualTo(expected);
    }

    @Test
    void unwantedWordsAreNotWanted() {
        Question question = READER.read("nurse -midwife -\"intensive care\"");
        assertThat(question.wanted()).extracting(Criterion::words).containsOnly("nurse");
        assertThat(question.unwanted())
                .extracting(unwanted -> unwanted.words().words())
                .containsExactly("midwife", "intensive care");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nurse -France; France: FR",
                "nurse not from Ghana or Togo; Ghana: GH, Togo: TG",
                "nurse not paediatric, speaks French; paediatric: child-health-care|paediatrics",
                "sage-femme sans français; français: fr>=B1",
                "médico não cirurgião; cirurgião: 2212 + surgery",
                "nurse not retired; retired:",
                "nurse not permanent; permanent: PERMANENT",
                "nurse -permanent; permanent: PERMANENT",
                "nurse -Maghreb; Maghreb: DZ|LY|MA|MR|TN",
                "not only midwives; ",
                "midwife, French not required; ",
                "doctors without borders; "
            })
    void leavesOutWhatIsDenied(String typed, String expected) {
        assertThat(READER.read(typed).unwanted().stream()
                        .map(unwanted -> unwanted.words().words() + ": "
                                + unwanted.meant().stream()
                                        .map(QuestionReaderTest::said)
                                        .collect(Collectors.joining(" + ")))
                        .collect(Collectors.joining(", "))
                        .strip())
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Horn of Africa", "horn of africa", "Corne de l'Afrique", "Cuerno de África", "القرن الأفريقي"})
    void aRegionStandsForItsCountries(String typed) {
        assertThat(read("midwife " + typed)).isEqualTo("2222|3222 + midwifery + DJ|ER|ET|SO");
    }

    @Test
    void aRemotePlaceIsNoWayToWork() {
        assertThat(read("remote nurse")).endsWith("VIRTUAL");
        assertThat(read("nurse for remote villages")).endsWith("remote + villages");
    }

    @Test
    void whatIsDeniedIsNotWanted() {
        assertThat(read("nurse not from Ghana")).isEqualTo("2221|3221 + general-nursing|nursing");
        assertThat(read("doctors without borders")).endsWith("borders");
        assertThat(read("midwife, French not required")).endsWith("fr>=B1");
    }

    @Test
    void saysWhatItDidNotRead() {
        assertThat(READER.read("nurse").unread()).isNull();
        assertThat(READER.read("zorblax ".repeat(FreeText.MAXIMUM_PIECES) + "the end")
                        .unread())
                .isEqualTo("the end");
    }

    @Property(tries = 500)
    void everyStringIsAQuestion(@ForAll @StringLength(max = 2000) String typed) {
        Question question = READER.read(typed);
        assertThat(question.wanted().size()).isLessThanOrEqualTo(4 * FreeText.MAXIMUM_PIECES);
    }
}
