package org.sankofa.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sankofa.testkit.Forms.version;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.registry.RegistryTest;
import org.sankofa.registry.TestTokens;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Visitor;

/** A profile filled in the browser, step by step. */
class ProfilePagesIT extends RegistryTest {
    private Visitor visitor(Role role, UUID account, String language) {
        TestTokens tokens = server.getApplicationContext().getBean(TestTokens.class);
        return Visitor.of(URI.create(server.getURL().toString()), language)
                .bringing("sankofa", tokens.token(account, role));
    }

    private Visitor clinician() {
        return visitor(Role.CLINICIAN, Uuid7.next(), "en");
    }

    /** Sends a step as its page stands, filled in so. */
    private static Answer fill(Visitor visitor, String step, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.putIfAbsent("version", version(visitor.get("/profile/" + step).hasStatus(200)));
        return visitor.post("/profile/" + step, form);
    }

    private static Visitor named(Visitor visitor) {
        fill(visitor, "name", Map.of("identity.givenName", "Adjoa", "identity.familyName", "Mensah"))
                .hasStatus(303);
        return visitor;
    }

    private static Visitor complete(Visitor visitor) {
        named(visitor);
        fill(visitor, "occupation", Map.of("profile.occupation", "2222")).hasStatus(303);
        fill(visitor, "languages", Map.of("profile.languages[0].language", "fr", "profile.languages[0].level", "C1"))
                .hasStatus(303);
        fill(
                        visitor,
                        "work",
                        Map.of(
                                "profile.yearsOfExperience", "9",
                                "profile.residence", "NL",
                                "profile.practice.setting", "HOSPITAL",
                                "profile.practice.country", "NL"))
                .hasStatus(303);
        fill(visitor, "origins", Map.of("profile.origins", "GH", "profile.citizenships", "NL"))
                .hasStatus(303);
        String from = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        fill(
                        visitor,
                        "availability",
                        Map.of(
                                "profile.presences", "PHYSICAL",
                                "profile.terms", "TEMPORARY",
                                "profile.availability[0].from", from))
                .hasStatus(303);
        return visitor;
    }

    @Test
    void shouldLead_fromNothingToASubmittedProfile() {
        Visitor visitor = clinician();
        assertThat(visitor.get("/profile").hasStatus(200).body()).contains("To do");
        visitor.get("/profile/skills").hasStatus(303);
        complete(visitor);
        fill(visitor, "consents", Map.of("matching", "yes", "identityToHosts", "no", "statistics", "no"))
                .hasStatus(303);

        Answer check = visitor.get("/profile/check").hasStatus(200);
        assertThat(check.body()).contains("Adjoa Mensah", "Netherlands", "Ghana");
        Answer submitted = visitor.post("/profile/submit", Map.of("version", version(check)))
                .hasStatus(303);

        assertThat(visitor.follow(submitted, Map.of()).body()).contains("What happens next");
        assertThat(visitor.get("/profile").body()).contains("Submitted").doesNotContain("To do");
        // A double click, or the back button.
        visitor.post("/profile/submit", Map.of("version", version(check))).hasStatus(303);
    }

    @Test
    void shouldFindOccupations_byTitlesInAnyLanguage_andKeepWhatWasTyped() {
        Visitor visitor = named(clinician());
        Answer found = fill(visitor, "occupation", Map.of("find", "sage-femme", "deed", "find"))
                .hasStatus(200);
        assertThat(found.body()).contains("value=\"sage-femme\"", "value=\"2222\"");
        Answer skills = fill(visitor, "skills", Map.of("find", "neonatal", "deed", "find"))
                .hasStatus(200);
        assertThat(skills.body()).contains("value=\"SKILL:neonatal-resuscitation\"");
    }

    @Test
    void shouldAddSkills_changeTheirLevels_andTakeThemOffTheList() {
        Visitor visitor = named(clinician());
        String version = version(visitor.get("/profile/skills"));
        Answer added = visitor.postAll(
                        "/profile/skills",
                        List.of(
                                Map.entry("version", version),
                                Map.entry("add", "SKILL:neonatal-resuscitation"),
                                Map.entry("add", "SKILL:mentoring"),
                                Map.entry("add", "SPECIALTY:obstetrics-gynaecology"),
                                Map.entry("deed", "more")))
                .hasStatus(303);
        assertThat(added.header("Location")).contains("/profile/skills?saved");
        assertThat(visitor.follow(added, Map.of()).body())
                .contains(
                        "value=\"neonatal-resuscitation\"", "value=\"mentoring\"", "value=\"obstetrics-gynaecology\"");

        fill(
                        visitor,
                        "skills",
                        Map.of(
                                "profile.skills[0].skill", "neonatal-resuscitation",
                                "profile.skills[0].level", "EXPERT",
                                "profile.skills[1].skill", "mentoring",
                                "profile.skills[1].level", "REMOVE"))
                .hasStatus(303);
        assertThat(visitor.get("/profile/skills").body())
                .contains("value=\"EXPERT\" selected")
                .doesNotContain("value=\"mentoring\"", "value=\"obstetrics-gynaecology\"");
    }

    @Test
    void shouldAskForLevelAndYearOfEachSkill() {
        Visitor visitor = named(clinician());
        fill(visitor, "skills", Map.of("add", "SKILL:neonatal-resuscitation", "addedLevel", "PROFICIENT"))
                .hasStatus(303);
        Map<String, String> skill = Map.of(
                "profile.skills[0].skill", "neonatal-resuscitation",
                "profile.skills[0].level", "EXPERT",
                "profile.skills[0].lastPractised", "2024");
        assertThat(visitor.get("/profile/skills").body()).contains("value=\"PROFICIENT\" selected");
        for (String year : List.of("last <b>year", "1815", "2999")) {
            Map<String, String> wrong = new HashMap<>(skill);
            wrong.put("profile.skills[0].lastPractised", year);
            assertThat(fill(visitor, "skills", wrong).hasStatus(422).body())
                    .contains("href=\"#profile.skills[0].lastPractised\"", "value=\"" + year.replace("<", "&lt;"))
                    .contains("value=\"EXPERT\" selected");
        }
        fill(visitor, "skills", Map.of("add", "SKILL:mentoring", "addedLevel", "SUPREME"))
                .hasStatus(422);
        fill(visitor, "skills", skill).hasStatus(303);
        assertThat(visitor.get("/profile/skills").body()).contains("value=\"2024\"", "value=\"EXPERT\" selected");
        assertThat(visitor.get("/profile/check").body()).contains("Expert, last in 2024");

        Map<String, String> without = new HashMap<>(skill);
        without.put("profile.skills[0].lastPractised", " ");
        fill(visitor, "skills", without).hasStatus(303);
        assertThat(visitor.get("/profile/check").body()).contains("Expert").doesNotContain("2024");
    }

    @Test
    void shouldAskForTheCountriesThatOneWouldRatherWorkIn() {
        Visitor visitor = complete(clinician());
        String from = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        Map<String, String> form = Map.of(
                "profile.presences", "PHYSICAL",
                "profile.terms", "TEMPORARY",
                "profile.availability[0].from", from);
        Map<String, String> ghana = new HashMap<>(form);
        ghana.put("profile.preferredCountries", "GH");
        fill(visitor, "availability", ghana).hasStatus(303);
        assertThat(visitor.get("/profile/availability").body()).contains("value=\"GH\" checked");
        visitor.postAll(
                        "/profile/availability",
                        List.of(
                                Map.entry("version", version(visitor.get("/profile/availability"))),
                                Map.entry("profile.presences", "PHYSICAL"),
                                Map.entry("profile.terms", "TEMPORARY"),
                                Map.entry("profile.availability[0].from", from),
                                Map.entry("profile.preferredCountries", "GH"),
                                Map.entry("profile.preferredCountries.add", "SN")))
                .hasStatus(303);
        assertThat(visitor.get("/profile/check").body()).contains("Ghana", "Senegal", "would rather work");
        assertThat(fill(visitor, "availability", Map.of("profile.preferredCountries", "XX"))
                        .hasStatus(422)
                        .body())
                .contains("role=\"alert\"");
        fill(visitor, "availability", form).hasStatus(303);
        assertThat(visitor.get("/profile/check").body()).doesNotContain("Senegal");
    }

    @Test
    void shouldFindDone_whatIsSentTwice() {
        Visitor visitor = complete(clinician());
        Map<String, String> work = new HashMap<>(Map.of(
                "profile.yearsOfExperience", "10",
                "profile.residence", "NL",
                "profile.practice.setting", "HOSPITAL",
                "profile.practice.country", "NL"));
        work.put("version", version(visitor.get("/profile/work")));
        fill(visitor, "work", work).hasStatus(303);
        fill(visitor, "work", work).hasStatus(303);
        work.put("profile.yearsOfExperience", "11");
        fill(visitor, "work", work).hasStatus(412);

        Map<String, String> consents = Map.of(
                "matching", "yes",
                "identityToHosts", "no",
                "statistics", "no",
                "version", version(visitor.get("/profile/consents")));
        fill(visitor, "consents", consents).hasStatus(303);
        fill(visitor, "consents", consents).hasStatus(303);

        Map<String, String> withdrawal = Map.of("version", version(visitor.get("/profile/withdraw")));
        for (int click = 0; click < 2; click++) {
            assertThat(visitor.post("/profile/withdraw", withdrawal)
                            .hasStatus(303)
                            .header("Location"))
                    .contains("/profile");
        }
    }

    @Test
    void shouldNameTheField_andKeepWhatWasTyped() {
        Visitor visitor = named(clinician());
        assertThat(fill(visitor, "work", Map.of("profile.yearsOfExperience", "twelve<b>", "profile.residence", "NL"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#profile.yearsOfExperience\"", "value=\"twelve&lt;b>\"", "value=\"NL\" selected");
        assertThat(fill(visitor, "name", Map.of("identity.familyName", "", "identity.phone", "1234"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#identity.familyName\"", "href=\"#identity.phone\"", "value=\"1234\"");
        assertThat(fill(visitor, "languages", Map.of("profile.languages[0].language", "fr"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#profile.languages[0].level\"", "id=\"profile.languages[0].level\"");
        assertThat(fill(visitor, "availability", Map.of("profile.availability[0].from", "2027-02-30"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#profile.availability[0].from\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to me at adjoa@example.org",
                "\u202Ereversed",
                "nul\u0000byte",
            })
    void shouldRefuse_inTheSummary(String text) {
        Visitor visitor = named(clinician());
        assertThat(fill(visitor, "summary", Map.of("profile.summary", text))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#profile.summary\"");
        fill(visitor, "summary", Map.of("profile.summary", "x".repeat(4_001))).hasStatus(422);
    }

    @Test
    void shouldShowScriptAsText() {
        Visitor visitor = named(clinician());
        fill(visitor, "summary", Map.of("profile.summary", "</textarea><script>alert(1)</script>"))
                .hasStatus(303);
        assertThat(visitor.get("/profile/check").body()).doesNotContain("<script>");
        assertThat(visitor.get("/profile/summary").body()).doesNotContain("<script>");
    }

    @Test
    void shouldTell_theSecondOfTwoTabs_andOverwriteNothing() {
        Visitor visitor = named(clinician());
        String seen = version(visitor.get("/profile/summary"));
        fill(visitor, "summary", Map.of("profile.summary", "First.")).hasStatus(303);

        Answer second = fill(visitor, "summary", Map.of("version", seen, "profile.summary", "Second."))
                .hasStatus(412);

        assertThat(second.body()).contains("another window", "Second.");
        assertThat(visitor.get("/profile/summary").body()).contains("First.");
        visitor.post("/profile/summary", Map.of("version", version(second), "profile.summary", "Second."))
                .hasStatus(303);
    }

    @Test
    void shouldAskForWhatIsMissing_insteadOfSubmitting() {
        Visitor visitor = named(clinician());
        Answer check = visitor.get("/profile/check").hasStatus(200);
        assertThat(check.body()).doesNotContain("action=\"/profile/submit\"");
        visitor.post("/profile/submit", Map.of("version", "1")).hasStatus(422);
        visitor.post("/profile/submit", Map.of()).hasStatus(412);
    }

    @Test
    void shouldWithdraw_onlyWhenAskedTwice() {
        Visitor visitor = complete(clinician());
        visitor.post("/profile/submit", Map.of("version", version(visitor.get("/profile/check"))))
                .hasStatus(303);
        Answer asked = visitor.get("/profile/withdraw").hasStatus(200);
        visitor.post("/profile/withdraw", Map.of("version", version(asked))).hasStatus(303);
        assertThat(visitor.get("/profile").body()).contains("Withdrawn");
    }

    @Test
    void shouldStartWithTheName_andSayWhy() {
        Visitor visitor = clinician();
        assertThat(visitor.get("/profile").body()).contains("Begin with your name", "href=\"/profile/name\"");
        Answer led = visitor.get("/profile/occupation").hasStatus(303);
        assertThat(visitor.follow(led, Map.of()).body())
                .contains("Fill in your name first", "autocomplete=\"family-name\"", "autocomplete=\"bday\"");
        assertThat(named(visitor).get("/profile").body()).doesNotContain("Begin with your name");
    }

    @Test
    void shouldNotGoOn_fromAStepThatIsEmpty_butKeepItForLater() {
        Visitor visitor = named(clinician());
        assertThat(fill(visitor, "occupation", Map.of()).hasStatus(422).body())
                .contains("href=\"#profile.occupation\"");
        assertThat(fill(visitor, "languages", Map.of()).hasStatus(422).body())
                .contains("href=\"#profile.languages[0].language\"");
        assertThat(fill(visitor, "origins", Map.of("profile.origins", "GH"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#profile.citizenships\"", "value=\"GH\"");
        assertThat(fill(visitor, "availability", Map.of("profile.presences", "PHYSICAL"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#profile.terms\"", "href=\"#profile.availability[0].from\"");
        fill(visitor, "origins", Map.of("profile.origins", "GH", "deed", "more"))
                .hasStatus(303);

        Answer later = fill(visitor, "work", Map.of("profile.residence", "NL", "deed", "later"))
                .hasStatus(303);

        assertThat(visitor.follow(later, Map.of()).body()).contains("You can come back", "To do");
        assertThat(visitor.get("/profile/work").body()).contains("value=\"NL\" selected");
        assertThat(visitor.get("/profile/check").body())
                .contains("Still missing", "Country where you live", "href=\"/profile/availability\"");
    }

    @Test
    void shouldName_aTimeThatIsOver_andAPracticeWithoutItsCountry() {
        Visitor visitor = named(clinician());
        Map<String, String> past = Map.of(
                "profile.presences", "PHYSICAL",
                "profile.terms", "TEMPORARY",
                "profile.availability[0].from", "2020-05-01",
                "profile.availability[0].until", "2020-06-01");
        assertThat(fill(visitor, "availability", past).hasStatus(422).body())
                .contains("href=\"#profile.availability[0].until\"", "This time is over");
        Map<String, String> nowhere = Map.of(
                "profile.yearsOfExperience", "9",
                "profile.residence", "NL",
                "profile.practice.setting", "HOSPITAL");
        assertThat(fill(visitor, "work", nowhere).hasStatus(422).body())
                .contains("href=\"#profile.practice.country\"", "Say in which country");
    }

    @Test
    void shouldTakeNoForAnAnswer_andSilenceForNone() {
        Visitor visitor = complete(clinician());
        assertThat(visitor.get("/profile/consents").hasStatus(200).body()).doesNotContain("checked");
        assertThat(fill(visitor, "consents", Map.of("matching", "yes"))
                        .hasStatus(422)
                        .body())
                .contains("href=\"#statistics\"", "value=\"yes\" checked");

        fill(visitor, "consents", Map.of("matching", "no", "identityToHosts", "no", "statistics", "no"))
                .hasStatus(303);

        assertThat(visitor.get("/profile").body())
                .contains("No: not found", "Hospitals do not find you and cannot propose")
                .doesNotContain("To do");
        assertThat(visitor.get("/profile/consents").body()).contains("value=\"no\" checked");
        assertThat(visitor.get("/profile/check").body()).contains("action=\"/profile/submit\"", "do not find you");

        fill(visitor, "consents", Map.of("matching", "yes", "identityToHosts", "no", "statistics", "no"))
                .hasStatus(303);
        assertThat(visitor.get("/profile").body()).doesNotContain("No: not found", "do not find you");
        fill(visitor, "consents", Map.of("matching", "no", "identityToHosts", "no", "statistics", "no"))
                .hasStatus(303);
        assertThat(visitor.get("/profile").body()).contains("You have taken back your consent");
    }

    @Test
    void shouldBeForCliniciansOnly() {
        visitor(Role.HOST, Uuid7.next(), "en").get("/profile").hasStatus(403);
        clinician().get("/profile/nonsense").hasStatus(404);
        assertThat(clinician().get("/profile/seen").hasStatus(200).body()).contains("Nobody");
    }
}
