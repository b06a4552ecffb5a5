package org.sankofa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/**
 * The pages in a browser. Left out, and said so, where there is no Chromium; {@code .ci/run} installs one. Every page that is
 * looked at leaves a picture in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** As many as {@code pom.xml} lets run at a time. */
    private static final int SIDE_BY_SIDE = 2;

    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 800;
    private static final int FIRST_VIEW_BYTES = 60_000;
    private static final int REPEAT_VIEW_BYTES = 14_000;

    private final House house = House.shared();
    private Browsers browsers;
    private Person manager;
    private Person host;
    private Person asked;
    private Person practised;
    private String opening;
    private String proposal;
    /** Of each kind one that waits for the manager. */
    private List<String> waiting = List.of();

    private String submitted = "";
    private Person verifier;
    private String credential;
    private String applied = "";
    private String placement = "";
    /** An assignment that nobody is proposed for yet. */
    private String sought = "";

    private String draft = "";
    private String institution = "";
    private String together = "";
    private String search = "";
    private String watch = "";

    @BeforeAll
    void begin() {
        Optional<Path> installed = Chromium.installed();
        assumeTrue(installed.isPresent(), "no Chromium is installed, so nothing is tried in the browser");
        browsers = Browsers.start(installed.get(), SIDE_BY_SIDE);
        People people = house.people();
        manager = people.invited("MANAGER");
        host = people.invited("HOST");
        institution =
                people.vetted(host, manager, InstitutionFixture.aHospital()).id();
        String programme =
                people.programme(manager, ProgrammeFixture.aProgramme()).id();
        opening = people.published(host, manager, AssignmentFixture.anAssignment(institution, programme))
                .id();
        Clinician midwife = people.clinician(ClinicianFixture.aMidwife()
                .from("GW")
                .speaking("pt", "C1")
                .describing("Ten years of neonatal resuscitation on a ward in Lisbon."));
        Clinician other = people.clinician(ClinicianFixture.aMidwife());
        Clinician third = people.clinician(ClinicianFixture.aMidwife());
        house.awaitSearchable(List.of(midwife, other, third));
        practised = midwife.person();
        asked = other.person();
        proposal = people.proposed(host, opening, other).id();
        AssignmentFixture need = AssignmentFixture.anAssignment(institution, programme);
        sought = people.published(host, manager, need).id();
        String application = host.api()
                .post("/api/v1/institutions", InstitutionFixture.aHospital().named("Clinic by the river"))
                .hasStatus(201)
                .id();
        submitted = host.api().post("/api/v1/assignments", need).hasStatus(201).id();
        host.act("/api/v1/assignments/" + submitted, "submit", "{}").hasStatus(200);
        together = host.api().post("/api/v1/assignments", need).hasStatus(201).id();
        host.act("/api/v1/assignments/" + together, "submit", "{}").hasStatus(200);
        search = asked.api()
                .post(
                        "/api/v1/assignment-searches",
                        "{\"name\": \"Wards\", \"query\": {\"q\": \"midwife\", \"country\": [\"GH\"]}, \"mail\": \"DAILY\"}")
                .hasStatus(201)
                .id();
        watch = host.api()
                .post("/api/v1/candidate-watches", "{\"assignment\": \"" + sought + "\", \"mail\": \"NEVER\"}")
                .hasStatus(201)
                .id();
        draft = host.api()
                .post("/api/v1/assignments", need.with("/support", ""))
                .hasStatus(201)
                .id();
        applied = third.person()
                .api()
                .post(
                        "/api/v1/assignments/"
                                + people.published(host, manager, need).id() + "/proposals",
                        "{}")
                .hasStatus(201)
                .id();
        String offered = people.proposed(
                        host, people.published(host, manager, need).id(), third)
                .id();
        placement = people.accepted(third, offered).text("/placement");
        waiting = List.of("institutions/" + application, "proposals/" + applied, "placements/" + placement);
        verifier = people.invited("VERIFIER");
        credential = asked.api()
                .post("/api/v1/clinicians/me/credentials", People.licence("Medical register", "L-1482", "NL"))
                .hasStatus(201)
                .id();
    }

    @AfterAll
    void end() {
        if (browsers != null) {
            browsers.close();
        }
    }

    private Browsers.Visit visitor(String language, int width, boolean scripts) {
        return browsers.visit(new Browser.NewContextOptions()
                .setBaseURL(house.address().toString())
                .setLocale(language)
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(scripts));
    }

    private void signIn(Page page) {
        signIn(page, manager);
    }

    private static void signIn(Page page, Person person) {
        page.fill("#email", person.email());
        page.fill("#password", person.password());
        page.locator("main button").click();
    }

    private static Locator named(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static void save(Page page) {
        page.locator(".deeds button").first().click();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aMidwifeRegistersOnHerPhone_withoutJavaScript() {
        try (Browsers.Visit context = visitor("en", 390, false)) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("main a.button").click();
            String email = People.address("yaa");
            page.fill("#email", email);
            page.locator("main form button").click();
            assertThat(page).hasTitle("Enter your code – Sankofa");
            page.fill("#token", house.tokenFor(email));
            page.fill("#password", People.PASSWORD);
            page.locator("main form button").click();

            page.navigate("/profile/name");
            named(page, "identity.givenName").fill("Yaa");
            named(page, "identity.familyName").fill("Boateng");
            save(page);
            page.fill("#find", "sage-femme");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            page.locator("input[value='2222']").check();
            save(page);
            page.fill("#find", "neonatal resus");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            page.locator("input[value='SKILL:neonatal-resuscitation']").check();
            save(page);
            named(page, "profile.languages[0].language").selectOption("en");
            named(page, "profile.languages[0].level").selectOption("C1");
            save(page);
            named(page, "profile.yearsOfExperience").fill("11");
            named(page, "profile.residence").selectOption("NL");
            page.locator("input[value=HOSPITAL]").check();
            named(page, "profile.practice.country").selectOption("NL");
            save(page);
            named(page, "profile.origins").selectOption("GH");
            named(page, "profile.citizenships").selectOption("NL");
            save(page);
            page.locator("input[value=PHYSICAL]").check();
            page.locator("input[value=TEMPORARY]").check();
            named(page, "profile.availability[0].from")
                    .fill(LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());
            save(page);
            named(page, "profile.summary").fill("I call the labour ward from a_b@example.org");
            save(page);
            assertThat(page.locator(".faults a")).hasCount(1);
            named(page, "profile.summary").fill("I run the skills drills of our labour ward.");
            save(page);
            page.locator("input[name=matching][value=yes]").check();
            page.locator("input[name=identityToHosts][value=no]").check();
            page.locator("input[name=statistics][value=no]").check();
            save(page);
            page.locator("main a.button").click();
            page.locator("main form button").click();
            assertThat(page.locator("h1")).hasText("Your profile is submitted");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aMidwifeAcceptsAnOffer() {
        try (Browsers.Visit context = visitor("en", 390, true)) {
            Page page = context.newPage();
            page.navigate("/proposals/" + proposal);
            signIn(page, asked);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                    .click();
            assertThat(page.locator("main > p .tag")).hasText("Accepted");
            assertThat(page.locator("h1")).hasText("Midwife to train the labour ward");
            assertThat(page.locator("main form")).hasCount(0);
            assertThat(page.locator(".picture svg[role=img]")).isVisible();
            assertThat(page.locator(".picture [aria-current=step]")).containsText("Approved by a programme manager");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aManagerFindsAMidwifeInAnyLanguageAndSeesWhy_withoutJavaScript() {
        try (Browsers.Visit context = visitor("en", 390, false)) {
            Page page = context.newPage();
            page.navigate("/clinicians");
            assertThat(page).hasTitle("Sign in – Sankofa");
            signIn(page);
            assertThat(page).hasTitle("Clinicians – Sankofa");

            page.fill("#q", "sage-femme réanimation néonatale, parle portugais");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();

            assertThat(page.locator(".items li").first()).containsText("Midwi");
            assertThat(page.locator(".items blockquote mark").first()).isVisible();
            assertThat(page.locator(".items > li").first()).containsText("Level 4: not verified");
            assertThat(page.locator(".filters")).containsText("Any level");
            page.locator(".filters > summary").click();
            page.locator("input[name=origin][value=GW]").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                    .click();
            assertThat(page.locator(".items > li")).hasCount(1);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aManagerReturnsAnAssignmentByKeyboardAlone_withoutJavaScript() {
        try (Browsers.Visit context = visitor("en", 390, false)) {
            Page page = context.newPage();
            page.navigate("/queue?kind=ASSIGNMENT");
            signIn(page);
            press(page, page.locator("main a[href$='" + submitted + "']"), "Enter");
            press(page, page.locator("input[value=RETURN]"), "Space");
            press(page, page.locator(".deeds button"), "Enter");
            assertThat(page.locator(".faults a")).hasCount(1);
            page.fill("#reason", "Say who supervises the midwife.");
            press(page, page.locator(".deeds button"), "Enter");
            assertThat(page.locator("h1")).hasText("Are you sure?");
            press(page, page.locator(".deeds button").first(), "Enter");
            assertThat(page).hasTitle("To decide – Sankofa");
            assertThat(page.locator("main .done")).isVisible();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aHospitalProposesToACandidate_withoutJavaScript() {
        try (Browsers.Visit context = visitor("en", 390, false)) {
            Page page = context.newPage();
            page.navigate("/hospital/assignments/" + sought);
            signIn(page, host);
            page.locator("main a[href$='/candidates']").click();
            page.locator(".items summary").first().click();
            assertThat(page.locator(".items details li").first()).isVisible();
            page.locator("main a[href*='/propose?']").first().click();
            page.locator(".deeds button").first().click();
            assertThat(page.locator("main .done")).isVisible();
            assertThat(page.locator("main .tag")).hasText("Waits for the candidate");
            page.locator("input[value=WITHDRAW]").check();
            page.locator(".deeds button").click();
            page.locator(".deeds button").first().click();
            assertThat(page.locator("main .tag")).hasText("Taken back");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aHostPostsANeedFromATemplate_withoutJavaScript() {
        try (Browsers.Visit context = visitor("en", 390, false)) {
            Page page = context.newPage();
            page.navigate("/hospital");
            signIn(page, host);
            page.locator("main a.button").click();
            page.locator("input[value=NEONATAL_CARE]").check();
            save(page);
            page.fill("#find", "mère kangourou");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            page.locator("input[name=add]").first().check();
            named(page, "languages[0].language").selectOption("en");
            page.locator("#minimumYears").fill("two");
            save(page);
            assertThat(page.locator(".faults a")).hasCount(1);
            page.locator("#minimumYears").fill("2");
            save(page);
            assertThat(page).hasTitle("When and where – Sankofa");
            page.fill("#places", "2");
            save(page);
            page.fill("#support", "Travel, lodging and insurance.");
            page.fill("#supervisor", "Head of the newborn unit");
            named(page, "costPerPlace.amount").fill("4000");
            save(page);
            assertThat(page.locator("h1")).hasText("Nurse for newborn care");
            page.locator("main form button").click();
            assertThat(page.locator("main .done")).containsText("Submitted");
        }
    }

    private static void press(Page page, Locator what, String key) {
        what.focus();
        page.keyboard().press(key);
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aMidwifeChoosesByKeyboardFromWhatIsSuggested() {
        try (Browsers.Visit context = visitor("en", 390, true)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            signIn(page, practised);
            page.navigate("/profile/occupation");
            Locator line = page.locator("input[role=combobox]");
            line.pressSequentially("infirmi");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            assertThat(line).hasAttribute("aria-expanded", "true");
            assertThat(accessibility(page).getViolations()).isEmpty();
            line.press("Escape");
            assertThat(line).hasAttribute("aria-expanded", "false");
            assertThat(line).hasValue("infirmi");
            line.press("ArrowDown");
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            line.press("ArrowDown");
            String chosen = page.locator("[role=option][aria-selected=true]").textContent();
            line.press("Enter");
            assertThat(page.locator("form:has([data-suggest]) [role=status]")).containsText(chosen);
            assertThat(page.locator("input[name='profile.occupation']:checked")).hasCount(1);
            assertThat(line).hasValue("");

            page.navigate("/profile/skills");
            line.pressSequentially("haemodia");
            page.locator("[role=option]").first().click();
            assertThat(page.locator(".picked input[name=add]")).isChecked();
            save(page);
            page.navigate("/profile/check");
            assertThat(page.locator("main")).containsText("aemodialysis");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aMidwifeGoesBackToWhatShePutRight() {
        try (Browsers.Visit context = visitor("en", 390, true)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            signIn(page, practised);
            assertThat(page).hasTitle("My profile – Sankofa");
            page.navigate("/profile/work");
            named(page, "profile.yearsOfExperience").fill("eleven");
            save(page);
            assertThat(page.locator(".faults a")).containsText("Years of experience:");
            named(page, "profile.yearsOfExperience").fill("11");
            save(page);
            assertThat(page.locator(".faults")).hasCount(0);
            page.goBack();
            assertThat(page).hasTitle("Your work now – Sankofa");
            assertThat(named(page, "profile.yearsOfExperience")).hasValue("11");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aManagerGoesBackToTheQuestionWhetherSheIsSure() {
        try (Browsers.Visit context = visitor("en", 390, true)) {
            Page page = context.newPage();
            page.navigate("/queue/" + waiting.getFirst());
            signIn(page);
            page.locator(".deeds button").waitFor();
            String asks = page.locator("h1").textContent();
            page.locator("main input[type=radio]").first().check();
            page.fill("#reason", "The register of hospitals lists it.");
            page.locator(".deeds button").click();
            assertThat(page.locator("h1")).hasText("Are you sure?");
            page.locator("button[value=no]").click();
            assertThat(page.locator("#reason")).hasValue("The register of hospitals lists it.");
            page.goBack();
            assertThat(page.locator("h1")).hasText(asks);
            page.goForward();
            assertThat(page.locator("h1")).hasText(asks);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aManagerSearchesWithoutLoadingThePage() {
        try (Browsers.Visit context = visitor("en", 1280, true)) {
            Page page = context.newPage();
            page.navigate("/clinicians");
            signIn(page);
            assertThat(page).hasTitle("Clinicians – Sankofa");
            page.evaluate("window.kept = true");
            page.fill("#q", "sage-femme réanimation néonatale Afrique de l'Ouest");
            page.locator("#q").press("Enter");
            assertThat(page.locator("#readings details")).isVisible();
            assertThat(page.locator("#readings strong").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/clinicians\\?q=sage-femme.*"));
            assertThat(page.evaluate("window.kept")).isEqualTo(true);

            page.goBack();
            assertThat(page.locator("#readings li")).hasCount(0);
            assertThat(page.locator("#q")).hasValue("");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aMidwifeSeesHowFarHerSkillsReach() {
        try (Browsers.Visit context = visitor("ar", 390, false)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            signIn(page, asked);
            page.navigate("/assignments/" + opening);
            assertThat(page.locator(".picture svg[role=img]").first()).isVisible();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aVisitorChoosesArabicAndItIsMirrored() {
        try (Browsers.Visit context = visitor("en", 390, true)) {
            Page page = context.newPage();
            page.navigate("/assignments");
            page.locator("button[name=language][value=ar]").click();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("h1")).hasText("المهام المفتوحة");
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void everyPageIsAccessibleAndFitsAPhone(String language) {
        try (Browsers.Visit context = visitor(language, NARROW, true)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            signIn(page);
            look(page, "/", "start", language);
            look(page, "/sign-in", "sign-in", language);
            look(page, "/privacy", "privacy", language);
            look(page, "/accessibility", "accessibility", language);
            look(page, "/certificate", "certificate", language);
            look(page, "/assignments", "assignments", language);
            look(page, "/assignments/" + opening, "assignment", language);
            look(page, "/clinicians?q=midwife", "clinicians", language);
            look(page, "/clinicians/searches", "searches", language);
            look(page, "/clinicians/searches/new?q=midwife", "search-new", language);
            look(page, "/queue", "queue", language);
            look(page, "/queue?kind=ASSIGNMENT", "queue-assignments", language);
            look(page, "/queue/assignments/" + submitted, "queue-assignment", language);
            look(page, "/queue/assignments/" + opening, "queue-assignment-published", language);
            look(page, "/queue/placements", "queue-placements", language);
            String several = "/queue/assignments/several";
            String ticked = "?item=" + submitted + "&item=" + together;
            look(page, several + ticked, "queue-several", language);
            look(page, several + "/done" + ticked, "queue-several-done", language);
            for (String matter : waiting) {
                String kind = matter.substring(0, matter.indexOf("s/"));
                look(page, "/queue/" + matter, "queue-" + kind, language);
            }
            look(page, "/nothing-here", "nothing-here", language);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void everyPageOfAClinicianIsAccessibleAndFitsAPhone(String language) {
        try (Browsers.Visit context = visitor(language, NARROW, true)) {
            Page page = context.newPage();
            look(page, "/styleguide", "styleguide", language);
            look(page, "/sign-up", "sign-up", language);
            look(page, "/code?sent", "code", language);
            look(page, "/new-password", "new-password", language);
            page.navigate("/sign-in");
            signIn(page, asked);
            look(page, "/account", "account", language);
            look(page, "/account/email", "email", language);
            look(page, "/account/email/code?sent", "email-code", language);
            look(page, "/account/delete", "delete", language);
            look(page, "/account/deleted", "deleted", language);
            look(page, "/profile", "profile", language);
            for (String step : List.of(
                    "name",
                    "occupation",
                    "skills",
                    "languages",
                    "work",
                    "origins",
                    "availability",
                    "summary",
                    "consents",
                    "check",
                    "submitted",
                    "withdraw",
                    "seen")) {
                look(page, "/profile/" + step, "profile-" + step, language);
            }
            look(page, "/profile/credentials", "own-credentials", language);
            look(page, "/profile/credentials/add", "credential-add", language);
            look(page, "/assignments/" + sought + "/apply", "apply", language);
            look(page, "/proposals", "proposals", language);
            look(page, "/proposals/" + proposal, "proposal", language);
            look(page, "/placements", "placements", language);
            String searches = "/assignments/searches";
            look(page, searches, "assignment-searches", language);
            look(page, searches + "/new?q=midwife&country=GH", "assignment-search-new", language);
            look(page, searches + "/" + search, "assignment-search", language);
            look(page, searches + "/" + search + "/remove", "assignment-search-remove", language);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void everyPageOfAHostIsAccessibleAndFitsAPhone(String language) {
        try (Browsers.Visit context = visitor(language, NARROW, true)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            signIn(page, host);
            String assignment = "/hospital/assignments/" + sought;
            look(page, "/hospital/assignments/" + opening, "hosted-assignment-asked", language);
            look(page, assignment, "hosted-assignment", language);
            look(page, assignment + "/candidates", "candidates", language);
            look(page, assignment + "/candidates?eligible=false", "candidates-others", language);
            look(page, assignment + "/propose?candidate=C-0000001", "propose", language);
            look(page, "/hospital/proposals/" + applied, "hosted-proposal", language);
            look(page, "/hospital/waiting", "waiting", language);
            look(page, "/hospital/waiting/" + watch, "waiting-one", language);
            look(page, "/hospital/waiting/" + watch + "/remove", "waiting-remove", language);
            look(page, "/hospital/placements", "hosted-placements", language);
            look(page, "/hospital/placements/" + placement, "hosted-placement", language);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void everyPageOfAVerifierIsAccessibleAndFitsAPhone(String language) {
        try (Browsers.Visit context = visitor(language, NARROW, true)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            signIn(page, verifier);
            look(page, "/credentials", "credentials", language);
            look(page, "/credentials/" + credential, "credential", language);
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(strings = {"en", "fr", "pt", "es", "ar"})
    void everyPageOnWhichAHostPostsIsAccessibleAndFitsAPhone(String language) {
        try (Browsers.Visit context = visitor(language, NARROW, true)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            signIn(page, host);
            look(page, "/hospital", "hospital", language);
            look(page, "/hospital/institutions/new", "hospital-apply", language);
            look(page, "/hospital/institutions/" + institution, "hospital-institution", language);
            look(page, "/hospital/assignments/new?from=" + draft, "hospital-new", language);
            for (String step : List.of("who", "when", "how", "check")) {
                look(page, "/hospital/assignments/" + draft + "/" + step, "hospital-" + step, language);
            }
        }
    }

    /** Leaves pictures of the page, narrow and wide, and holds both to the rules and to their width. */
    private static void look(Page page, String path, String name, String language) {
        page.setViewportSize(NARROW, HEIGHT);
        page.navigate(path);
        for (int width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, HEIGHT);
            picture(page, Path.of("target", "screenshots", "%s-%s-%d.png".formatted(name, language, width)));
            assertThat(accessibility(page).getViolations())
                    .as("%s in %s at %d px", path, language, width)
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s in %s", path, language)
                    .isLessThanOrEqualTo(width);
        }
    }

    private static void picture(Page page, Path file) {
        Page.ScreenshotOptions options =
                new Page.ScreenshotOptions().setFullPage(true).setPath(file);
        try {
            page.screenshot(options);
        } catch (PlaywrightException busy) {
            // A busy machine makes Chromium give up drawing now and then. The picture is for people to look at; what
            // the
            // page has to be is asserted without it.
            page.screenshot(options);
        }
    }

    private static AxeResults accessibility(Page page) {
        // No page has a frame, which alone would need the slower way with a second tab.
        return new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aFirstViewIsSmallAndARepeatViewSmaller() {
        try (Browsers.Visit context = visitor("en", 390, true)) {
            Page page = context.newPage();
            AtomicLong bytes = new AtomicLong();
            page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
            page.navigate("/assignments");
            long first = bytes.getAndSet(0);
            assertThat(first).isPositive().isLessThan(FIRST_VIEW_BYTES);
            page.navigate("/sign-in");
            signIn(page, asked);
            long largest = 0;
            for (String path : List.of("/assignments?q=midwife", "/profile/work", "/profile/check", "/proposals")) {
                bytes.set(0);
                page.navigate(path);
                System.out.println("Pages: " + path + " again " + bytes.get() + " bytes");
                largest = Math.max(largest, bytes.get());
            }
            System.out.println("Pages: first view " + first + " bytes, largest repeat view " + largest);
            assertThat(largest).isPositive().isLessThan(REPEAT_VIEW_BYTES);
        }
    }
}
