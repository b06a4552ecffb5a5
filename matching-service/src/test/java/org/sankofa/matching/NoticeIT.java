package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.InstitutionFixture.aHospital;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;

/** Who is told of a change, and what. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeIT implements Service {

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    private House house;
    private Api registry;

    @BeforeEach
    void prepare() {
        index.ensure();
        house = House.in(server, index);
        registry = house.anybody
                .as(FakeRegistry.running().token(UUID.randomUUID(), "SERVICE"))
                .unchecked();
    }

    private JsonNode notices(String event, String subject) {
        return registry.get("/internal/notices?event=" + event + "&subject=" + subject)
                .hasStatus(200)
                .at("");
    }

    private JsonNode only(String event, String subject) {
        return only(event, event.replace('.', '-'), subject);
    }

    private JsonNode only(String event, String letter, String subject) {
        JsonNode notices = notices(event, subject);
        assertThat(notices).as("%s", event).hasSize(1);
        JsonNode notice = notices.get(0);
        assertThat(notice.path("kind").asText()).isEqualTo(letter);
        assertThat(notice.path("path").asText()).isEqualTo(page(event) + subject);
        return notice;
    }

    /** Where its readers can look at it. */
    private static String page(String event) {
        return switch (event) {
            case "institution.applied" -> "/queue/institutions/";
            case "assignment.submitted" -> "/queue/assignments/";
            case "assignment.returned", "assignment.published" -> "/hospital/assignments/";
            default ->
                switch (event.substring(0, event.indexOf('.'))) {
                    case "institution" -> "/hospital/institutions/";
                    case "proposal" -> "/proposals/";
                    default -> "/placements/";
                };
        };
    }

    private static Set<String> recipients(JsonNode notice) {
        Set<String> recipients = new TreeSet<>();
        notice.path("recipients").forEach(recipient -> recipients.add(recipient.asText()));
        return recipients;
    }

    private String host() {
        return house.hostAccount.toString();
    }

    private String manager() {
        return house.managerAccount.toString();
    }

    @Test
    void anInstitutionIsToldWhatAManagerSays_andNothingThatHoldsNoMore() {
        String id = house.institution.id();
        assertThat(recipients(only("institution.vetted", id))).containsExactly(host());
        assertThat(notices("institution.applied", id)).isEmpty();

        Answer suspended = house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"The licence has run out.\"}",
                        house.institution)
                .hasStatus(200);
        assertThat(notices("institution.vetted", id)).isEmpty();
        JsonNode notice = only("institution.suspended", id);
        assertThat(recipients(notice)).containsExactly(host());
        assertThat(notice.at("/facts/reason").asText()).isEqualTo("The licence has run out.");
        assertThat(notice.at("/facts/institution").asText()).isEqualTo(suspended.text("/name"));

        house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"REFUSE\",\"reason\":\"It is closed.\"}",
                        suspended)
                .hasStatus(200);
        assertThat(only("institution.refused", id).at("/facts/reason").asText()).isEqualTo("It is closed.");
    }

    @Test
    void anApplicationIsToldToTheManagersOfItsCountry_orToAll_whereThereAreNone() {
        Answer here = house.host
                .post("/api/v1/institutions", aHospital().named("Another hospital"))
                .hasStatus(201);
        JsonNode known = only("institution.applied", here.id());
        assertThat(recipients(known)).contains(manager());
        assertThat(known.path("everyManager").asBoolean()).isFalse();

        Answer elsewhere = house.host
                .post(
                        "/api/v1/institutions",
                        aHospital().named("Hospital of Nauru").in("NR", "Yaren"))
                .hasStatus(201);
        JsonNode unknown = only("institution.applied", elsewhere.id());
        assertThat(recipients(unknown)).isEmpty();
        assertThat(unknown.path("everyManager").asBoolean()).isTrue();
    }

    @Test
    void aNeedIsToldToItsManagers_thenToItsHost() {
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        Answer submitted = house.host
                .post(path("assignments", draft) + "/submit", "{}", draft)
                .hasStatus(200);
        JsonNode waits = only("assignment.submitted", draft.id());
        assertThat(recipients(waits)).containsExactly(manager());
        assertThat(waits.at("/facts/title").asText()).isEqualTo(draft.text("/title"));
        assertThat(waits.at("/facts/programme").asText()).isEqualTo(house.programme.text("/name"));

        Answer returned = house.manager
                .post(path("assignments", draft) + "/return", "{\"reason\":\"Say who supervises.\"}", submitted)
                .hasStatus(200);
        JsonNode back = only("assignment.returned", draft.id());
        assertThat(recipients(back)).containsExactly(host());
        assertThat(back.at("/facts/reason").asText()).isEqualTo("Say who supervises.");
        assertThat(notices("assignment.submitted", draft.id())).isEmpty();

        Answer again = house.host
                .post(path("assignments", draft) + "/submit", "{}", returned)
                .hasStatus(200);
        house.manager.post(path("assignments", draft) + "/publish", "{}", again).hasStatus(200);
        assertThat(recipients(only("assignment.published", draft.id()))).containsExactly(host());
    }

    @Test
    void anOfferIsToldToTheClinician_theAnswerToTheProposer_theDecisionToBothSides() {
        Answer need = house.published(house.need().withPlaces(3));
        Person midwife = house.midwife();
        Answer offered = house.offered(need, midwife);
        JsonNode offer = only("proposal.offered", offered.id());
        assertThat(recipients(offer)).containsExactly(midwife.id().toString());
        assertThat(offer.at("/facts/title").asText()).isEqualTo(need.text("/title"));

        Answer accepted = midwife.api()
                .post(path("proposals", offered) + "/accept", "{}", offered)
                .hasStatus(200);
        JsonNode yes = only("proposal.accepted", offered.id());
        assertThat(recipients(yes)).containsExactly(host());
        assertThat(yes.at("/facts/pseudonym").asText()).isEqualTo(midwife.pseudonym());
        assertThat(notices("proposal.offered", offered.id())).isEmpty();

        Answer placement = house.placement(accepted);
        house.manager
                .post(path("placements", placement) + "/refuse", "{\"reason\":\"No flights.\"}", placement)
                .hasStatus(200);
        JsonNode refused = only("placement.refused", placement.id());
        assertThat(recipients(refused))
                .containsExactlyInAnyOrder(host(), midwife.id().toString());
        assertThat(notices("placement.approved", placement.id())).isEmpty();
    }

    @Test
    void aRefusalIsToldToTheProposer_withoutTheReason_andAnApplicationToTheHost() {
        Answer need = house.published(house.need().withPlaces(3));
        Person midwife = house.midwife();
        Answer offered = house.manager
                .post(path("assignments", need) + "/proposals", House.naming(midwife))
                .hasStatus(201);
        midwife.api()
                .post(path("proposals", offered) + "/decline", "{\"reason\":\"Ama is ill.\"}", offered)
                .hasStatus(200);
        JsonNode declined = only("proposal.declined", offered.id());
        assertThat(recipients(declined)).containsExactly(manager());
        assertThat(declined.toString()).doesNotContain("Ama");

        Person other = house.midwife();
        Answer applied =
                other.api().post(path("assignments", need) + "/proposals", "{}").hasStatus(201);
        assertThat(recipients(only("proposal.applied", applied.id()))).containsExactly(host());
    }

    @Test
    void whatAManagerAnswersForTheHostIsToldToBoth_andACancellationToAllThree() {
        Answer need = house.published(house.need().withPlaces(3));
        Person midwife = house.midwife();
        Answer applied = midwife.api()
                .post(path("assignments", need) + "/proposals", "{}")
                .hasStatus(201);
        Answer accepted = house.manager
                .post(path("proposals", applied) + "/accept", "{}", applied)
                .hasStatus(200);
        JsonNode yes = only("proposal.accepted", "application-accepted", applied.id());
        assertThat(recipients(yes))
                .containsExactlyInAnyOrder(host(), midwife.id().toString());

        Answer placement = house.placement(accepted);
        house.host
                .post(path("placements", placement) + "/cancel", "{\"reason\":\"The ward has closed.\"}", placement)
                .hasStatus(200);
        JsonNode cancelled = only("placement.cancelled", placement.id());
        assertThat(recipients(cancelled))
                .containsExactlyInAnyOrder(host(), manager(), midwife.id().toString());
        assertThat(cancelled.toString()).doesNotContain("ward has closed");
    }

    @Test
    void nobodyButAServiceMayAsk_andWhatIsNotThereIsNotFound() {
        String question = "/internal/notices?event=institution.vetted&subject=" + house.institution.id();
        house.manager.unchecked().get(question).isProblem(403, "forbidden");
        house.anybody.unchecked().get(question).isProblem(401, "unauthenticated");
        registry.get("/internal/notices?event=institution.vetted&subject=" + UUID.randomUUID())
                .isProblem(404, "not-found");
        assertThat(notices("programme.founded", house.programme.id())).isEmpty();
    }
}
