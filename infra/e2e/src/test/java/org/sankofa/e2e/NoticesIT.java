package org.sankofa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.standalone.MailServer;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/** Whoever has to do something, or waits for something, hears of it by mail, once, whichever service was down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final House house = House.shared();
    private final People people = house.people();

    @AfterEach
    void everythingRunsAgain() {
        house.registryProcess().start();
        house.matchingProcess().start();
    }

    /** The mails to somebody whose subject begins so; waits for the first. */
    private List<MailServer.Mail> mailed(Person person, String subject) {
        return Awaitility.await(subject + " to " + person)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> mailsTo(person, subject), mails -> !mails.isEmpty());
    }

    private List<MailServer.Mail> mailsTo(Person person, String subject) {
        return house.mailsTo(person.email()).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }

    @Test
    void fromTheApplicationToTheApproval() {
        Person host = people.invited("HOST");
        Person manager = people.invited("MANAGER");
        Person approver = people.invited("MANAGER");
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        manager.api()
                .post("/api/v1/programmes/" + programme + "/managers", "{\"email\": \"" + approver.email() + "\"}")
                .hasStatus(200);
        assertThat(manager.get("/api/v1/programmes/" + programme + "/managers")
                        .hasStatus(200)
                        .items("email"))
                .containsExactlyInAnyOrder(manager.email(), approver.email());
        String name = "Hospital of " + People.address("notices").split("@")[0];
        Answer applied = host.api()
                .post("/api/v1/institutions", InstitutionFixture.aHospital().named(name))
                .hasStatus(201);
        assertThat(mailed(manager, "An institution waits to be vetted: " + name))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains(house.address() + "/queue/institutions/" + applied.id()));
        manager.act("/api/v1/institutions/" + applied.id(), "vet", "{\"decision\": \"APPROVE\"}")
                .hasStatus(200);
        mailed(host, name + " has been vetted");

        AssignmentFixture need =
                AssignmentFixture.anAssignment(applied.id(), programme).titled("Midwife for " + name);
        String path = "/api/v1/assignments/"
                + host.api().post("/api/v1/assignments", need).hasStatus(201).id();
        host.act(path, "submit", "{}").hasStatus(200);
        mailed(manager, "A need waits for you: Midwife for");
        manager.act(path, "return", "{\"reason\": \"Say who supervises.\"}").hasStatus(200);
        assertThat(mailed(host, "Your need has been returned").getFirst().text())
                .contains("Say who supervises.");
        host.act(path, "submit", "{}").hasStatus(200);
        manager.act(path, "publish", "{}").hasStatus(200);
        mailed(host, "Your need has been published");

        Clinician midwife = people.clinician(
                ClinicianFixture.aMidwife().named("Abena", "Quartey-Visser").from("GH"));
        house.awaitSearchable(midwife);
        String proposal = people.proposed(host, path.substring(path.lastIndexOf('/') + 1), midwife)
                .id();
        assertThat(mailed(midwife.person(), "An assignment is offered to you"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains(name));
        String placement = people.accepted(midwife, proposal).text("/placement");
        mailed(host, "Your proposal has been accepted");
        approver.act("/api/v1/placements/" + placement, "refuse", "{\"reason\": \"No flights.\"}")
                .hasStatus(200);
        List<MailServer.Mail> toBoth = List.of(
                mailed(host, "The placement has been refused").getFirst(),
                mailed(midwife.person(), "The placement has been refused").getFirst());
        for (MailServer.Mail mail : toBoth) {
            assertThat(mail.text().toLowerCase(Locale.ROOT))
                    .contains(midwife.pseudonym().toLowerCase(Locale.ROOT))
                    .doesNotContain("abena", "quartey", midwife.person().email());
        }
    }

    @Test
    void anApplicationThatAManagerAcceptsIsToldToBothSides_andACancellationToAllThree() {
        Person host = people.invited("HOST");
        Person manager = people.invited("MANAGER");
        String institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        Clinician midwife = people.clinician(ClinicianFixture.aMidwife().from("GH"));
        house.awaitSearchable(midwife);
        String need = people.published(host, manager, AssignmentFixture.anAssignment(institution, programme))
                .id();
        String proposal = midwife.person()
                .api()
                .post("/api/v1/assignments/" + need + "/proposals", "{}")
                .hasStatus(201)
                .id();
        String placement = manager.act("/api/v1/proposals/" + proposal, "accept", "{}")
                .hasStatus(200)
                .text("/placement");
        mailed(midwife.person(), "The application has been accepted");
        mailed(host, "The application has been accepted");
        host.act("/api/v1/placements/" + placement, "cancel", "{\"reason\": \"The ward has closed.\"}")
                .hasStatus(200);
        for (Person concerned : List.of(host, manager, midwife.person())) {
            assertThat(mailed(concerned, "The placement has been cancelled"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text())
                            .contains(house.address() + "/placements/" + placement)
                            .doesNotContain("ward has closed"));
        }
    }

    @Test
    void aSavedSearchTellsOfWhatOpens() {
        Person host = people.invited("HOST");
        Person manager = people.invited("MANAGER");
        Clinician midwife = people.clinician(ClinicianFixture.aMidwife().from("GH"));
        house.awaitSearchable(midwife);
        String institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        String search = midwife.person()
                .api()
                .post("/api/v1/assignment-searches", """
                        {"name": "Labour wards", "mail": "AT_ONCE",
                         "query": {"q": "sage-femme", "fit": true, "programme": "%s"}}
                        """.formatted(programme))
                .hasStatus(201)
                .id();
        people.published(host, manager, AssignmentFixture.anAssignment(institution, programme));
        assertThat(mailed(midwife.person(), "New assignments for “Labour wards”: 1"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains(house.address() + "/assignments/searches/" + search));
    }

    @Test
    void aHostWhoWaitsHearsOfWhoBecomesACandidate() {
        Person host = people.invited("HOST");
        Person manager = people.invited("MANAGER");
        String institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        Answer need = people.published(
                host,
                manager,
                AssignmentFixture.anAssignment(institution, programme).titled("Midwife for Tamale"));
        String watch = host.api()
                .post(
                        "/api/v1/candidate-watches",
                        "{\"assignment\": \"%s\", \"mail\": \"AT_ONCE\"}".formatted(need.id()))
                .hasStatus(201)
                .id();
        Clinician midwife = people.clinician(
                ClinicianFixture.aMidwife().named("Abena", "Quartey-Visser").from("GH"));
        assertThat(mailed(host, "New candidates for “Midwife for Tamale”: 1"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(house.address() + "/hospital/waiting/" + watch)
                        .doesNotContain("Abena", "Quartey", midwife.pseudonym()));
        assertThat(host.get("/api/v1/candidate-watches/" + watch + "/alerts")
                        .hasStatus(200)
                        .items("pseudonym"))
                .containsExactly(midwife.pseudonym());
    }

    @Test
    void whatHappensWhileEitherServiceIsDownIsToldOnceAfterwards() {
        Person host = people.invited("HOST");
        Person manager = people.invited("MANAGER");
        String name = "Clinic of " + People.address("notices").split("@")[0];
        Answer applied = host.api()
                .post("/api/v1/institutions", InstitutionFixture.aHospital().named(name))
                .hasStatus(201);
        String path = "/api/v1/institutions/" + applied.id();
        Person managerThere = manager.at(house.matching());

        house.registryProcess().stop();
        managerThere.act(path, "vet", "{\"decision\": \"APPROVE\"}").hasStatus(200);
        house.registryProcess().start();
        mailed(host, name + " has been vetted");

        manager.act(path, "vet", "{\"decision\": \"SUSPEND\", \"reason\": \"Fire.\"}")
                .hasStatus(200);
        house.matchingProcess().killNow();
        Person registered = people.invited("CLINICIAN");
        people.drafted(registered, ClinicianFixture.aMidwife());
        house.matchingProcess().start();
        mailed(host, name + " has been suspended");

        manager.act(path, "vet", "{\"decision\": \"APPROVE\"}").hasStatus(200);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> mailsTo(host, name + " has been vetted").size() == 2);
        assertThat(mailsTo(host, name)).hasSize(3);
    }
}
