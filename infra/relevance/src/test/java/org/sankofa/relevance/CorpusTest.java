package org.sankofa.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sankofa.relevance.Candidate.Manner;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

class CorpusTest {

    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private final List<Candidate> people = Corpus.of(Corpus.SEED, 2000, VOCABULARY);

    @Test
    void isTheSameAtEveryCall() {
        assertThat(Corpus.of(Corpus.SEED, 2000, VOCABULARY)).isEqualTo(people);
        assertThat(people).extracting(Candidate::id).doesNotHaveDuplicates();
    }

    @Test
    void hasPeopleOfEveryLanguageAndManner() {
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            assertThat(people)
                    .filteredOn(person -> person.language().equals(language))
                    .hasSizeGreaterThanOrEqualTo(300);
        }
        for (Manner manner : Manner.values()) {
            assertThat(people).filteredOn(person -> person.manner() == manner).hasSizeGreaterThan(400);
        }
    }

    @Test
    void reticentPeopleDeclareSomeOfWhatTheyCanAndTellTheRest() {
        assertThat(people)
                .filteredOn(person -> !person.untold().isEmpty())
                .hasSizeGreaterThan(500)
                .allSatisfy(person -> {
                    assertThat(person.manner()).isEqualTo(Manner.RETICENT);
                    assertThat(person.written().summary()).isNotBlank();
                    assertThat(declared(person)).doesNotContainAnyElementsOf(person.untold());
                });
    }

    @Test
    void nobodyDeclaresWhatTheyCannot() {
        assertThat(people)
                .allSatisfy(person -> assertThat(declared(person))
                        .allMatch(concept -> person.truth().has(concept.kind(), concept.id())));
    }

    private static List<Concept> declared(Candidate person) {
        Set<Concept> declared = new HashSet<>();
        person.written()
                .specialties()
                .forEach(id -> declared.add(VOCABULARY.specialty(id).orElseThrow()));
        person.written().skills().stream()
                .map(SkillClaim::skill)
                .forEach(id -> declared.add(VOCABULARY.skill(id).orElseThrow()));
        return List.copyOf(declared);
    }

    @Test
    void everythingThatIsAskedForMayBeTold() {
        Set<Concept> told = new HashSet<>(new Told(VOCABULARY).concepts());
        for (Question question : Question.all(VOCABULARY)) {
            assertThat(told)
                    .containsAll(question.asked().specialties().stream()
                            .map(id -> VOCABULARY.specialty(id).orElseThrow())
                            .toList());
            for (String skill : question.asked().skills()) {
                assertThat(told)
                        .as(skill)
                        .anyMatch(concept -> concept.kind() == Kind.SKILL
                                && (concept.id().equals(skill)
                                        || VOCABULARY
                                                .ancestors(Kind.SKILL, concept.id())
                                                .contains(skill)));
            }
        }
    }

    /** Else the search would be tested with the words that it was made of. */
    @Test
    void mostIsToldInOtherWordsThanThoseOfTheVocabulary() {
        Told told = new Told(VOCABULARY);
        int all = 0;
        int same = 0;
        for (Concept concept : told.concepts()) {
            for (String language : Vocabulary.LABEL_LANGUAGES) {
                Set<String> forms =
                        new HashSet<>(List.of(concept.label(language).toLowerCase(Locale.ROOT)));
                VOCABULARY.alsoCalled(concept, language).forEach(form -> forms.add(form.toLowerCase(Locale.ROOT)));
                for (String phrase : told.phrases(concept, language)) {
                    all++;
                    same += forms.contains(phrase.toLowerCase(Locale.ROOT)) ? 1 : 0;
                }
            }
        }
        assertThat((double) same / all).isLessThan(0.2);
    }

    @Test
    void aSlipChangesOneWordAndNeverItsFirstLetter() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100; i++) {
            String slipped = OwnWords.slip("the bacteriology bench", random);
            assertThat(slipped).startsWith("the b").endsWith(" bench");
            assertThat(slipped.length()).isBetween(21, 22);
        }
        assertThat(OwnWords.slip("ARVs", random)).isEqualTo("ARVs");
    }
}
