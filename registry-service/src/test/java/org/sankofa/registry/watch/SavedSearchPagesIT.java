package org.sankofa.registry.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sankofa.testkit.Forms.location;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.registry.RegistryTest;
import org.sankofa.registry.TestTokens;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.Visitor;

/** A search saved in the browser, and who came to match it. */
class SavedSearchPagesIT extends RegistryTest {
    private static final String HOME = "/clinicians/searches";

    @BeforeAll
    void begin() {
        awaitIndex();
    }

    private Visitor visitor(Role role, UUID account) {
        TestTokens tokens = server.getApplicationContext().getBean(TestTokens.class);
        return Visitor.of(URI.create(server.getURL().toString()), "en")
                .bringing("sankofa", tokens.token(account, role));
    }

    private Visitor manager() {
        return visitor(Role.MANAGER, Uuid7.next());
    }

    private static Map<String, String> midwives(String origin) {
        return Map.of("name", "Midwives", "mail", "NEVER", "q", "midwife", "origin", origin);
    }

    /** The page that saving leads to, without its query. */
    private static String save(Visitor manager, Map<String, String> form) {
        return location(manager.post(HOME + "/new", form).hasStatus(303)).replace("?saved", "");
    }

    private static String value(Answer page, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(value.find()).as("%s", page).isTrue();
        return value.group(1);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    @Test
    void shouldSaveWhatTheDirectoryShows_andLeadBackToIt() {
        Visitor manager = manager();
        Answer directory = manager.get("/clinicians?q=midwife%20%7Bx%7D&origin=gh&language=fr:B2")
                .hasStatus(200);
        Matcher link =
                Pattern.compile("href=\"(/clinicians/searches/new\\?[^\"]+)\"").matcher(directory.body());
        assertThat(link.find()).as("%s", directory).isTrue();

        Answer form = manager.get(link.group(1).replace("&amp;", "&")).hasStatus(200);
        assertThat(form.body()).contains("Words: midwife {x}", "Country of origin: Ghana", "Language: French B2");
        String page = save(
                manager,
                Map.of(
                        "name", "Midwives",
                        "mail", "DAILY",
                        "q", value(form, "q"),
                        "origin", value(form, "origin"),
                        "language", value(form, "language")));

        Answer saved = manager.get(page + "?saved").hasStatus(200);
        assertThat(saved.body())
                .contains("<h1 dir=\"auto\">Midwives</h1>", "Saved.", "Words: midwife {x}", "French B2")
                .contains("value=\"DAILY\" checked");
        Matcher again = Pattern.compile("href=\"(/clinicians\\?[^\"]+)\"").matcher(saved.body());
        assertThat(again.find()).isTrue();
        assertThat(manager.get(again.group(1).replace("&amp;", "&"))
                        .hasStatus(200)
                        .body())
                .contains("value=\"midwife {x}\"");
        assertThat(manager.get(HOME).hasStatus(200).body()).contains(page, "Midwives", "Once a day");
    }

    @Test
    void shouldSaveOnce_onADoubleClick() {
        Visitor manager = manager();
        String first = save(manager, midwives("NR"));
        assertThat(save(manager, midwives("NR"))).isEqualTo(first);
        assertThat(save(manager, with(midwives("NR"), "name", "Others"))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u202Eevil", "TOO LONG"})
    void shouldSayWhatIsWrongWithAName_andKeepTheRest(String typed) {
        String name = typed.equals("TOO LONG") ? "x".repeat(101) : typed;
        Answer refused = manager()
                .post(HOME + "/new", with(with(midwives("TV"), "name", name), "mail", "AT_ONCE"))
                .hasStatus(422);
        assertThat(refused.body())
                .contains("id=\"name-fault\"", "href=\"#name\"", "value=\"AT_ONCE\" checked")
                .contains("name=\"origin\" value=\"TV\"");
    }

    @Test
    void shouldShowNameAndWordsAsText() {
        Visitor manager = manager();
        String page = save(manager, with(midwives("WS"), "q", "<script>alert(1)</script>"));
        assertThat(manager.get(page).hasStatus(200).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        manager.get(HOME + "/new?origin=XX").hasStatus(422);
        manager.post(HOME + "/new", with(midwives("XX"), "name", "a")).hasStatus(422);
    }

    @Test
    void shouldTellWhoCame_untilTheyWereSeen() {
        Visitor manager = manager();
        String page = save(manager, midwives("PW"));
        assertThat(manager.get(page).body()).contains("Nobody yet since you saved it.");
        Person comes = submit(ClinicianFixture.aMidwife().from("PW"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> manager.get(page).body().contains(comes.pseudonym()));

        assertThat(manager.get(HOME).body()).contains("1 new person");
        Answer shown = manager.get(page).hasStatus(200);
        assertThat(shown.body()).contains(">New<", "/clinicians?q=" + comes.pseudonym());
        manager.post(page + "/seen", Map.of("until", value(shown, "until"))).hasStatus(303);
        manager.post(page + "/seen", Map.of("until", "yesterday")).hasStatus(303);

        assertThat(manager.get(HOME).body()).doesNotContain("1 new person");
        assertThat(manager.get(page).body()).contains(comes.pseudonym()).doesNotContain(">New<");
    }

    @Test
    void shouldEdit_andSayWhenSomebodyElseDid() {
        Visitor manager = manager();
        String page = save(manager, midwives("MH"));
        String version = value(manager.get(page), "version");
        Map<String, String> edit = Map.of("version", version, "name", "Midwives of Majuro", "mail", "AT_ONCE");
        manager.post(page, edit).hasStatus(303);
        assertThat(manager.get(page).body()).contains("Midwives of Majuro", "value=\"AT_ONCE\" checked");
        assertThat(location(manager.post(page, edit).hasStatus(303)))
                .as("a second click")
                .isEqualTo(page + "?saved");

        Answer stale = manager.post(page, with(edit, "name", "Something else")).hasStatus(412);
        assertThat(stale.body()).contains("value=\"Something else\"", "role=\"alert\"", "Midwives of Majuro");
        manager.post(page, with(with(edit, "name", "Something else"), "version", value(stale, "version")))
                .hasStatus(303);
    }

    @Test
    void shouldRemove_whenSure() {
        Visitor manager = manager();
        String page = save(manager, midwives("KI"));
        Answer ask = manager.get(page + "/remove").hasStatus(200);
        assertThat(ask.body()).contains("This cannot be undone.");
        Map<String, String> sure = Map.of("version", value(ask, "version"), "sure", "yes");

        manager.post(page + "/remove", with(sure, "sure", "no")).hasStatus(303);
        manager.get(page).hasStatus(200);
        manager.post(page + "/remove", sure).hasStatus(303);
        assertThat(location(manager.post(page + "/remove", sure).hasStatus(303)))
                .isEqualTo(HOME + "?removed");
        manager.get(page).hasStatus(404);
        assertThat(manager.get(HOME + "?removed").body()).contains("The search is removed.", "saved no search yet");
    }

    @Test
    void shouldBeOnesOwn() {
        String page = save(manager(), midwives("VU"));
        Visitor other = manager();
        List.of(page, page + "/remove").forEach(path -> other.get(path).hasStatus(404));
        other.post(page, Map.of("version", "1", "name", "Mine", "mail", "NEVER"))
                .hasStatus(404);
        assertThat(other.get(HOME).body()).doesNotContain(page);
        visitor(Role.CLINICIAN, Uuid7.next()).get(HOME).hasStatus(403);
        Visitor.of(URI.create(server.getURL().toString()), "en").get(HOME).hasStatus(303);
    }
}
