package org.sankofa.matching.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.Clinicians.aMidwife;
import static org.sankofa.matching.fixtures.Clinicians.anObstetrician;
import static org.sankofa.matching.fixtures.Needs.agreement;
import static org.sankofa.matching.fixtures.Needs.burao;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sankofa.matching.fixtures.Clinicians;
import org.sankofa.matching.fixtures.Needs;
import org.sankofa.search.Availability;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

class EligibilityRuleTest {

    @Test
    void acceptsWhoAnswersTheNeed() {
        Candidate candidate = candidate(burao(), anObstetrician());
        assertThat(candidate.eligible()).isTrue();
        assertThat(candidate.eligibility().reasons())
                .extracting(Reason::rule)
                .containsExactly(EligibilityRule.values());
    }

    @Test
    void givesEveryReasonAtOnce() {
        Candidate candidate = candidate(
                burao(), aMidwife().livingIn("SO").verified(4).withYears(2).accepting(Presence.VIRTUAL));
        assertThat(failures(candidate))
                .containsExactly(
                        EligibilityRule.OCCUPATION,
                        EligibilityRule.SPECIALTY,
                        EligibilityRule.EXPERIENCE,
                        EligibilityRule.LANGUAGES,
                        EligibilityRule.PRESENCE,
                        EligibilityRule.VERIFICATION_LEVEL,
                        EligibilityRule.LIVES_ABROAD);
    }

    @Test
    void refusesAnotherOccupation() {
        assertFails(EligibilityRule.OCCUPATION, burao(), anObstetrician().practising("2211"));
    }

    @Test
    void acceptsASpecialtyThatIsPartOfTheOneAsked() {
        Needs need = burao().asking("2212", "internal-medicine");
        assertPasses(EligibilityRule.SPECIALTY, need, anObstetrician().specialisedIn("nephrology"));
        assertFails(EligibilityRule.SPECIALTY, need, anObstetrician().specialisedIn("medicine"));
    }

    @Test
    void demandsFullYears() {
        assertFails(EligibilityRule.EXPERIENCE, burao(), anObstetrician().withYears(4));
        assertPasses(EligibilityRule.EXPERIENCE, burao(), anObstetrician().withYears(5));
    }

    @Test
    void demandsEveryRequiredLanguageAtItsLevelAndNoDesiredOne() {
        assertFails(EligibilityRule.LANGUAGES, burao(), anObstetrician().notSpeaking("so"));
        assertFails(EligibilityRule.LANGUAGES, burao(), anObstetrician().speaking("so", CefrLevel.B2));
        assertPasses(EligibilityRule.LANGUAGES, burao(), anObstetrician().notSpeaking("ar"));
        Finding finding =
                find(EligibilityRule.LANGUAGES, burao(), anObstetrician().notSpeaking("so"));
        assertThat(finding.evidence()).containsEntry("missing", "so:C1");
    }

    @Test
    void takesPhysicalWithVirtualForTheirMixture() {
        Needs need = burao().by(Presence.HYBRID, Term.TEMPORARY);
        assertFails(EligibilityRule.PRESENCE, need, anObstetrician().accepting(Presence.PHYSICAL));
        assertPasses(EligibilityRule.PRESENCE, need, anObstetrician().accepting(Presence.PHYSICAL, Presence.VIRTUAL));
    }

    @Test
    void demandsTheTerm() {
        assertFails(EligibilityRule.TERM, burao(), anObstetrician().accepting(Term.PERMANENT));
    }

    @Test
    void demandsTheWholeDurationWithinTheWindow() {
        Needs need = burao().within("2027-02-01", "2027-04-30", 30);
        assertFails(EligibilityRule.AVAILABILITY, need, anObstetrician().free("2027-04-02", null));
        assertPasses(EligibilityRule.AVAILABILITY, need, anObstetrician().free("2027-04-01", null));
        assertFails(EligibilityRule.AVAILABILITY, need, anObstetrician().free("2027-01-01", "2027-03-01"));
    }

    @Test
    void joinsFreeDaysThatTouch() {
        Needs need = burao().within("2027-02-01", "2027-04-30", 30);
        Clinicians clinician = anObstetrician()
                .free(
                        new Availability(LocalDate.of(2027, 2, 16), LocalDate.of(2027, 3, 2)),
                        new Availability(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 15)));
        assertPasses(EligibilityRule.AVAILABILITY, need, clinician);
        assertThat(find(EligibilityRule.AVAILABILITY, need, clinician).evidence())
                .containsEntry("planned", "2027-02-01/2027-03-02");
    }

    @Test
    void doesNotCountDaysThatArePast() {
        Needs need = burao().within("2027-02-01", "2027-04-30", 30).on(LocalDate.of(2027, 4, 10));
        assertFails(EligibilityRule.AVAILABILITY, need, anObstetrician());
        Needs over = burao().within("2027-02-01", "2027-04-30", 30).on(LocalDate.of(2027, 6, 1));
        assertFails(EligibilityRule.AVAILABILITY, over, anObstetrician());
    }

    @Test
    void demandsAnOpenEndForAPermanentReturn() {
        Needs need = burao().by(Presence.PHYSICAL, Term.PERMANENT);
        assertFails(EligibilityRule.AVAILABILITY, need, anObstetrician().free("2027-01-01", "2040-12-31"));
        assertPasses(EligibilityRule.AVAILABILITY, need, anObstetrician().free("2028-06-30", null));
    }

    @Test
    void countsAnExpiredLevelAsNotVerified() {
        assertFails(
                EligibilityRule.VERIFICATION_LEVEL, burao(), anObstetrician().verified(3));
        assertFails(
                EligibilityRule.VERIFICATION_LEVEL,
                burao(),
                anObstetrician().verified(1).verifiedUntil(Needs.TODAY.minusDays(1)));
        assertPasses(
                EligibilityRule.VERIFICATION_LEVEL,
                burao(),
                anObstetrician().verified(1).verifiedUntil(Needs.TODAY));
    }

    @Test
    void demandsRootsOnlyWhereTheProgrammeDoes() {
        Clinicians guest = anObstetrician().from("KE");
        assertPasses(EligibilityRule.HERITAGE, burao(), guest);
        assertFails(EligibilityRule.HERITAGE, burao().demandingHeritage(), guest);
        assertPasses(EligibilityRule.HERITAGE, burao().demandingHeritage(), anObstetrician());
    }

    @Test
    void isForTheDiaspora() {
        assertFails(EligibilityRule.LIVES_ABROAD, burao(), anObstetrician().livingIn("SO"));
    }

    @Test
    void neverDrawsAWorkerOutOfASafeguardedCountry() {
        Clinicians inUganda = anObstetrician().livingIn("UG").practisingIn("UG");
        assertFails(EligibilityRule.SAFEGUARD, burao(), inUganda);
        assertPasses(EligibilityRule.SAFEGUARD, burao(), inUganda.practisingIn(null));
    }

    @Test
    void letsPeopleReturnToASafeguardedCountry() {
        assertThat(Vocabulary.standard().safeguardCountries()).contains("SO");
        assertPasses(EligibilityRule.SAFEGUARD, burao(), anObstetrician().practisingIn("NL"));
        assertPasses(EligibilityRule.SAFEGUARD, burao(), anObstetrician().practisingIn("SO"));
    }

    @Test
    void letsAnAgreementInForceCoverASafeguardedCountry() {
        Clinicians inUganda = anObstetrician().livingIn("UG").practisingIn("UG");
        assertPasses(EligibilityRule.SAFEGUARD, burao().under(agreement("Kampala", "UG")), inUganda);
        assertFails(EligibilityRule.SAFEGUARD, burao().under(agreement("Nairobi", "KE")), inUganda);
        assertFails(
                EligibilityRule.SAFEGUARD,
                burao().under(agreement("Kampala", "UG")).within("2030-06-01", "2031-12-31", 365),
                inUganda);
    }

    private static void assertPasses(EligibilityRule rule, Needs need, Clinicians clinician) {
        assertThat(find(rule, need, clinician).outcome()).isEqualTo(Outcome.PASSED);
    }

    private static void assertFails(EligibilityRule rule, Needs need, Clinicians clinician) {
        assertThat(find(rule, need, clinician).outcome()).isEqualTo(Outcome.FAILED);
    }

    private static Finding find(EligibilityRule rule, Needs need, Clinicians clinician) {
        return rule.check(Comparison.of(need.need(), clinician.document(), Vocabulary.standard()));
    }

    private static Candidate candidate(Needs need, Clinicians clinician) {
        return Candidate.of(need.need(), clinician.document(), Vocabulary.standard());
    }

    private static List<EligibilityRule> failures(Candidate candidate) {
        return switch (candidate.eligibility()) {
            case Eligibility.Eligible eligible -> List.of();
            case Eligibility.Refused refused ->
                refused.failures().stream().map(Reason::rule).toList();
        };
    }
}
