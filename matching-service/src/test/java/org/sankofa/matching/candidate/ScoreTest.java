package org.sankofa.matching.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.Clinicians.anObstetrician;
import static org.sankofa.matching.fixtures.Needs.burao;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sankofa.matching.fixtures.Clinicians;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Vocabulary;

class ScoreTest {

    @Test
    void weightsBelongToTheEditionOfTheRulebook() {
        assertThat(Rulebook.VERSION)
                .as("a change of weights needs a new edition")
                .isEqualTo("2026-11.2");
        assertThat(Stream.of(ScorePart.values()).map(ScorePart::maximum))
                .containsExactly(35, 12, 12, 10, 10, 8, 8, 3, 2);
    }

    @Test
    void maximaAddUpToAHundred() {
        assertThat(Stream.of(ScorePart.values()).mapToInt(ScorePart::maximum).sum())
                .isEqualTo(100);
    }

    @Test
    void perfectAnswerEarnsAHundred() {
        Clinicians perfect = anObstetrician()
                .skilled("neonatal-resuscitation", SkillLevel.EXPERT, 2026)
                .speaking("ar", CefrLevel.C1)
                .speaking("en", CefrLevel.C2)
                .preferring("SO");
        assertThat(score(perfect).total()).isEqualTo(100);
    }

    @Test
    void skillsThatWerePractisedRecentlyCountMore() {
        assertThat(points(anObstetrician().unskilled().skilled("caesarean-section", SkillLevel.EXPERT, 2026)))
                .isGreaterThan(
                        points(anObstetrician().unskilled().skilled("caesarean-section", SkillLevel.EXPERT, 2012)));
    }

    @Test
    void tellsWhichSkillsAreMissing() {
        Points points = score(anObstetrician().unskilled().skilled("clinical-teaching", SkillLevel.EXPERT, 2026))
                .parts()
                .getFirst();
        assertThat(points.code()).isEqualTo("required-skills.some");
        assertThat(points.evidence())
                .containsEntry("missing", "caesarean-section")
                .containsEntry("found", "clinical-teaching");
    }

    @Property(tries = 300)
    void staysWithinBounds(@ForAll("clinicians") Clinicians clinician) {
        Score score = score(clinician);
        assertThat(score.total()).isBetween(0.0, 100.0);
        assertThat(score.parts()).hasSize(ScorePart.values().length);
        assertThat(score.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(0.0, (double) part.maximum()));
    }

    @Property(tries = 300)
    void oneMoreSkillNeverLowersIt(@ForAll("clinicians") Clinicians clinician, @ForAll("claims") SkillClaim claim) {
        double before = score(clinician).total();
        double after = score(clinician.skilled(claim.skill(), claim.level(), claim.lastPractised()))
                .total();
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 300)
    void aHigherLevelOfASkillNeverLowersIt(
            @ForAll("clinicians") Clinicians clinician, @ForAll("claims") SkillClaim claim) {
        List<Double> totals = new ArrayList<>();
        for (SkillLevel level : SkillLevel.values()) {
            totals.add(score(clinician.skilled(claim.skill(), level, claim.lastPractised()))
                    .total());
        }
        assertThat(totals).isSorted();
    }

    @Property(tries = 200)
    void moreYearsNeverLowerIt(@ForAll("clinicians") Clinicians clinician, @ForAll @IntRange(max = 40) int years) {
        double fewer = score(clinician.withYears(years)).total();
        assertThat(score(clinician.withYears(years + 1)).total()).isGreaterThanOrEqualTo(fewer);
    }

    @Property(tries = 200)
    void rankingIsTotalAndStable(
            @ForAll @Size(max = 12) List<@From("clinicians") Clinicians> clinicians, @ForAll long seed) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < clinicians.size(); i++) {
            candidates.add(Candidate.of(
                    burao().need(), clinicians.get(i).known("C-" + i).document(), Vocabulary.standard()));
        }
        List<Candidate> ranked = candidates.stream().sorted(Candidate.RANKING).toList();
        Collections.shuffle(candidates, new Random(seed));
        assertThat(candidates.stream().sorted(Candidate.RANKING)).isEqualTo(ranked);
        for (int i = 1; i < ranked.size(); i++) {
            assertThat(Candidate.RANKING.compare(ranked.get(i - 1), ranked.get(i)))
                    .isNegative();
            assertThat(Candidate.RANKING.compare(ranked.get(i), ranked.get(i - 1)))
                    .isPositive();
        }
    }

    @Property(tries = 200)
    void theEligibleComeFirst(@ForAll("clinicians") Clinicians one, @ForAll("clinicians") Clinicians other) {
        Candidate first = Candidate.of(burao().need(), one.document(), Vocabulary.standard());
        Candidate second = Candidate.of(burao().need(), other.document(), Vocabulary.standard());
        if (first.eligible() && !second.eligible()) {
            assertThat(Candidate.RANKING.compare(first, second)).isNegative();
        }
    }

    @Provide
    Arbitrary<SkillClaim> claims() {
        return Combinators.combine(
                        Arbitraries.of(Vocabulary.standard().skills().stream()
                                .map(Concept::id)
                                .toList()),
                        Arbitraries.of(SkillLevel.values()),
                        Arbitraries.integers().between(1990, 2026).injectNull(0.2))
                .as(SkillClaim::new);
    }

    @Provide
    Arbitrary<Clinicians> clinicians() {
        return Combinators.combine(
                        claims().list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(CefrLevel.values()),
                        Arbitraries.of("obstetrics-gynaecology", "general-surgery", "medicine", "nursing"),
                        Arbitraries.of("2212", "2221"),
                        Arbitraries.of("2027-01-01", "2027-09-01", "2028-06-01"))
                .as((claims, years, level, language, specialty, occupation, from) -> {
                    Clinicians clinician = anObstetrician()
                            .unskilled()
                            .practising(occupation)
                            .specialisedIn(specialty)
                            .speaking("so", language)
                            .withYears(years)
                            .verified(level)
                            .free(from, null);
                    claims.forEach(claim -> clinician.skilled(claim.skill(), claim.level(), claim.lastPractised()));
                    return clinician;
                });
    }

    private static Score score(Clinicians clinician) {
        return Score.of(Comparison.of(burao().need(), clinician.document(), Vocabulary.standard()));
    }

    private static double points(Clinicians clinician) {
        return score(clinician).total();
    }
}
