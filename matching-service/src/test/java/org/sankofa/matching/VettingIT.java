package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.InstitutionFixture.aHospital;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;

/** An institution that nobody vouches for any more comes near no clinician, whatever it had begun before. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VettingIT implements Service {

    private static final String NEW_NAME = "House of Another Name";
    private static final String NOT_VETTED = "The institution has to be vetted by a manager first.";

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    private House house;

    @BeforeEach
    void prepare() {
        index.ensure();
        house = House.in(server, index);
    }

    /** The ways in which an institution stops being vetted. */
    enum Loss {
        RENAMED,
        SUSPENDED,
        REFUSED,
        SUSPENDED_UNDER_ANOTHER_NAME
    }

    private void lose(Loss loss) {
        switch (loss) {
            case RENAMED -> rename();
            case SUSPENDED -> vet("SUSPEND");
            case REFUSED -> {
                vet("SUSPEND");
                vet("REFUSE");
            }
            case SUSPENDED_UNDER_ANOTHER_NAME -> {
                rename();
                vet("SUSPEND");
            }
        }
    }

    private void rename() {
        house.host
                .put(path("institutions", house.institution), aHospital().named(NEW_NAME), current())
                .hasStatus(200);
    }

    private void vet(String decision) {
        house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"" + decision + "\",\"reason\":\"The licence has run out.\"}",
                        current())
                .hasStatus(200);
    }

    private Answer current() {
        return house.manager.get(path("institutions", house.institution));
    }

    /** Whoever has to be vetted again is refused first where that is the last word. */
    private void mend(Loss loss) {
        if (loss == Loss.REFUSED) {
            rename();
        }
        vet("APPROVE");
    }

    private static void notVetted(Answer answer) {
        assertThat(answer.isProblem(409, "conflict").text("/detail")).isEqualTo(NOT_VETTED);
    }

    @ParameterizedTest
    @EnumSource
    void hidesWhatItPublished(Loss loss) {
        Answer assignment = house.published(house.need());
        House other = House.in(server, index);
        Api clinician = house.midwife().api();
        String list = "/api/v1/assignments?limit=200&programme=" + house.programme.id();
        lose(loss);
        for (Api stranger : List.of(house.anybody, clinician, other.host, other.manager)) {
            assertThat(stranger.get(path("assignments", assignment))
                            .isProblem(404, "not-found")
                            .body())
                    .doesNotContain(NEW_NAME);
            assertThat(stranger.get(list).hasStatus(200).items("id")).isEmpty();
        }
        for (Api side : List.of(house.host, house.manager)) {
            side.get(path("assignments", assignment)).hasStatus(200);
            assertThat(side.get(list).hasStatus(200).items("id")).containsExactly(assignment.id());
        }
        mend(loss);
        for (Api stranger : List.of(house.anybody, clinician)) {
            stranger.get(path("assignments", assignment)).hasStatus(200);
            assertThat(stranger.get(list).hasStatus(200).items("id")).containsExactly(assignment.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsItNoCandidates(Loss loss) {
        house.midwife();
        Answer assignment = house.published(house.need());
        lose(loss);
        for (String query : List.of("", "?eligible=false")) {
            notVetted(house.host.get(path("assignments", assignment) + "/candidates" + query));
            house.manager
                    .get(path("assignments", assignment) + "/candidates" + query)
                    .hasStatus(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyBeProposed(Loss loss) {
        Person midwife = house.midwife();
        Answer assignment = house.published(house.need());
        lose(loss);
        String proposals = path("assignments", assignment) + "/proposals";
        notVetted(house.host.post(proposals, House.naming(midwife)));
        notVetted(house.host.post(proposals, "{\"candidate\":\"C-NOBODYX\"}"));
        notVetted(house.manager.post(proposals, House.naming(midwife)));
        midwife.api().post(proposals, "{}").isProblem(404, "not-found");
        assertThat(midwife.api().get("/api/v1/proposals").json().get("items").size())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyAccept(Loss loss) {
        Person asked = house.midwife();
        Person asking = house.midwife();
        Answer assignment = house.published(house.need().withPlaces(2));
        Answer offered = house.offered(assignment, asked);
        Answer applied = asking.api()
                .post(path("assignments", assignment) + "/proposals", "{}")
                .hasStatus(201);
        lose(loss);
        notVetted(asked.api().post(path("proposals", offered) + "/accept", "{}", offered));
        notVetted(house.host.post(path("proposals", applied) + "/accept", "{}", applied));
        notVetted(house.manager.post(path("proposals", applied) + "/accept", "{}", applied));
        assertThat(house.manager.get(path("assignments", assignment)).json().get("placesTaken"))
                .hasToString("0");

        asked.api().post(path("proposals", offered) + "/decline", "{}", offered).hasStatus(200);
        asking.api()
                .post(path("proposals", applied) + "/withdraw", "{}", applied)
                .hasStatus(200);
    }

    @ParameterizedTest
    @EnumSource
    void closesTheIdentityThatItHadRead(Loss loss) {
        Answer accepted = house.accepted(house.published(house.need()), house.midwife());
        String identity = path("proposals", accepted) + "/identity";
        house.host.get(identity).hasStatus(200);
        lose(loss);
        int before = FakeRegistry.running().disclosures().size();
        notVetted(house.host.get(identity));
        assertThat(FakeRegistry.running().disclosures()).hasSize(before);
        house.manager.get(identity).hasStatus(200);
        mend(loss);
        house.host.get(identity).hasStatus(200);
    }

    @Test
    void doesNotTellWhetherAnIdentityWouldBeOpen() {
        Answer assignment = house.published(house.need());
        Answer open = house.offered(assignment, house.midwife(clinician -> clinician.showingIdentity()));
        Answer closed = house.offered(assignment, house.midwife());
        lose(Loss.SUSPENDED);
        notVetted(house.host.get(path("proposals", open) + "/identity"));
        notVetted(house.host.get(path("proposals", closed) + "/identity"));
    }

    @ParameterizedTest
    @EnumSource
    void forbidsTheApproval(Loss loss) {
        Answer placement = house.placement(house.accepted(house.published(house.need()), house.midwife()));
        lose(loss);
        String at = path("placements", placement);
        Answer checks = house.manager.get(at + "/checks").hasStatus(200);
        int place = checks.items("check").indexOf("INSTITUTION_VETTED");
        assertThat(checks.items("outcome").get(place)).isEqualTo("FAILED");
        assertThat(checks.at("/items/" + place + "/blocking").asBoolean()).isTrue();
        assertThat(checks.text("/items/" + place + "/evidence/state"))
                .isEqualTo(current().text("/status"));
        assertThat(checks.text("/items/" + place + "/advice")).isNotEmpty();
        Answer refused = house.manager
                .post(at + "/approve", "{\"reason\":\"I know them.\"}", placement)
                .isProblem(409, "conflict");
        assertThat(refused.refusedFields()).containsExactly("INSTITUTION_VETTED");
        house.manager
                .post(at + "/refuse", "{\"reason\":\"Nobody vouches for the host.\"}", placement)
                .hasStatus(200);
    }

    @ParameterizedTest
    @EnumSource
    void beginsNoPreparation(Loss loss) {
        Answer placement = house.placement(house.accepted(house.published(house.need()), house.midwife()));
        String at = path("placements", placement);
        Answer approved = house.manager.post(at + "/approve", "{}", placement).hasStatus(200);
        lose(loss);
        notVetted(house.host.post(at + "/prepare", "{}", approved));
        notVetted(house.manager.post(at + "/prepare", "{}", approved));
        assertThat(house.manager.get(at).text("/status")).isEqualTo("APPROVED");
        house.host
                .post(at + "/cancel", "{\"reason\":\"We cannot take anybody now.\"}", approved)
                .hasStatus(200);
    }

    @Test
    void beginsNoWork() {
        Answer placement =
                house.placement(house.accepted(house.published(house.need().virtual()), house.midwife()));
        String at = path("placements", placement);
        Answer approved = house.manager.post(at + "/approve", "{}", placement).hasStatus(200);
        Answer preparing = house.host.post(at + "/prepare", "{}", approved).hasStatus(200);
        lose(Loss.SUSPENDED);
        notVetted(house.host.post(at + "/start", "{}", preparing));
        notVetted(house.manager.post(at + "/start", "{}", preparing));
    }

    @Test
    void publishesNothing() {
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        Answer other = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        Answer submitted = house.host
                .post(path("assignments", other) + "/submit", "{}", other)
                .hasStatus(200);
        lose(Loss.RENAMED);
        notVetted(house.host.post("/api/v1/assignments", house.need()));
        notVetted(house.host.post(path("assignments", draft) + "/submit", "{}", draft));
        notVetted(house.manager.post(path("assignments", other) + "/publish", "{}", submitted));
    }

    @Test
    void saysSoInTheReadersLanguage() {
        Answer assignment = house.published(house.need());
        lose(Loss.SUSPENDED);
        Set<String> texts = new HashSet<>();
        for (String language : List.of("en", "fr", "pt", "es", "ar")) {
            texts.add(house.host
                    .in(language)
                    .get(path("assignments", assignment) + "/candidates")
                    .isProblem(409, "conflict")
                    .text("/detail"));
        }
        assertThat(texts).hasSize(5).contains(NOT_VETTED);
    }

    @Test
    void tellsStrangersNothing() {
        Answer accepted = house.accepted(house.published(house.need()), house.midwife());
        lose(Loss.SUSPENDED);
        Api stranger = house.anybody.as(FakeRegistry.running().token(UUID.randomUUID(), "HOST"));
        stranger.get("/api/v1/assignments/" + accepted.text("/assignment") + "/candidates")
                .isProblem(404, "not-found");
        stranger.get(path("proposals", accepted) + "/identity").isProblem(404, "not-found");
        stranger.post("/api/v1/placements/" + accepted.text("/placement") + "/prepare", "{}", accepted)
                .isProblem(404, "not-found");
    }
}
