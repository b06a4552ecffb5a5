package org.sankofa.matching.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.Forms.location;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.matching.fixtures.House.Person;
import org.sankofa.matching.fixtures.Service;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Visitor;

/** Those who wait, in the browser: clinicians for what opens, hosts for candidates. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchPagesIT implements Service {
    private static final String SEARCHES = "/assignments/searches";
    private static final String WAITING = "/hospital/waiting";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    private final FakeRegistry registry = FakeRegistry.running();
    private House house;

    @BeforeAll
    void fill() {
        index.ensure();
        index.rebuild(List.of());
    }

    @BeforeEach
    void prepare() {
        house = House.in(server, index);
    }

    private Visitor visitor(UUID account, String role, String language) {
        return Visitor.of(URI.create(server.getURL().toString()), language)
                .bringing("sankofa", registry.token(account, role));
    }

    private Visitor clinician() {
        return visitor(UUID.randomUUID(), "CLINICIAN", "en");
    }

    private Visitor host() {
        return visitor(house.hostAccount, "HOST", "en");
    }

    /** Within the programme of this test's house. */
    private Map<String, String> wards() {
        return Map.of("name", "Wards", "mail", "NEVER", "q", "midwife", "programme", house.programme.id());
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    /** The page that saving leads to, without its query. */
    private static String save(Visitor clinician, Map<String, String> form) {
        return location(clinician.post(SEARCHES + "/new", form)).replace("?saved", "");
    }

    private static String value(Answer page, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(value.find()).as("%s", page).isTrue();
        return value.group(1);
    }

    @Test
    void shouldSaveWhatTheListShows_andLeadBackToIt() {
        Visitor clinician = clinician();
        Answer list =
                clinician.get("/assignments?q=midwife%20%7Bx%7D&any&country=gh").hasStatus(200);
        Matcher link =
                Pattern.compile("href=\"(/assignments/searches/new\\?[^\"]+)\"").matcher(list.body());
        assertThat(link.find()).as("%s", list).isTrue();

        Answer form = clinician.get(link.group(1).replace("&amp;", "&")).hasStatus(200);
        assertThat(form.body()).contains("Words: midwife {x}", "Country: Ghana", "value=\"midwife {x}\"");
        String page = save(
                clinician,
                Map.of(
                        "name", "Midwives",
                        "mail", "DAILY",
                        "fit", "true",
                        "q", value(form, "q"),
                        "country", value(form, "country"),
                        "presence", "VIRTUAL",
                        "availableFrom", "2027-03-01"));

        Answer saved = clinician.get(page + "?saved").hasStatus(200);
        assertThat(saved.body())
                .contains("<h1 dir=\"auto\">Midwives</h1>", "Saved.", "Words: midwife {x}", "by video")
                .contains("Possible from 1 March 2027", "value=\"true\" checked", "value=\"DAILY\" checked")
                .contains("Only of what I am eligible for", "Nothing yet since you saved it.");
        Matcher again = Pattern.compile("href=\"(/assignments\\?[^\"]+)\"").matcher(saved.body());
        assertThat(again.find()).isTrue();
        assertThat(clinician
                        .get(again.group(1).replace("&amp;", "&"))
                        .hasStatus(200)
                        .body())
                .contains("value=\"midwife {x}\"");
        assertThat(clinician.get(SEARCHES).hasStatus(200).body()).contains(page, "Midwives", "Once a day");
    }

    @Test
    void shouldSaveOnce_onADoubleClick() {
        Visitor clinician = clinician();
        String first = save(clinician, wards());
        assertThat(save(clinician, wards())).isEqualTo(first);
        assertThat(save(clinician, with(wards(), "name", "Others"))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u202Eevil", "TOO LONG"})
    void shouldSayWhatIsWrongWithAName_andKeepTheRest(String typed) {
        String name = typed.equals("TOO LONG") ? "x".repeat(101) : typed;
        Answer refused = clinician()
                .post(SEARCHES + "/new", with(with(wards(), "name", name), "mail", "AT_ONCE"))
                .hasStatus(422);
        assertThat(refused.body())
                .contains("id=\"name-fault\"", "href=\"#name\"", "value=\"AT_ONCE\" checked")
                .contains("name=\"programme\" value=\"" + house.programme.id());
    }

    @Test
    void shouldRefuseWhatCannotBeAsked_andShowTheRestAsText() {
        Visitor clinician = clinician();
        for (String wrong : List.of(
                "country=XX",
                "occupation=9999",
                "programme=mine",
                "presence=ASTRAL",
                "availableFrom=soon",
                "availableFrom=2027-03-02&availableUntil=2027-03-01")) {
            clinician.get(SEARCHES + "/new?" + wrong).hasStatus(422);
        }
        clinician.post(SEARCHES + "/new", with(wards(), "country", "XX")).hasStatus(422);
        String page = save(clinician, with(wards(), "q", "<script>alert(1)</script>"));
        assertThat(clinician.get(page).hasStatus(200).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void shouldTellWhatHasOpened_untilItWasSeen() {
        house.published(house.need().titled("Before"));
        Visitor clinician = clinician();
        String page = save(clinician, with(wards(), "q", ""));
        Answer opened = house.published(house.need().titled("Night <b>ward</b>"));
        await().atMost(SOON).until(() -> clinician.get(page).body().contains(opened.id()));

        assertThat(clinician.get(SEARCHES).body()).contains("1 new assignment");
        Answer shown = clinician.get(page).hasStatus(200);
        assertThat(shown.body())
                .contains(">New<", "Night &lt;b&gt;ward&lt;/b&gt;", "href=\"/assignments/" + opened.id())
                .doesNotContain("Before");
        clinician.post(page + "/seen", Map.of("until", value(shown, "until"))).hasStatus(303);
        clinician.post(page + "/seen", Map.of("until", "yesterday")).hasStatus(303);

        assertThat(clinician.get(SEARCHES).body()).doesNotContain("1 new assignment");
        assertThat(clinician.get(page).body()).contains(opened.id()).doesNotContain(">New<");
    }

    @Test
    void shouldEdit_andSayWhenItWasChangedElsewhere() {
        Visitor clinician = clinician();
        String page = save(clinician, wards());
        String version = value(clinician.get(page), "version");
        Map<String, String> edit = Map.of("version", version, "name", "Night wards", "mail", "AT_ONCE", "fit", "true");
        clinician.post(page, edit).hasStatus(303);
        assertThat(clinician.get(page).body())
                .contains("Night wards", "value=\"AT_ONCE\" checked", "value=\"true\" checked", "Words: midwife");
        assertThat(location(clinician.post(page, edit))).as("a second click").isEqualTo(page + "?saved");

        Answer stale =
                clinician.post(page, with(edit, "name", "Something else")).hasStatus(412);
        assertThat(stale.body()).contains("value=\"Something else\"", "role=\"alert\"", "Night wards");
        clinician
                .post(page, with(with(edit, "name", "Something else"), "version", value(stale, "version")))
                .hasStatus(303);
        clinician.post(page, with(edit, "name", " ")).hasStatus(422);
    }

    @Test
    void shouldRemove_whenSure() {
        Visitor clinician = clinician();
        String page = save(clinician, wards());
        Answer ask = clinician.get(page + "/remove").hasStatus(200);
        assertThat(ask.body()).contains("This cannot be undone.");
        Map<String, String> sure = Map.of("version", value(ask, "version"), "sure", "yes");

        clinician.post(page + "/remove", with(sure, "sure", "no")).hasStatus(303);
        clinician.get(page).hasStatus(200);
        assertThat(location(clinician.post(page + "/remove", with(sure, "version", "7"))))
                .isEqualTo(page + "/remove");
        clinician.post(page + "/remove", sure).hasStatus(303);
        assertThat(location(clinician.post(page + "/remove", sure))).isEqualTo(SEARCHES + "?removed");
        clinician.get(page).hasStatus(404);
        assertThat(clinician.get(SEARCHES + "?removed").body())
                .contains("The search is removed.", "saved no search yet");
    }

    @Test
    void shouldBeOnesOwn() {
        String search = save(clinician(), wards());
        Visitor other = clinician();
        List.of(search, search + "/remove").forEach(page -> other.get(page).hasStatus(404));
        other.post(search, Map.of("version", "1", "name", "Mine", "mail", "NEVER"))
                .hasStatus(404);
        assertThat(other.get(SEARCHES).body()).doesNotContain(search);
        host().get(SEARCHES).hasStatus(403);
        assertThat(host().get("/assignments").body()).doesNotContain(SEARCHES);

        String waiting = begin(host(), house.published(house.need()));
        Visitor stranger = visitor(House.in(server, index).hostAccount, "HOST", "en");
        List.of(waiting, waiting + "/remove").forEach(page -> stranger.get(page).hasStatus(404));
        stranger.post(waiting, Map.of("version", "1", "mail", "NEVER")).hasStatus(404);
        other.get(WAITING).hasStatus(403);
        Visitor nobody = Visitor.of(URI.create(server.getURL().toString()), "en");
        nobody.get(WAITING).hasStatus(303);
        nobody.get(SEARCHES).hasStatus(303);
    }

    /** From the button on the assignment's page to the page that it leads to. */
    private static String begin(Visitor host, Answer assignment) {
        return location(host.post(WAITING, Map.of("assignment", assignment.id())))
                .replace("?saved", "");
    }

    @Test
    void shouldWaitForCandidates_andTellWhoCame() {
        Answer assignment = house.published(house.need());
        String hosted = "/hospital/assignments/" + assignment.id();
        Visitor host = host();
        Person before = house.midwife();
        assertThat(host.get(hosted).hasStatus(200).body()).contains("Tell me of new candidates");
        String page = begin(host, assignment);
        assertThat(begin(host, assignment)).as("a second click").isEqualTo(page);
        assertThat(host.get(hosted).body())
                .contains(page, "You are told of new candidates")
                .doesNotContain("Tell me of new candidates");
        assertThat(host.get(page).body()).contains("Nobody yet", "value=\"DAILY\" checked");

        Person comes = house.midwife();
        registry.tell("clinician.submitted", comes.id());
        await().atMost(SOON).until(() -> host.get(page).body().contains(comes.pseudonym()));
        Answer shown = host.get(page).hasStatus(200);
        assertThat(shown.body()).contains(">New<", hosted + "/candidates").doesNotContain(before.pseudonym());
        assertThat(host.get(hosted).body()).contains("1 new candidate");
        assertThat(host.get(WAITING).body()).contains("1 new candidate", page);
        host.post(page + "/seen", Map.of("until", value(shown, "until"))).hasStatus(303);
        assertThat(host.get(WAITING).body()).doesNotContain("1 new candidate");
    }

    @Test
    void shouldChangeWhenAHostIsWrittenTo_andStopWhenSure() {
        Answer assignment = house.published(house.need());
        Visitor host = host();
        String page = begin(host, assignment);
        Map<String, String> never = Map.of("version", value(host.get(page), "version"), "mail", "NEVER");
        assertThat(location(host.post(page, never))).isEqualTo(page + "?saved");
        assertThat(location(host.post(page, never))).as("a second click").isEqualTo(page + "?saved");
        assertThat(host.get(page).body()).contains("value=\"NEVER\" checked");
        Answer stale = host.post(page, with(never, "mail", "AT_ONCE")).hasStatus(412);
        assertThat(stale.body()).contains("value=\"AT_ONCE\" checked", "role=\"alert\"");

        Answer ask = host.get(page + "/remove").hasStatus(200);
        assertThat(ask.body()).contains("This cannot be undone.");
        Map<String, String> sure = Map.of("version", value(ask, "version"), "sure", "yes");
        assertThat(location(host.post(page + "/remove", with(sure, "sure", "no"))))
                .isEqualTo(page);
        assertThat(location(host.post(page + "/remove", sure))).isEqualTo(WAITING + "?removed");
        assertThat(location(host.post(page + "/remove", sure))).isEqualTo(WAITING + "?removed");
        assertThat(host.get(WAITING + "?removed").body()).contains("no longer.", "You wait for nobody");
        assertThat(begin(host, assignment)).isNotEqualTo(page);
    }

    @Test
    void shouldNotWaitForWhatIsNotOpen_orNotTheirs() {
        Answer draft = house.host.post("/api/v1/assignments", house.need()).hasStatus(201);
        Visitor host = host();
        assertThat(host.get("/hospital/assignments/" + draft.id()).body()).doesNotContain("Tell me of new candidates");
        assertThat(host.post(WAITING, Map.of("assignment", draft.id()))
                        .hasStatus(409)
                        .body())
                .contains("role=\"alert\"");
        host.post(WAITING, Map.of("assignment", "mine")).hasStatus(404);
        host.post(WAITING, Map.of()).hasStatus(404);
        Answer others = house.published(house.need());
        visitor(UUID.randomUUID(), "HOST", "en")
                .post(WAITING, Map.of("assignment", others.id()))
                .hasStatus(404);

        Answer open = house.published(house.need());
        String page = begin(host, open);
        house.host
                .post(path("assignments", open) + "/close", "{}", house.host.get(path("assignments", open)))
                .hasStatus(200);
        host.get(page).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "pt", "es", "ar"})
    void shouldSpeakEveryLanguage(String language) {
        Visitor clinician = visitor(UUID.randomUUID(), "CLINICIAN", language);
        String search = save(clinician, with(wards(), "fit", "true"));
        Visitor host = visitor(house.hostAccount, "HOST", language);
        String waiting = begin(host, house.published(house.need()));
        List.of(SEARCHES, SEARCHES + "/new", search, search + "/remove")
                .forEach(page -> assertThat(clinician.get(page).hasStatus(200).body())
                        .contains("lang=\"" + language)
                        .doesNotContain("watch.", "Saved searches"));
        List.of(WAITING, waiting, waiting + "/remove")
                .forEach(
                        page -> assertThat(host.get(page).hasStatus(200).body()).doesNotContain("watch.", "Mails"));
    }
}
