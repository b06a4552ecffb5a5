package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/** What is saved in one place is soon known in the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTravelIT {
    private final House house = House.shared();
    private final People people = house.people();
    private Person manager = house.nobody();
    private Person host = house.nobody();
    private String assignment = "";

    @BeforeAll
    void aMidwifeIsWanted() {
        manager = people.invited("MANAGER");
        host = people.invited("HOST");
        String institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        assignment = people.published(
                        host,
                        manager,
                        AssignmentFixture.anAssignment(institution, programme).withPlaces(5))
                .id();
    }

    private static ClinicianFixture aMidwife() {
        return ClinicianFixture.aMidwife().named("Abena", "Quartey-Visser").from("GH");
    }

    private static boolean holds(Answer search, Clinician clinician) {
        return search.items("pseudonym").contains(clinician.pseudonym());
    }

    private Answer search(String query) {
        return manager.get("/api/v1/clinicians?q=" + query).hasStatus(200);
    }

    @Test
    void aSavedProfileIsFoundInSearchWithinTwoSeconds() {
        Clinician clinician = people.clinician(aMidwife().describing("Worked with kalamazoo registers."));
        Instant submitted = Instant.now();
        manager.api().getUntil("/api/v1/clinicians?q=kalamazoo", answer -> holds(answer, clinician));
        report("submitted profile searchable", submitted);

        clinician
                .edit(aMidwife().describing("Worked with ouagadougou registers."))
                .hasStatus(200);
        Instant edited = Instant.now();
        manager.api().getUntil("/api/v1/clinicians?q=ouagadougou", answer -> holds(answer, clinician));
        report("edited profile searchable", edited);
        manager.api().getUntil("/api/v1/clinicians?q=kalamazoo", answer -> !holds(answer, clinician));
    }

    private static void report(String what, Instant since) {
        System.out.printf(
                "Changes travel: %s after %d ms%n",
                what, Duration.between(since, Instant.now()).toMillis());
    }

    @Test
    void aDraftIsNotInSearchBeforeItIsSubmittedWithConsent() {
        Clinician draft =
                people.drafted(people.invited("CLINICIAN"), aMidwife().describing("Knows the zanzibar method."));
        draft.submit();
        Clinician marker = people.clinician(aMidwife().describing("Knows the tanganyika method."));
        manager.api().getUntil("/api/v1/clinicians?q=tanganyika", answer -> holds(answer, marker));
        assertThat(holds(search("zanzibar"), draft))
                .as("submitted, but without consent to matching")
                .isFalse();
        draft.consent(true, false);
        manager.api().getUntil("/api/v1/clinicians?q=zanzibar", answer -> holds(answer, draft));
    }

    @Test
    void withdrawalTakesThePersonOutOfSearchAndStopsTheirOpenProposals() {
        Clinician clinician = people.clinician(aMidwife());
        String proposal = proposedOnceSearchable(clinician);
        clinician.withdraw();
        Instant withdrawn = Instant.now();
        isStopped(proposal, clinician);
        report("proposal stopped by a withdrawal", withdrawn);

        clinician.submit();
        house.awaitSearchable(clinician);
        assertThat(host.get("/api/v1/proposals/" + proposal).text("/status"))
                .as("coming back does not revive it")
                .isEqualTo("STOPPED");
    }

    @Test
    void withdrawnConsentToMatchingDoesTheSame() {
        Clinician clinician = people.clinician(aMidwife());
        String proposal = proposedOnceSearchable(clinician);
        clinician.consent(false, false);
        Instant withdrawn = Instant.now();
        isStopped(proposal, clinician);
        report("proposal stopped by withdrawn consent", withdrawn);
    }

    private String proposedOnceSearchable(Clinician clinician) {
        house.awaitSearchable(clinician);
        return people.proposed(host, assignment, clinician).id();
    }

    private void isStopped(String proposal, Clinician clinician) {
        host.api()
                .getUntil(
                        "/api/v1/proposals/" + proposal,
                        answer -> answer.at("/status").asText().equals("STOPPED"));
        house.awaitGone(clinician);
        clinician.person().act("/api/v1/proposals/" + proposal, "accept", "{}").isProblem(409, "conflict");
        assertThat(host.get("/api/v1/assignments/" + assignment + "/candidates?limit=200")
                        .hasStatus(200)
                        .body())
                .doesNotContain(clinician.pseudonym());
    }
}
