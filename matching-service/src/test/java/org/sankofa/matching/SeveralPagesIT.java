package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.Forms.location;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Visitor;

/** Several submitted assignments, published together: each is decided by itself. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralPagesIT implements Service {
    private static final String SEVERAL = "/queue/assignments/several";
    private static final Pattern KEPT = Pattern.compile("type=\"hidden\" name=\"item\" value=\"([^\"]+)\"");

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

    private Visitor visitor(UUID account, String role, String language) {
        return Visitor.of(URI.create(server.getURL().toString()), language)
                .bringing("sankofa", FakeRegistry.running().token(account, role));
    }

    private Visitor manager() {
        return visitor(house.managerAccount, "MANAGER", "en");
    }

    private Answer submitted(String title) {
        Answer draft = house.host
                .post("/api/v1/assignments", house.need().titled(title))
                .hasStatus(201);
        return house.host
                .post(path("assignments", draft) + "/submit", "{}", draft)
                .hasStatus(200);
    }

    private Answer now(Answer assignment) {
        return house.host.get(path("assignments", assignment)).hasStatus(200);
    }

    private String status(Answer assignment) {
        return now(assignment).text("/status");
    }

    private static String ticking(Answer... assignments) {
        return SEVERAL + "?"
                + String.join(
                        "&",
                        Stream.of(assignments).map(each -> "item=" + each.id()).toList());
    }

    /** What the page that asks sends when its reader is sure. */
    private static List<Map.Entry<String, String>> sure(Answer question) {
        List<Map.Entry<String, String>> form = new ArrayList<>();
        KEPT.matcher(question.body())
                .results()
                .map((MatchResult kept) -> Map.entry("item", kept.group(1)))
                .forEach(form::add);
        form.add(Map.entry("sure", "yes"));
        return form;
    }

    @Test
    void shouldPublishWhatWasTicked_andSayWhatBecameOfEach() {
        Answer ward = submitted("Night <b>ward</b>");
        Answer theatre = submitted("Theatre");
        Answer other = submitted("Not ticked");
        Visitor manager = manager();
        assertThat(manager.get("/queue?kind=ASSIGNMENT").hasStatus(200).body())
                .contains("name=\"item\" value=\"" + ward.id(), "Choose Theatre", SEVERAL);
        assertThat(manager.get("/queue").hasStatus(200).body()).doesNotContain("name=\"item\"");

        Answer question = manager.get(ticking(ward, theatre)).hasStatus(200);
        assertThat(question.body())
                .contains(
                        "Night &lt;b&gt;ward&lt;/b&gt;",
                        "Theatre",
                        "Waits to be published",
                        "The institution is vetted")
                .contains("This cannot be undone", "Publish 2 assignments")
                .doesNotContain("Not ticked", "Left out");
        String done = location(manager.postAll(SEVERAL, sure(question)));
        assertThat(manager.get(done).hasStatus(200).body())
                .contains("2 assignments are published", "Night &lt;b&gt;ward&lt;/b&gt;", "Theatre")
                .doesNotContain("Not published");
        assertThat(status(ward)).isEqualTo("PUBLISHED");
        assertThat(status(theatre)).isEqualTo("PUBLISHED");
        assertThat(status(other)).isEqualTo("SUBMITTED");

        long version = now(ward).at("/version").asLong();
        assertThat(location(manager.postAll(SEVERAL, sure(question))))
                .as("a double click")
                .isEqualTo(done);
        assertThat(now(ward).at("/version").asLong()).isEqualTo(version);
        assertThat(manager.get(done).body()).contains("2 assignments are published");
    }

    @Test
    void shouldLetTheOthersStand_whereOneHasChangedMeanwhile() {
        Answer changed = submitted("Changed");
        Answer returned = submitted("Returned");
        Answer quiet = submitted("Quiet");
        Visitor manager = manager();
        Answer question = manager.get(ticking(changed, returned, quiet)).hasStatus(200);
        Answer draft = house.host
                .post(path("assignments", changed) + "/take-back", "{}", changed)
                .hasStatus(200);
        house.host.post(path("assignments", changed) + "/submit", "{}", draft).hasStatus(200);
        house.manager
                .post(path("assignments", returned) + "/return", "{\"reason\":\"Say who supervises.\"}", returned)
                .hasStatus(200);

        String done = location(manager.postAll(SEVERAL, sure(question)));
        assertThat(manager.get(done).hasStatus(200).body())
                .contains("1 assignment is published", "It has changed since you looked at it")
                .contains("Its state is now: returned");
        assertThat(status(changed)).isEqualTo("SUBMITTED");
        assertThat(status(returned)).isEqualTo("RETURNED");
        assertThat(status(quiet)).isEqualTo("PUBLISHED");
    }

    @Test
    void shouldLeaveOutWhatACheckStandsAgainst_andSayWhy() {
        Answer fine = submitted("Fine");
        Answer returned = submitted("Returned");
        house.manager
                .post(path("assignments", returned) + "/return", "{\"reason\":\"Say who supervises.\"}", returned)
                .hasStatus(200);
        Visitor manager = manager();
        Answer question = manager.get(ticking(fine, returned)).hasStatus(200);
        assertThat(question.body()).contains("Left out", "Its state is now: returned", "Publish 1 assignment");
        assertThat(sure(question)).hasSize(2);

        Answer vetted = house.manager.get(path("institutions", house.institution));
        house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"The licence.\"}",
                        vetted)
                .hasStatus(200);
        assertThat(manager.get(ticking(fine)).hasStatus(200).body())
                .contains("vetted by a manager first", "None of these can be published now")
                .doesNotContain("value=\"yes\"");
        String done = location(manager.postAll(SEVERAL, sure(question)));
        assertThat(manager.get(done).hasStatus(200).body()).contains("Not published", "vetted by a manager first");
        assertThat(status(fine)).isEqualTo("SUBMITTED");
    }

    @Test
    void shouldAskForSomething_andNotForTooMuch() {
        Visitor manager = manager();
        Answer one = submitted("One");
        assertThat(location(manager.get(SEVERAL))).isEqualTo("/queue?kind=ASSIGNMENT&unticked");
        assertThat(location(manager.get(SEVERAL + "?item=%3Cscript%3E"))).endsWith("unticked");
        String all = String.join(
                "&",
                Stream.generate(() -> "item=" + UUID.randomUUID()).limit(26).toList());
        assertThat(location(manager.get(SEVERAL + "?" + all))).endsWith("unticked");
        assertThat(manager.get("/queue?kind=ASSIGNMENT&unticked").body()).contains("Tick between 1 and 25");
        assertThat(location(manager.post(SEVERAL, Map.of("item", one.id() + ".2", "sure", "no"))))
                .isEqualTo("/queue?kind=ASSIGNMENT");
        assertThat(location(manager.post(SEVERAL, Map.of("sure", "yes")))).isEqualTo("/queue?kind=ASSIGNMENT");
        assertThat(status(one)).isEqualTo("SUBMITTED");
    }

    @Test
    void shouldRefuseStrangers_andDecideNothingWhereOneIsNotTheirs() {
        Answer own = submitted("Own");
        House others = House.in(server, index);
        Answer foreign = others.host.post("/api/v1/assignments", others.need()).hasStatus(201);
        Visitor manager = manager();
        manager.get(ticking(own, foreign)).hasStatus(404);
        manager.postAll(
                        SEVERAL,
                        List.of(
                                Map.entry("item", own.id() + "." + now(own).text("/version")),
                                Map.entry("item", foreign.id() + ".1"),
                                Map.entry("sure", "yes")))
                .hasStatus(404);
        assertThat(status(own)).isEqualTo("SUBMITTED");
        manager.get(SEVERAL + "/done?item=" + foreign.id() + ".1").hasStatus(404);
        visitor(house.hostAccount, "HOST", "en").get(ticking(own)).hasStatus(403);
        Visitor.of(URI.create(server.getURL().toString()), "en")
                .get(ticking(own))
                .hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt", "es", "ar"})
    void shouldSpeakEveryLanguage(String language) {
        Answer one = submitted("One");
        Answer two = submitted("Two");
        Visitor manager = visitor(house.managerAccount, "MANAGER", language);
        assertThat(manager.get("/queue?kind=ASSIGNMENT&unticked").hasStatus(200).body())
                .doesNotContain("queue.several");
        Answer question = manager.get(ticking(one, two)).hasStatus(200);
        assertThat(question.body()).doesNotContain("queue.several", "Publish");
        assertThat(manager.get(location(manager.postAll(SEVERAL, sure(question))))
                        .hasStatus(200)
                        .body())
                .doesNotContain("queue.several", "ublished");
    }
}
