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
                "طبيب أطفال; 2211|2212 + paediatrics",
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

    @Property(tries = 500)
    void everyStringIsAQuestion(@ForAll @StringLength(max = 2000) String typed) {
        Question question = READER.read(typed);
        assertThat(question.wanted().size()).isLessThanOrEqualTo(4 * FreeText.MAXIMUM_PIECES);
    }
}
