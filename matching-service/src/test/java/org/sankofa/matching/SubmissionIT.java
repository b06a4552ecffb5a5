package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.ProgrammeFixture.aProgramme;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.TestClock;

/** The way of a need from its host to the programme, and back. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "sankofa.test.clock", value = "true")
class SubmissionIT implements Service {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    @Inject
    TestClock clock;

    private House house;

    @BeforeEach
    void prepare() {
        index.ensure();
        house = House.in(server, index);
    }

    @AfterEach
    void today() {
        clock.back();
    }

    private Answer drafted(AssignmentFixture need) {
        return house.host.post("/api/v1/assignments", need).hasStatus(201);
    }

    private Answer done(Api api, String deed, Answer assignment) {
        return api.post(path("assignments", assignment) + "/" + deed, "{}", assignment);
    }

    private Answer submitted(AssignmentFixture need) {
        return done(house.host, "submit", drafted(need)).hasStatus(200);
    }

    /** Signed in at the moment of the test's clock. */
    private Api now(UUID account, String role) {
        return house.anybody.as(FakeRegistry.running().token(account, role, clock.instant()));
    }

    @Test
    void refusesToSubmitWhatIsOver() {
        Answer draft = drafted(house.need().between(TODAY.minusDays(29), TODAY.minusDays(1)));
        Answer refused = done(house.host.in("fr"), "submit", draft).isProblem(422, "validation-failed");
        assertThat(refused.refusedFields()).containsExactly("window.until");
        assertThat(refused.errorCodes()).containsExactly("window-past");
        assertThat(refused.text("/errors/0/message"))
                .contains(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(Locale.FRENCH)
                                .format(TODAY),
                        "dates à venir");
        assertThat(house.host.get(path("assignments", draft)).text("/status")).isEqualTo("DRAFT");

        Answer ahead =
                house.host.put(path("assignments", draft), house.need(), draft).hasStatus(200);
        done(house.host, "submit", ahead).hasStatus(200);
    }

    @Test
    void takesTheLastDayOfAWindow() {
        AssignmentFixture need = house.need().between(TODAY.minusDays(20), TODAY);
        Answer late = done(house.host, "submit", drafted(need.lasting(2))).isProblem(422, "validation-failed");
        assertThat(late.refusedFields()).containsExactly("durationDays");
        assertThat(late.errorCodes()).containsExactly("too-few-days-left");
        submitted(need.lasting(1));
    }

    @Test
    void refusesToPublishWhatIsOverMeanwhile() {
        Answer submitted = submitted(house.need().between(TODAY, TODAY.plusDays(20)));
        clock.pass(Duration.ofDays(21));
        Api manager = now(house.managerAccount, "MANAGER");
        Answer refused = done(manager, "publish", submitted).isProblem(422, "validation-failed");
        assertThat(refused.refusedFields()).containsExactly("window.until");
        assertThat(refused.errorCodes()).containsExactly("window-past");
        assertThat(manager.get(path("assignments", submitted)).text("/status")).isEqualTo("SUBMITTED");
        manager.post(path("assignments", submitted) + "/return", "{\"reason\":\"Choose other days.\"}", submitted)
                .hasStatus(200);
    }

    @Test
    void namesEverythingThatASubmittedNeedLacks() {
        Answer draft = drafted(house.need()
                .without("/objectives")
                .with("/support", " ")
                .with("/supervisor", null)
                .without("/description")
                .between(TODAY.minusDays(29), TODAY.minusDays(1))
                .costing(60_000, "EUR")
                .withPlaces(2));
        Answer refused = done(house.host, "submit", draft).isProblem(422, "validation-failed");
        assertThat(refused.refusedFields())
                .containsExactlyInAnyOrder("objectives", "support", "supervisor", "window.until", "costPerPlace");
        assertThat(refused.text("/errors/4/message"))
                .contains("2 places", "60,000\u00a0EUR", "120,000\u00a0EUR", "100,000\u00a0EUR");
    }

    @Test
    void asksAgainWhetherTheProgrammePaysForIt() {
        Answer submitted = submitted(house.need().withPlaces(25));
        Answer poorer = house.manager
                .put(path("programmes", house.programme), aProgramme().withBudget(99_999, "EUR"), house.programme)
                .hasStatus(200);
        assertThat(done(house.manager, "publish", submitted)
                        .isProblem(422, "validation-failed")
                        .errorCodes())
                .containsExactly("over-budget");
        house.manager
                .put(path("programmes", house.programme), aProgramme(), poorer)
                .hasStatus(200);
        done(house.manager, "publish", submitted).hasStatus(200);
    }

    @Test
    void leavesADraftUnfinished() {
        drafted(house.need().without("/objectives").without("/support").without("/supervisor"));
    }

    @Test
    void aHostTakesBackWhatNobodyPublished() {
        Answer submitted = submitted(house.need());
        house.host.post(path("assignments", submitted) + "/take-back", "{}").isProblem(428, "precondition-required");
        Answer draft = done(house.host, "take-back", submitted).hasStatus(200);
        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        assertThat(done(house.manager, "publish", draft).status()).isEqualTo(409);
        Answer edited = house.host
                .put(path("assignments", draft), house.need().titled("Better"), draft)
                .hasStatus(200);
        done(house.host, "take-back", submitted).isProblem(409, "conflict");
        Answer again = done(house.host, "submit", edited).hasStatus(200);
        done(house.host, "take-back", submitted).isProblem(412, "stale-version");
        done(house.manager, "publish", again).hasStatus(200);
        assertThat(house.anybody
                        .as(FakeRegistry.running().token(UUID.randomUUID(), "SERVICE"))
                        .unchecked()
                        .get("/internal/events?limit=1000")
                        .body())
                .contains("assignment.taken-back");
    }

    @Test
    void onlyItsHostTakesAnAssignmentBack() {
        House other = House.in(server, index);
        Answer submitted = submitted(house.need());
        done(other.host, "take-back", submitted).isProblem(404, "not-found");
        done(house.manager, "take-back", submitted).isProblem(403, "forbidden");
        done(house.anybody, "take-back", submitted).isProblem(401, "unauthenticated");
        Answer published = done(house.manager, "publish", submitted).hasStatus(200);
        done(house.host, "take-back", published).isProblem(409, "conflict");
    }

    @Test
    void whoComesSecondIsTold() {
        Answer submitted = submitted(house.need());
        Answer published = done(house.manager, "publish", submitted).hasStatus(200);
        assertThat(published.text("/status")).isEqualTo("PUBLISHED");
        done(house.host, "take-back", submitted).isProblem(409, "conflict");
    }
}
