package org.sankofa.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sankofa.testkit.ProgrammeFixture;

/** The main job as its three people live it on the pages, each in a browser of their own, from sign-up to approval. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserMainJobIT {
    private static final Pattern PSEUDONYM = Pattern.compile("C-[0-9A-Z]{7}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final House house = House.shared();
    private Chromium chromium;

    @BeforeAll
    void begin() {
        Optional<Path> installed = Chromium.installed();
        assumeTrue(installed.isPresent(), "no Chromium is installed, so nothing is tried in the browser");
        chromium = Chromium.start(installed.get());
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "in {0}, scripts {1}")
    @CsvSource({"en,true", "en,false", "ar,true"})
    void aHospitalAClinicianAndAManagerFindEachOther(String language, boolean scripts) {
        Person managing = house.people().invited("MANAGER");
        String programme = house.people()
                .programme(managing, ProgrammeFixture.aProgramme())
                .id();
        try (BrowserContext hospitals = browser(language, 1280, scripts);
                BrowserContext clinicians = browser(language, 390, scripts);
                BrowserContext managers = browser(language, 1280, scripts)) {
            Page hospital = hospitals.newPage();
            joins(hospital, "HOST", People.address("adjei"));
            String institution = applies(hospital);

            Page manager = managers.newPage();
            manager.navigate("/queue/institutions/" + institution);
            manager.fill("#email", managing.email());
            manager.fill("#password", managing.password());
            manager.locator("main button").click();
            decides(manager, "/queue/institutions/" + institution, "APPROVE");

            String need = posts(hospital, institution + "_" + programme);
            decides(manager, "/queue/assignments/" + need, "PUBLISH");

            Page clinician = clinicians.newPage();
            joins(clinician, "CLINICIAN", People.address("esi"));
            String pseudonym = registers(clinician);

            proposes(hospital, need, pseudonym);
            assertThat(hospital.content()).doesNotContain("Owusu");
            String placement = accepts(clinician);
            decides(manager, "/queue/placements/" + placement, "APPROVE");

            clinician.navigate("/placements/" + placement);
            assertThat(clinician.locator("main .tag").first()).isVisible();
            hospital.navigate("/hospital/placements/" + placement);
            assertThat(hospital.locator("main")).containsText(pseudonym);
            assertThat(hospital.locator("html")).hasAttribute("lang", language);
            clinician.navigate("/profile/seen");
            assertThat(clinician.locator("h1")).isVisible();
        }
    }

    private BrowserContext browser(String language, int width, boolean scripts) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(house.address().toString())
                        .setLocale(language)
                        .setViewportSize(width, 800)
                        .setJavaScriptEnabled(scripts));
    }

    private static Locator named(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static void goOn(Page page) {
        page.locator(".deeds button").first().click();
    }

    private static void find(Page page, String words) {
        page.fill("#find", words);
        page.locator("button[value=find]").click();
    }

    private static String idIn(Page page, String before) {
        Matcher id = Pattern.compile(before + "([0-9a-f-]{36})").matcher(page.url());
        assertThat(id.find()).as(page.url()).isTrue();
        return id.group(1);
    }

    private void joins(Page page, String role, String email) {
        page.navigate("/sign-up");
        page.locator("input[name=role][value=" + role + "]").check();
        page.fill("#email", email);
        page.locator("main form button").click();
        page.fill("#token", house.tokenFor(email));
        page.fill("#password", People.PASSWORD);
        page.locator("main form button").click();
        assertThat(page.locator("form[action='/sign-out']")).isVisible();
    }

    private static String applies(Page page) {
        page.navigate("/hospital");
        page.locator("main a.button").click();
        page.fill("#name", "Bolgatanga Regional Hospital");
        page.locator("input[name=kind][value=HOSPITAL]").check();
        page.locator("#country").selectOption("GH");
        page.fill("#place", "Bolgatanga");
        page.fill("#about", "Regional hospital with 250 beds and a newborn unit.");
        named(page, "contact.name").fill("Kwesi Adjei");
        named(page, "contact.email").fill("kwesi.adjei@example.org");
        goOn(page);
        assertThat(page.locator("main .done")).isVisible();
        return idIn(page, "/hospital/institutions/");
    }

    /** With the question whether one is sure. */
    private static void decides(Page page, String matter, String deed) {
        page.navigate(matter);
        page.locator("input[name=decision][value=" + deed + "]").check();
        goOn(page);
        goOn(page);
        assertThat(page.locator("main .done")).isVisible();
    }

    private static String posts(Page page, String home) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        page.navigate("/hospital");
        page.locator("main .deeds a.button").click();
        page.locator("input[name=start][value=EMPTY]").check();
        page.locator("#home").selectOption(home);
        goOn(page);
        page.fill("#title", "Midwife for the newborn unit");
        find(page, "sage-femme");
        page.locator("input[name=occupation][value='2222']").check();
        find(page, "neonatal resus");
        page.locator("input[name=add][value='SKILL:neonatal-resuscitation']").check();
        named(page, "languages[0].language").selectOption("en");
        page.fill("#minimumYears", "5");
        page.locator("#verificationLevel").selectOption("4");
        goOn(page);
        page.locator("input[name=presence][value=PHYSICAL]").check();
        page.locator("input[name=term][value=TEMPORARY]").check();
        named(page, "window.from").fill(today.plusDays(30).toString());
        named(page, "window.until").fill(today.plusDays(120).toString());
        page.fill("#durationDays", "21");
        page.fill("#places", "1");
        goOn(page);
        page.fill("#objectives", "Train the night shift in newborn resuscitation.");
        page.fill("#support", "Travel, lodging and insurance.");
        page.fill("#supervisor", "Head of the newborn unit");
        page.fill("#description", "Three weeks beside the team of the newborn unit.");
        named(page, "costPerPlace.amount").fill("4000");
        goOn(page);
        String need = idIn(page, "/hospital/assignments/");
        page.locator("main form button").click();
        assertThat(page.locator("main .done")).isVisible();
        return need;
    }

    /** Returns the pseudonym. */
    private static String registers(Page page) {
        page.navigate("/profile/name");
        named(page, "identity.givenName").fill("Esi");
        named(page, "identity.familyName").fill("Owusu");
        goOn(page);
        find(page, "midwife");
        page.locator("input[value='2222']").check();
        goOn(page);
        find(page, "neonatal resus");
        page.locator("input[value='SKILL:neonatal-resuscitation']").check();
        goOn(page);
        named(page, "profile.languages[0].language").selectOption("en");
        named(page, "profile.languages[0].level").selectOption("C1");
        goOn(page);
        named(page, "profile.yearsOfExperience").fill("14");
        named(page, "profile.residence").selectOption("NL");
        page.locator("input[value=HOSPITAL]").check();
        named(page, "profile.practice.country").selectOption("NL");
        goOn(page);
        named(page, "profile.origins").selectOption("GH");
        named(page, "profile.citizenships").selectOption("NL");
        goOn(page);
        page.locator("input[value=PHYSICAL]").check();
        page.locator("input[value=TEMPORARY]").check();
        named(page, "profile.availability[0].from")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(14).toString());
        goOn(page);
        named(page, "profile.summary").fill("I lead the newborn skills drills of our labour ward.");
        goOn(page);
        page.locator("input[name=matching][value=yes]").check();
        page.locator("input[name=identityToHosts][value=no]").check();
        page.locator("input[name=statistics][value=no]").check();
        goOn(page);
        page.locator("main a.button").click();
        page.locator("main form button").click();
        page.navigate("/profile");
        Matcher pseudonym = PSEUDONYM.matcher(page.locator("main").textContent());
        assertThat(pseudonym.find()).as("a pseudonym on the profile").isTrue();
        return pseudonym.group();
    }

    private static void proposes(Page page, String need, String pseudonym) {
        Locator link = page.locator("a[href$='/propose?candidate=" + pseudonym + "']");
        Awaitility.await("the clinician among the candidates").atMost(PATIENCE).until(() -> {
            page.navigate("/hospital/assignments/" + need + "/candidates?limit=100");
            return link.count() == 1;
        });
        link.click();
        goOn(page);
        assertThat(page.locator("main .done")).isVisible();
    }

    /** Returns the placement that it leads to. */
    private static String accepts(Page page) {
        page.navigate("/proposals");
        page.locator("main .items a").first().click();
        page.locator("form[action$='/accept'] button").click();
        page.locator("main a[href^='/placements/']").click();
        return idIn(page, "/placements/");
    }
}
