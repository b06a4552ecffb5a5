package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.matching.fixtures.House.id;
import static org.sankofa.matching.fixtures.House.path;
import static org.sankofa.testkit.Forms.location;
import static org.sankofa.testkit.InstitutionFixture.aHospital;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** A host's home, its institutions, and how it posts what it needs. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HospitalPagesIT implements Service {
    private static final String OVERRIDE = "turned \u202Earound";

    @Inject
    EmbeddedServer server;

    @Inject
    ClinicianIndex index;

    private House house;
    private Visitor host;

    @BeforeEach
    void prepare() {
        index.ensure();
        house = House.in(server, index);
        host = visitor(house.hostAccount, "HOST", "en");
    }

    private Visitor visitor(UUID account, String role, String language) {
        return Visitor.of(URI.create(server.getURL().toString()), language)
                .bringing("sankofa", FakeRegistry.running().token(account, role));
    }

    private static String hidden(Answer page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(field.find()).as("%s in %s", name, page).isTrue();
        return field.group(1);
    }

    private String home() {
        return id(house.institution) + "_" + id(house.programme);
    }

    private static Map<String, String> with(Map<String, String> form, String... changes) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    /** The first screen of the template for newborn care, as it stands. */
    private Map<String, String> neonatal(Answer page) {
        return with(
                Map.of(),
                "home",
                home(),
                "start",
                "NEONATAL_CARE",
                "key",
                hidden(page, "key"),
                "version",
                "0",
                "title",
                "Nurse for newborn care",
                "occupation",
                "2221",
                "skills[0].skill",
                "neonatal-care",
                "skills[0].level",
                "NEEDED:PROFICIENT",
                "skills[1].skill",
                "neonatal-resuscitation",
                "skills[1].level",
                "NEEDED:PROFICIENT",
                "skills[2].skill",
                "clinical-teaching",
                "skills[2].level",
                "WISHED:COMPETENT",
                "specialties",
                "neonatal-nursing",
                "languages[0].language",
                "en",
                "languages[0].level",
                "NEEDED:B2",
                "minimumYears",
                "3",
                "verificationLevel",
                "2");
    }

    private Answer begun() {
        return host.get("/hospital/assignments/new/who?start=NEONATAL_CARE&home=" + home())
                .hasStatus(200);
    }

    /** Saves the first screen; the address of the draft. */
    private String draft() {
        String onward = location(host.post("/hospital/assignments/new/who", neonatal(begun())));
        assertThat(onward).endsWith("/when?saved");
        return onward.substring(0, onward.indexOf("/when"));
    }

    private Map<String, String> offer(String draft) {
        return Map.of(
                "version",
                hidden(host.get(draft + "/how").hasStatus(200), "version"),
                "objectives",
                "Every nurse of the unit resuscitates a newborn.\r\nThe unit has a protocol.",
                "support",
                "Travel, lodging and insurance.",
                "supervisor",
                "Head of the newborn unit",
                "description",
                "",
                "costPerPlace.amount",
                "4000");
    }

    private Map<String, String> times(String draft) {
        Answer page = host.get(draft + "/when").hasStatus(200);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", hidden(page, "version"));
        form.put("programme", id(house.programme));
        form.put("presence", "PHYSICAL");
        form.put("term", "TEMPORARY");
        for (String day : new String[] {"window.from", "window.until"}) {
            form.put(day, value(page, day));
        }
        form.put("durationDays", "21");
        form.put("places", "2");
        return form;
    }

    private static String value(Answer page, String name) {
        Matcher field = Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*? value=\"([^\"]*)\"")
                .matcher(page.body());
        assertThat(field.find()).as("%s in %s", name, page).isTrue();
        return field.group(1);
    }

    /** The need as the API has it. */
    private Answer kept(String draft) {
        return house.host
                .get("/api/v1/assignments/" + draft.substring(draft.lastIndexOf('/') + 1))
                .hasStatus(200);
    }

    private String submitted() {
        String draft = draft();
        location(host.post(draft + "/how", offer(draft)));
        location(host.post(
                draft + "/submit",
                Map.of("version", hidden(host.get(draft + "/check").hasStatus(200), "version"))));
        return draft;
    }

    @Test
    void shouldRefuseStrangers() {
        String draft = draft();
        Visitor nobody = Visitor.of(URI.create(server.getURL().toString()), "en");
        assertThat(location(nobody.get("/hospital"))).startsWith("/session?next=");
        assertThat(location(nobody.get(draft + "/who"))).startsWith("/session?next=");
        visitor(house.managerAccount, "MANAGER", "en").get("/hospital").hasStatus(403);
        visitor(house.managerAccount, "MANAGER", "en").get(draft + "/who").hasStatus(403);
        Visitor other = visitor(House.in(server, index).hostAccount, "HOST", "en");
        for (String step : new String[] {"/who", "/when", "/how", "/check"}) {
            other.get(draft + step).hasStatus(404);
        }
        other.post(draft + "/how", offer(draft)).hasStatus(404);
        other.post(draft + "/submit", Map.of("version", "1")).hasStatus(404);
        other.get("/hospital/assignments/new?from=" + draft.substring(draft.lastIndexOf('/') + 1))
                .hasStatus(404);
        other.get("/hospital/institutions/" + id(house.institution)).hasStatus(404);
        other.post("/hospital/institutions/" + id(house.institution), Map.of("version", "1"))
                .hasStatus(404);
        assertThat(location(other.get("/hospital/assignments/new/who?start=EMPTY&home=" + home())))
                .isEqualTo("/hospital/assignments/new");
        host.post("/hospital/institutions/new", Map.of("name", "Clinic"), "cross-site")
                .hasStatus(403);
    }

    @Test
    void shouldSayHowToBegin_whereThereIsNothingYet() {
        Visitor fresh = visitor(UUID.randomUUID(), "HOST", "en");
        assertThat(fresh.get("/hospital").hasStatus(200).body())
                .contains("Apply with your institution first", "/hospital/institutions/new");
        assertThat(fresh.get("/hospital/assignments/new").hasStatus(200).body())
                .contains("once one of your institutions is vetted");
    }

    @Test
    void shouldTellHosts_whatWaitsForThem() {
        Answer published = house.published(house.need());
        Answer applied = house.midwife()
                .api()
                .post(path("assignments", published) + "/proposals", "{}")
                .hasStatus(201);
        String draft = draft();
        Answer page = host.get("/hospital").hasStatus(200);
        assertThat(page.body())
                .contains(
                        "Answer " + applied.text("/candidate"),
                        "/hospital/assignments/" + published.id(),
                        draft + "/check",
                        "Finish and submit",
                        "Tamale Teaching Hospital",
                        "/hospital/placements");
        assertThat(host.get("/assignments").hasStatus(200).body()).contains("href=\"/hospital\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void shouldShowThePages_inEveryLanguage(String language) {
        String draft = draft();
        Visitor reader = visitor(house.hostAccount, "HOST", language);
        for (String page : new String[] {
            "/hospital",
            "/hospital/institutions/new",
            "/hospital/institutions/" + id(house.institution),
            "/hospital/assignments/new",
            "/hospital/assignments/new/who?start=CLINICAL_TEACHING&home=" + home(),
            draft + "/who",
            draft + "/when",
            draft + "/how",
            draft + "/check"
        }) {
            assertThat(reader.get(page).hasStatus(200).body())
                    .as(page)
                    .doesNotContain("need.", "hospital.", "page.f", "queue.");
        }
    }

    @Test
    void shouldApplyWithAnInstitution_onceForTwoClicks() {
        Map<String, String> form = with(
                Map.of(),
                "name",
                "Clinic <b>by</b> the lake " + UUID.randomUUID(),
                "kind",
                "CLINIC",
                "country",
                "GH",
                "place",
                "Kete Krachi",
                "about",
                "Twelve beds.\r\nTwo midwives.",
                "contact.name",
                "Adwoa Mensah",
                "contact.email",
                "adwoa@lake.example",
                "contact.phone",
                "");
        String page = "/hospital/institutions/new";
        host.get(page).hasStatus(200);
        assertThat(host.post(page, Map.of()).hasStatus(422).body())
                .contains("href=\"#name\"", "href=\"#kind\"", "href=\"#country\"", "href=\"#contact.email\"");
        assertThat(host.post(page, with(form, "country", "XX")).hasStatus(422).body())
                .contains("href=\"#country\"", "Clinic &lt;b");
        assertThat(host.post(page, with(form, "name", OVERRIDE)).hasStatus(422).body())
                .contains("href=\"#name\"", "Kete Krachi");
        host.post(page, with(form, "about", "x".repeat(4001))).hasStatus(422);
        assertThat(host.post(page, with(form, "contact.email", "nobody"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#contact.email\"");

        String applied = location(host.post(page, form));
        assertThat(applied).endsWith("?applied");
        assertThat(location(host.post(page, form))).isEqualTo(applied);
        Answer shown = host.get(applied).hasStatus(200);
        assertThat(shown.body()).contains("waiting to be vetted", "The application is sent", "Clinic &lt;b");

        String address = applied.substring(0, applied.indexOf('?'));
        Map<String, String> mended =
                with(form, "version", hidden(shown, "version"), "about", "Fourteen beds.\r\nA ward.");
        assertThat(location(host.post(address, mended))).isEqualTo(address + "?saved");
        assertThat(location(host.post(address, mended))).isEqualTo(address + "?saved");
        assertThat(host.post(address, with(mended, "about", "Sixteen beds."))
                        .hasStatus(412)
                        .body())
                .contains("What you typed is kept", "Sixteen beds.");
        assertThat(host.post(address, Map.of("version", "x")).hasStatus(422).body())
                .contains("href=\"#name\"");
    }

    @Test
    void shouldShowTheManagersReason_andLetTheHostMend() {
        Answer applied = house.host
                .post("/api/v1/institutions", aHospital().named("Clinic on the hill " + UUID.randomUUID()))
                .hasStatus(201);
        house.manager
                .post(
                        path("institutions", applied) + "/vet",
                        "{\"decision\":\"REFUSE\",\"reason\":\"Give the number of the licence.\"}",
                        applied)
                .hasStatus(200);
        String page = "/hospital/institutions/" + applied.id();
        assertThat(host.get("/hospital").hasStatus(200).body())
                .contains("Correct it and submit again", "Give the number of the licence.");
        Answer form = host.get(page).hasStatus(200);
        assertThat(form.body()).contains("It was refused", "Give the number of the licence.");
        location(host.post(
                page,
                with(
                        Map.of(),
                        "version",
                        hidden(form, "version"),
                        "name",
                        applied.text("/name"),
                        "kind",
                        "HOSPITAL",
                        "country",
                        "GH",
                        "place",
                        "Tamale",
                        "about",
                        "Licence 4711.",
                        "contact.name",
                        "Issah Fuseini",
                        "contact.email",
                        "staffing@tamale.example",
                        "contact.phone",
                        "")));
        assertThat(house.host.get(path("institutions", applied)).text("/status"))
                .isEqualTo("APPLIED");
    }

    @Test
    void shouldPostANeed_fromATemplate_inThreeScreens() {
        assertThat(host.get("/hospital/assignments/new").hasStatus(200).body())
                .contains("Nurse for newborn care", "Laboratory quality", home(), "Ghana Health II");
        Answer first = begun();
        assertThat(first.body()).contains("Neonatal resuscitation", "Needed: Proficient", "Nothing is kept before");
        Map<String, String> form = neonatal(first);
        String onward = location(host.post("/hospital/assignments/new/who", form));
        assertThat(location(host.post("/hospital/assignments/new/who", form))).isEqualTo(onward);
        assertThat(host.post("/hospital/assignments/new/who", with(form, "minimumYears", "4"))
                        .hasStatus(422)
                        .body())
                .contains("A draft was made of this page already");
        String draft = onward.substring(0, onward.indexOf("/when"));
        assertThat(kept(draft).text("/status")).isEqualTo("DRAFT");
        assertThat(kept(draft).text("/requiredSkills/1/skill")).isEqualTo("neonatal-resuscitation");
        assertThat(kept(draft).text("/desiredSkills/0/level")).isEqualTo("COMPETENT");
        assertThat(kept(draft).text("/languages/0/level")).isEqualTo("B2");

        Map<String, String> times = times(draft);
        assertThat(location(host.post(draft + "/when", times))).isEqualTo(draft + "/how?saved");
        assertThat(location(host.post(draft + "/when", times))).isEqualTo(draft + "/how?saved");
        assertThat(kept(draft).at("/places").asInt()).isEqualTo(2);
        assertThat(host.get(draft + "/check").hasStatus(200).body())
                .contains("What is missing", draft + "/how", "What is offered")
                .doesNotContain(draft + "/submit");

        Map<String, String> offer = offer(draft);
        assertThat(location(host.post(draft + "/how", offer))).isEqualTo(draft + "/check?saved");
        assertThat(location(host.post(draft + "/how", offer))).isEqualTo(draft + "/check?saved");
        Answer check = host.get(draft + "/check").hasStatus(200);
        assertThat(check.body())
                .contains("Head of the newborn unit", "4,000\u00a0EUR", "Submit to the programme")
                .doesNotContain("What is missing");
        Map<String, String> submit = Map.of("version", hidden(check, "version"));
        assertThat(location(host.post(draft + "/submit", submit))).isEqualTo(draft + "/check?submitted");
        assertThat(location(host.post(draft + "/submit", submit))).isEqualTo(draft + "/check?submitted");
        assertThat(kept(draft).text("/status")).isEqualTo("SUBMITTED");
        assertThat(host.get(draft + "/check?submitted").hasStatus(200).body())
                .contains("A programme manager reads it next")
                .doesNotContain(draft + "/submit");
        assertThat(location(host.get(draft + "/who"))).isEqualTo(draft + "/check");
        assertThat(location(host.post(draft + "/how", offer))).isEqualTo(draft + "/check?changed");
    }

    @Test
    void shouldFindSkillsAndOccupations_inAnyLanguage_andSaveNothingMeanwhile() {
        Answer empty = host.get("/hospital/assignments/new/who?start=EMPTY&home=" + home())
                .hasStatus(200);
        Map<String, String> form = with(
                Map.of(),
                "home",
                home(),
                "start",
                "EMPTY",
                "key",
                hidden(empty, "key"),
                "title",
                "Somebody for the <labour> ward",
                "occupation",
                "",
                "verificationLevel",
                "4");
        Answer found = host.post("/hospital/assignments/new/who", with(form, "deed", "find", "find", "sage-femme"))
                .hasStatus(200);
        assertThat(found.body()).contains("value=\"2222\"", "Somebody for the &lt;labour");
        Answer skills = host.post(
                        "/hospital/assignments/new/who",
                        with(form, "occupation", "2222", "deed", "find", "find", "réanimation néonatale"))
                .hasStatus(200);
        assertThat(skills.body()).contains("SKILL:neonatal-resuscitation", "value=\"2222\"");
        assertThat(host.post("/hospital/assignments/new/who", form)
                        .hasStatus(422)
                        .body())
                .contains("href=\"#occupation\"");

        String again = location(host.post(
                "/hospital/assignments/new/who",
                with(form, "occupation", "2222", "add", "SKILL:neonatal-resuscitation", "deed", "more")));
        assertThat(again).endsWith("/who?saved");
        String draft = again.substring(0, again.indexOf("/who"));
        Answer who = host.get(again).hasStatus(200);
        assertThat(who.body()).contains("Saved.", "Neonatal resuscitation");
        location(host.post(
                draft + "/who",
                with(
                        Map.of(),
                        "version",
                        hidden(who, "version"),
                        "title",
                        "Midwife",
                        "occupation",
                        "2222",
                        "skills[0].skill",
                        "neonatal-resuscitation",
                        "skills[0].level",
                        "REMOVE",
                        "minimumYears",
                        "",
                        "verificationLevel",
                        "4")));
        assertThat(kept(draft).at("/requiredSkills").size()).isZero();
    }

    @Test
    void shouldNameWhatIsWrong_andKeepWhatWasTyped() {
        Map<String, String> who = neonatal(begun());
        String first = "/hospital/assignments/new/who";
        assertThat(host.post(first, with(who, "title", " ", "minimumYears", "three"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#title\"", "href=\"#minimumYears\"", "value=\"three\"", "whole number");
        assertThat(host.post(first, with(who, "title", OVERRIDE)).hasStatus(422).body())
                .contains("href=\"#title\"");
        assertThat(host.post(first, with(who, "title", "x".repeat(201)))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#title\"", "Use at most 200 characters.");
        assertThat(host.post(first, with(who, "occupation", "3212"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#occupation\"", "The programme does not place this");
        assertThat(host.post(first, with(who, "skills[0].skill", "no-such-skill"))
                        .hasStatus(422)
                        .body())
                .contains("Required skills: ");
        assertThat(host.post(first, with(who, "key", "ключ")).status()).isEqualTo(400);
        assertThat(location(host.post(first, with(who, "home", "elsewhere")))).isEqualTo("/hospital/assignments/new");

        String draft = draft();
        Map<String, String> times = times(draft);
        assertThat(host.post(draft + "/when", with(times, "window.from", "soon", "places", "0"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#window.from\"", "href=\"#places\"", "value=\"soon\"");
        assertThat(host.post(draft + "/when", with(times, "window.until", "2027-01-01", "window.from", "2027-02-01"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#window.until\"", "The end is before the start");
        assertThat(host.post(draft + "/when", with(times, "window.until", "2026-02-01", "window.from", "2026-01-01"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#window.until\"", "Choose days that lie ahead");
        assertThat(host.post(draft + "/when", with(times, "durationDays", "3000"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#durationDays\"");
        assertThat(host.post(draft + "/when", with(times, "term", "PERMANENT"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#term\"");
        assertThat(host.post(
                                draft + "/when",
                                with(times, "programme", UUID.randomUUID().toString()))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#programme\"");

        Map<String, String> offer = offer(draft);
        assertThat(host.post(draft + "/how", with(offer, "costPerPlace.amount", "4.000,-"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#costPerPlace.amount\"", "value=\"4.000,-\"", "The unit has a protocol.");
        assertThat(host.post(draft + "/how", with(offer, "objectives", "<script>alert(1)</script>" + OVERRIDE))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#objectives\"", "&lt;script")
                .doesNotContain("<script>");
        host.post(draft + "/how", with(offer, "support", "x".repeat(4001))).hasStatus(422);
    }

    @Test
    void shouldKeepWhatWasTyped_whenSomebodyElseChangedIt() {
        String draft = draft();
        Map<String, String> offer = offer(draft);
        location(host.post(draft + "/how", offer));
        Answer stale =
                host.post(draft + "/how", with(offer, "supervisor", "Matron")).hasStatus(412);
        assertThat(stale.body()).contains("What you typed is kept", "value=\"Matron\"");
        location(host.post(draft + "/how", with(offer, "supervisor", "Matron", "version", hidden(stale, "version"))));
        assertThat(kept(draft).text("/supervisor")).isEqualTo("Matron");
        assertThat(host.post(draft + "/submit", Map.of("version", "1"))
                        .hasStatus(412)
                        .body())
                .contains("Matron");
    }

    @Test
    void shouldMendWhatWasReturned_andSubmitItAgain() {
        String draft = submitted();
        Answer waiting = kept(draft);
        house.manager
                .post(path("assignments", waiting) + "/return", "{\"reason\":\"Say who supervises.\"}", waiting)
                .hasStatus(200);
        assertThat(host.get("/hospital").hasStatus(200).body()).contains("Correct it and submit again");
        assertThat(host.get(draft + "/check").hasStatus(200).body()).contains("Say who supervises.");
        assertThat(host.get(draft + "/how").hasStatus(200).body()).contains("Say who supervises.");
        location(host.post(draft + "/how", with(offer(draft), "supervisor", "Dr Akua Sarpong")));
        location(host.post(
                draft + "/submit",
                Map.of("version", hidden(host.get(draft + "/check").hasStatus(200), "version"))));
        assertThat(kept(draft).text("/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void shouldDuplicateANeed() {
        String source = submitted();
        String id = source.substring(source.lastIndexOf('/') + 1);
        assertThat(host.get("/hospital/assignments/new?from=" + id)
                        .hasStatus(200)
                        .body())
                .contains(
                        "Duplicate: Nurse for newborn care",
                        "value=\"" + id + "\" checked",
                        "value=\"" + home() + "\" selected");
        Answer page = host.get("/hospital/assignments/new/who?start=" + id + "&home=" + home())
                .hasStatus(200);
        String onward = location(host.post(
                "/hospital/assignments/new/who", with(neonatal(page), "start", id, "title", "A second nurse")));
        Answer copy = kept(onward.substring(0, onward.indexOf("/when")));
        assertThat(copy.id()).isNotEqualTo(id);
        assertThat(copy.text("/supervisor")).isEqualTo("Head of the newborn unit");
        assertThat(copy.at("/costPerPlace/amount").asInt()).isEqualTo(4000);
        assertThat(copy.text("/status")).isEqualTo("DRAFT");
        host.get("/hospital/assignments/new?from=nothing").hasStatus(404);
    }

    @Test
    void shouldSayWhyNothingCanBePosted_whileTheInstitutionIsSuspended() {
        Map<String, String> form = neonatal(begun());
        String draft = draft();
        location(host.post(draft + "/how", offer(draft)));
        Answer suspended = house.manager
                .post(
                        path("institutions", house.institution) + "/vet",
                        "{\"decision\":\"SUSPEND\",\"reason\":\"The licence has run out.\"}",
                        house.institution)
                .hasStatus(200);
        String first = "/hospital/assignments/new/who";
        Map<String, String> typed = with(form, "title", "Nurse <b>kept</b>", "minimumYears", "17");
        Answer refused = host.post(first, typed).hasStatus(409);
        assertThat(refused.body())
                .contains(
                        "What you typed stays on this page",
                        "Nurse &lt;b",
                        "value=\"17\"",
                        "name=\"home\" value=\"" + home() + "\"",
                        "name=\"key\" value=\"" + form.get("key") + "\"")
                .doesNotContain("<b>kept");
        assertThat(host.post(first, with(typed, "deed", "find", "find", "resuscitation"))
                        .hasStatus(200)
                        .body())
                .contains("Nurse &lt;b");
        assertThat(location(host.get(first + "?start=EMPTY&home=" + home()))).isEqualTo("/hospital/assignments/new");
        for (String nowhere : List.of(
                "", "_", id(house.institution), id(House.in(server, index).institution) + "_" + id(house.programme))) {
            assertThat(location(host.post(first, with(typed, "home", nowhere)))).isEqualTo("/hospital/assignments/new");
        }
        assertThat(host.post(
                                draft + "/submit",
                                Map.of(
                                        "version",
                                        hidden(host.get(draft + "/check").hasStatus(200), "version")))
                        .hasStatus(409)
                        .body())
                .contains("The institution has to be vetted by a manager first.");
        assertThat(host.get("/hospital/institutions/" + id(house.institution))
                        .hasStatus(200)
                        .body())
                .contains("It was suspended", "The licence has run out.")
                .doesNotContain("name=\"contact.email\"");
        house.manager
                .post(path("institutions", suspended) + "/vet", "{\"decision\":\"APPROVE\"}", suspended)
                .hasStatus(200);
        assertThat(location(host.post(first, typed))).endsWith("/when?saved");
    }
}
