package org.sankofa.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sankofa.population.PersonSketch;
import org.sankofa.relevance.Question.Asked;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Vocabulary;

class GraderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final LanguageSkill FRENCH_B2 = new LanguageSkill("fr", CefrLevel.B2);
    private static final LanguageSkill SOMALI_B1 = new LanguageSkill("so", CefrLevel.B1);

    private static int grade(Asked asked, PersonSketch person) {
        return Grader.grade(asked, Truth.of(person.person().profile(), Vocabulary.standard()));
    }

    private static Asked asked(List<String> occupations, List<String> specialties, List<String> skills) {
        return new Asked(occupations, specialties, skills, List.of(), List.of(), 0);
    }

    private static Asked midwife(List<LanguageSkill> languages, List<String> countries, int years) {
        return new Asked(List.of("2222", "3222"), List.of(), List.of(), languages, countries, years);
    }

    private static PersonSketch aMidwife() {
        return PersonSketch.aMidwife(DAY).from("GH").livingIn("NL").withYears(10);
    }

    @Test
    void anOccupationAloneIsMetInFullOrNotAtAll() {
        assertThat(grade(midwife(List.of(), List.of(), 0), aMidwife())).isEqualTo(3);
        assertThat(grade(midwife(List.of(), List.of(), 0), PersonSketch.aNurse(DAY, "general-nursing")))
                .isZero();
    }

    @Test
    void theSpecialtyIsTheMainThing() {
        Asked asked = asked(List.of("2212"), List.of("surgery"), List.of("laparotomy"));
        assertThat(grade(
                        asked, PersonSketch.aSpecialist(DAY, "vascular-surgery").skilled("laparotomy:EXPERT")))
                .as("a narrower specialty is one too")
                .isEqualTo(3);
        assertThat(grade(asked, PersonSketch.aSpecialist(DAY, "paediatrics").skilled("laparotomy:EXPERT")))
                .as("the occupation, without the main thing")
                .isEqualTo(1);
        assertThat(grade(asked, PersonSketch.aSpecialist(DAY, "vascular-surgery")))
                .as("none of the rest")
                .isEqualTo(1);
        assertThat(grade(asked, PersonSketch.aNurse(DAY, "surgery").skilled("laparotomy:EXPERT")))
                .as("another occupation")
                .isZero();
    }

    @Test
    void anyOfSeveralSpecialtiesIsEnough() {
        Asked asked = asked(List.of(), List.of("medical-oncology", "radiation-oncology"), List.of());
        assertThat(grade(asked, PersonSketch.aSpecialist(DAY, "radiation-oncology")))
                .isEqualTo(3);
    }

    @Test
    void aBroaderOrNeighbouringSpecialtyIsNotTheOneAskedFor() {
        Asked asked = asked(List.of("2212"), List.of("vascular-surgery"), List.of());
        assertThat(grade(asked, PersonSketch.aSpecialist(DAY, "surgery"))).isEqualTo(1);
        assertThat(grade(asked, PersonSketch.aSpecialist(DAY, "cardiac-surgery")))
                .isEqualTo(1);
    }

    @Test
    void withoutASpecialtyTheFirstSkillIsTheMainThingAndTheOthersAreTheRest() {
        Asked asked = asked(List.of("2221"), List.of(), List.of("digestive-endoscopy", "mentoring"));
        assertThat(grade(asked, PersonSketch.aNurse(DAY).skilled("gastroscopy:BASIC", "mentoring:BASIC")))
                .as("a narrower skill is one too")
                .isEqualTo(3);
        assertThat(grade(asked, PersonSketch.aNurse(DAY).skilled("gastroscopy:BASIC")))
                .as("none of the rest")
                .isEqualTo(1);
        assertThat(grade(asked, PersonSketch.aNurse(DAY).skilled("mentoring:BASIC")))
                .as("the rest only")
                .isEqualTo(1);
    }

    @Test
    void withoutAnOccupationWhoHasNotTheMainThingIsNoAnswer() {
        Asked asked =
                new Asked(List.of(), List.of(), List.of("simulation-training"), List.of(FRENCH_B2), List.of("GH"), 5);
        PersonSketch able = aMidwife().skilled("simulation-training:BASIC");
        assertThat(grade(asked, aMidwife().speaking("fr:C2"))).isZero();
        assertThat(grade(asked, able)).as("two of three").isEqualTo(2);
        assertThat(grade(asked, able.withYears(1))).as("one of three").isEqualTo(1);
        assertThat(grade(asked, able.withYears(5).speaking("fr:B2"))).isEqualTo(3);
    }

    @Test
    void halfOfTheRestIsEnoughForTwo() {
        Asked asked = midwife(List.of(FRENCH_B2, SOMALI_B1), List.of(), 0);
        assertThat(grade(asked, aMidwife().speaking("fr:B2", "so:B1"))).isEqualTo(3);
        assertThat(grade(asked, aMidwife().speaking("fr:B2"))).isEqualTo(2);
        assertThat(grade(asked, aMidwife())).isEqualTo(1);
    }

    @Test
    void aLanguageCountsAtItsLevelOrBetter() {
        Asked asked = midwife(List.of(FRENCH_B2), List.of(), 0);
        assertThat(grade(asked, aMidwife().speaking("fr:B1"))).isEqualTo(1);
        assertThat(grade(asked, aMidwife().speaking("fr:B2"))).isEqualTo(3);
        assertThat(grade(asked, aMidwife().speaking("fr:C2"))).isEqualTo(3);
    }

    @Test
    void aCountryIsMetAsOriginResidenceOrPreferred() {
        assertThat(grade(midwife(List.of(), List.of("SO", "NL"), 0), aMidwife()))
                .as("residence")
                .isEqualTo(3);
        assertThat(grade(midwife(List.of(), List.of("GH"), 0), aMidwife()))
                .as("origin, which a sketch prefers too")
                .isEqualTo(3);
        assertThat(grade(midwife(List.of(), List.of("SO"), 0), aMidwife())).isEqualTo(1);
    }

    @Test
    void yearsAreAMinimum() {
        assertThat(grade(midwife(List.of(), List.of(), 10), aMidwife())).isEqualTo(3);
        assertThat(grade(midwife(List.of(), List.of(), 11), aMidwife())).isEqualTo(1);
    }

    @Test
    void whatSomebodyCanCountsWhetherOrNotTheyDeclareIt() {
        Candidate reticent = Corpus.of(Corpus.SEED, 500, Vocabulary.standard()).stream()
                .filter(person -> !person.untold().isEmpty())
                .findFirst()
                .orElseThrow();
        reticent.untold()
                .forEach(concept -> assertThat(reticent.truth().has(concept.kind(), concept.id()))
                        .isTrue());
    }

    @Test
    void aQuestionAsksForSomething() {
        assertThatThrownBy(() -> new Asked(List.of(), List.of(), List.of(), List.of(FRENCH_B2), List.of(), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
