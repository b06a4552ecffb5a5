package org.sankofa.matching.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.Clinicians.anObstetrician;
import static org.sankofa.matching.fixtures.Needs.agreement;
import static org.sankofa.matching.fixtures.Needs.burao;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.Comparison;
import org.sankofa.matching.candidate.Outcome;
import org.sankofa.matching.fixtures.Clinicians;
import org.sankofa.matching.fixtures.Needs;
import org.sankofa.matching.institution.Contact;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionKind;
import org.sankofa.matching.institution.InstitutionStatus;
import org.sankofa.matching.programme.Agreement;
import org.sankofa.matching.programme.Money;
import org.sankofa.matching.registry.Consents;
import org.sankofa.matching.registry.CredentialStanding;
import org.sankofa.matching.registry.Standing;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Vocabulary;

class ApprovalCheckTest {

    private static final UUID MANAGER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID HOST = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Period PERIOD = Period.ofDays(LocalDate.of(2027, 1, 21), 365);

    @Test
    void passesWhatIsInOrder() {
        List<CheckResult> results = ApprovalCheck.all(dossier(
                burao().under(agreement("The Hague", "NL")),
                anObstetrician(),
                new CredentialStanding("LICENCE", "NL", "VERIFIED", null)));
        assertThat(results).extracting(CheckResult::check).containsExactly(ApprovalCheck.values());
        assertThat(results).extracting(result -> result.finding().outcome()).containsOnly(Outcome.PASSED);
    }

    @Test
    void blocksWhoIsNotEligibleAnyMore() {
        CheckResult result = ApprovalCheck.ELIGIBILITY.check(
                dossier(burao(), anObstetrician().withYears(1)));
        assertThat(result.failed()).isTrue();
        assertThat(result.blocking()).isTrue();
        assertThat(result.finding().evidence()).containsEntry("failed", "EXPERIENCE");
    }

    @Test
    void blocksWhoHasWithdrawn() {
        Dossier dossier = dossier(burao(), anObstetrician());
        Standing now = dossier.standing();
        Standing withdrawn = new Standing(
                now.id(),
                now.pseudonym(),
                "WITHDRAWN",
                now.version(),
                1,
                null,
                "NL",
                "NL",
                List.of(),
                List.of(),
                new Consents(true, true, true),
                List.of());
        CheckResult result = ApprovalCheck.ELIGIBILITY.check(with(dossier, withdrawn));
        assertThat(result.finding().code()).isEqualTo("eligibility.not-registered");
    }

    @Test
    void namesCredentialsThatEndBeforeTheWork() {
        CheckResult result = ApprovalCheck.CREDENTIAL_EXPIRY.check(dossier(
                burao(),
                anObstetrician(),
                new CredentialStanding("LICENCE", "NL", "VERIFIED", LocalDate.of(2027, 3, 1)),
                new CredentialStanding("DIPLOMA", "NL", "PENDING", LocalDate.of(2026, 1, 1))));
        assertThat(result.failed()).isTrue();
        assertThat(result.blocking()).isFalse();
        assertThat(result.finding().evidence()).containsEntry("expiring", "LICENCE NL 2027-03-01");
    }

    @Test
    void hasNothingToSayWithoutVerifiedCredentials() {
        assertThat(outcome(ApprovalCheck.CREDENTIAL_EXPIRY, dossier(burao(), anObstetrician())))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource
    void blocksWhoNobodyVouchesFor(InstitutionStatus status) {
        Dossier dossier = at(aHost(status), dossier(burao(), anObstetrician()));
        CheckResult result = ApprovalCheck.INSTITUTION_VETTED.check(dossier);
        assertThat(result.failed()).isEqualTo(status != InstitutionStatus.VETTED);
        assertThat(result.blocking()).isTrue();
        assertThat(result.finding().evidence())
                .containsEntry("institution", "Burao Regional Hospital")
                .containsEntry("state", status.name())
                .containsEntry("version", "3");
    }

    @Test
    void blocksDrawingOnASafeguardedCountry() {
        CheckResult result = ApprovalCheck.ETHICAL_RECRUITMENT.check(
                dossier(burao(), anObstetrician().livingIn("UG").practisingIn("UG")));
        assertThat(result.failed()).isTrue();
        assertThat(result.blocking()).isTrue();
    }

    @Test
    void hasNoAgreementToHoldAgainstWhoLivesElsewhere() {
        assertThat(outcome(ApprovalCheck.AGREEMENT, dossier(burao().under(agreement("Rome", "IT")), anObstetrician())))
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void blocksWhatTheAgreementForbids() {
        Agreement full = agreement("The Hague", "NL");
        assertForbidden(withLimits(full, 2, null, List.of()), "The Hague: QUOTA");
        assertForbidden(withLimits(full, null, 90, List.of()), "The Hague: DURATION");
        assertForbidden(withLimits(full, null, null, List.of("2221")), "The Hague: OCCUPATION");
        assertForbidden(withLimits(full, null, 90, List.of("2221")), "The Hague: OCCUPATION, DURATION");
    }

    private static void assertForbidden(Agreement agreement, String gaps) {
        CheckResult result = ApprovalCheck.AGREEMENT.check(dossier(burao().under(agreement), anObstetrician()));
        assertThat(result.failed()).isTrue();
        assertThat(result.blocking()).isTrue();
        assertThat(result.finding().evidence()).containsEntry("gaps", gaps);
    }

    @Test
    void wantsAReasonWhereRecognitionIsLeftOpen() {
        Agreement whole = agreement("The Hague", "NL");
        Agreement open = new Agreement(
                whole.title(),
                whole.kind(),
                whole.countries(),
                whole.occupations(),
                whole.startsOn(),
                whole.endsOn(),
                null,
                null,
                false,
                false,
                false);
        CheckResult result = ApprovalCheck.AGREEMENT.check(dossier(burao().under(open), anObstetrician()));
        assertThat(result.failed()).isTrue();
        assertThat(result.blocking()).isFalse();
        assertThat(result.finding().evidence()).containsEntry("gaps", "QUALIFICATIONS, RE_ENTRY");
    }

    @Test
    void restsOnTheAgreementWithTheFewestGaps() {
        Agreement limited = withLimits(agreement("The Hague", "NL"), 2, null, List.of());
        Dossier dossier = dossier(burao().under(limited).under(agreement("New", "NL")), anObstetrician());
        assertThat(dossier.agreement()).map(Agreement::title).contains("New");
    }

    @Test
    void staysWithinTheBudget() {
        Dossier dossier = dossier(burao(), anObstetrician());
        assertThat(outcome(ApprovalCheck.BUDGET, dossier)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(ApprovalCheck.BUDGET, withLeft(dossier, "24000"))).isEqualTo(Outcome.PASSED);
        assertThat(outcome(ApprovalCheck.BUDGET, withLeft(dossier, "23999.99"))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void putsNobodyInTwoPlacesAtOnce() {
        Dossier dossier = dossier(burao(), anObstetrician());
        Period overlapping = Period.ofDays(PERIOD.until(), 10);
        Period later = Period.ofDays(PERIOD.until().plusDays(1), 10);
        CheckResult onSite = ApprovalCheck.OVERLAP.check(withEngagement(dossier, overlapping, Presence.PHYSICAL));
        assertThat(onSite.failed()).isTrue();
        assertThat(onSite.blocking()).isTrue();
        CheckResult byVideo = ApprovalCheck.OVERLAP.check(withEngagement(dossier, overlapping, Presence.VIRTUAL));
        assertThat(byVideo.failed()).isTrue();
        assertThat(byVideo.blocking()).isFalse();
        assertThat(outcome(ApprovalCheck.OVERLAP, withEngagement(dossier, later, Presence.PHYSICAL)))
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void letsNobodyApproveWhatTheyProposed() {
        Dossier dossier = dossier(burao(), anObstetrician());
        Dossier own = new Dossier(
                dossier.host(),
                dossier.comparison(),
                dossier.candidate(),
                dossier.standing(),
                PERIOD,
                dossier.cost(),
                dossier.left(),
                List.of(),
                Map.of(),
                MANAGER,
                List.of(new Involvement(HOST, "POSTED"), new Involvement(MANAGER, "PROPOSED")));
        CheckResult result = ApprovalCheck.SEPARATION_OF_DUTIES.check(own);
        assertThat(result.failed()).isTrue();
        assertThat(result.blocking()).isTrue();
        assertThat(result.finding().evidence()).containsEntry("deeds", "PROPOSED");
    }

    private static Agreement withLimits(
            Agreement whole, @Nullable Integer quota, @Nullable Integer days, List<String> occupations) {
        return new Agreement(
                whole.title(),
                whole.kind(),
                whole.countries(),
                occupations,
                whole.startsOn(),
                whole.endsOn(),
                quota,
                days,
                true,
                true,
                true);
    }

    private static Outcome outcome(ApprovalCheck check, Dossier dossier) {
        return check.check(dossier).finding().outcome();
    }

    private static Dossier dossier(Needs need, Clinicians clinician, CredentialStanding... credentials) {
        Comparison comparison = Comparison.of(need.need(), clinician.document(), Vocabulary.standard());
        return new Dossier(
                aHost(InstitutionStatus.VETTED),
                comparison,
                Candidate.of(comparison),
                clinician.standing(credentials),
                PERIOD,
                new Money(new BigDecimal("24000"), "EUR"),
                new Money(new BigDecimal("100000"), "EUR"),
                List.of(),
                Map.of("The Hague", 2),
                MANAGER,
                List.of(new Involvement(HOST, "POSTED"), new Involvement(HOST, "PROPOSED")));
    }

    private static Institution aHost(InstitutionStatus status) {
        return new Institution(
                new UUID(0, 3),
                "Burao Regional Hospital",
                "SO",
                "Burao",
                InstitutionKind.HOSPITAL,
                "",
                new Contact("Cabdi Yuusuf", "staffing@burao.example", null),
                status,
                null,
                3,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Dossier at(Institution host, Dossier dossier) {
        return new Dossier(
                host,
                dossier.comparison(),
                dossier.candidate(),
                dossier.standing(),
                dossier.period(),
                dossier.cost(),
                dossier.left(),
                dossier.engagements(),
                dossier.agreementUse(),
                dossier.approver(),
                dossier.involvements());
    }

    private static Dossier with(Dossier dossier, Standing standing) {
        return new Dossier(
                dossier.host(),
                dossier.comparison(),
                dossier.candidate(),
                standing,
                dossier.period(),
                dossier.cost(),
                dossier.left(),
                dossier.engagements(),
                dossier.agreementUse(),
                dossier.approver(),
                dossier.involvements());
    }

    private static Dossier withLeft(Dossier dossier, String left) {
        return new Dossier(
                dossier.host(),
                dossier.comparison(),
                dossier.candidate(),
                dossier.standing(),
                dossier.period(),
                dossier.cost(),
                new Money(new BigDecimal(left), "EUR"),
                dossier.engagements(),
                dossier.agreementUse(),
                dossier.approver(),
                dossier.involvements());
    }

    private static Dossier withEngagement(Dossier dossier, Period period, Presence presence) {
        return new Dossier(
                dossier.host(),
                dossier.comparison(),
                dossier.candidate(),
                dossier.standing(),
                dossier.period(),
                dossier.cost(),
                dossier.left(),
                List.of(new Engagement(new UUID(0, 9), period, presence)),
                dossier.agreementUse(),
                dossier.approver(),
                dossier.involvements());
    }
}
