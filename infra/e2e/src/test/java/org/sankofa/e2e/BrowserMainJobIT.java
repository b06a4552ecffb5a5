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
    private Hand hand = Hand.POINTER;

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

    @ParameterizedTest(name = "in {0}, scripts {1}, by {2}")
    @CsvSource({"en,true,POINTER", "en,false,POINTER", "ar,true,POINTER", "en,true,KEYS"})
    void aHospitalAClinicianAndAManagerFindEachOther(String language, boolean scripts, Hand hand) {
        this.hand = hand;
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
            hand.write(manager.locator("#email"), managing.email());
            hand.write(manager.locator("#password"), managing.password());
            hand.press(manager.locator("main button"));
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

    private void goOn(Page page) {
        hand.press(page.locator(".deeds button").first());
    }

    private void find(Page page, String words) {
        hand.write(page.locator("#find"), words);
        hand.press(page.locator("button[value=find]"));
    }

    private static String idIn(Page page, String before) {
        Matcher id = Pattern.compile(before + "([0-9a-f-]{36})").matcher(page.url());
        assertThat(id.find()).as(page.url()).isTrue();
        return id.group(1);
    }

    private void joins(Page page, String role, String email) {
        page.navigate("/sign-up");
        hand.tick(page.locator("input[name=role][value=" + role + "]"));
        hand.write(page.locator("#email"), email);
        hand.press(page.locator("main form button"));
        hand.write(page.locator("#token"), house.tokenFor(email));
        hand.write(page.locator("#password"), People.PASSWORD);
        hand.press(page.locator("main form button"));
        assertThat(page.locator("form[action='/sign-out']")).isVisible();
    }

    private String applies(Page page) {
        page.navigate("/hospital");
        hand.press(page.locator("main a.button"));
        hand.write(page.locator("#name"), "Bolgatanga Regional Hospital");
        hand.tick(page.locator("input[name=kind][value=HOSPITAL]"));
        hand.pick(page.locator("#country"), "GH");
        hand.write(page.locator("#place"), "Bolgatanga");
        hand.write(page.locator("#about"), "Regional hospital with 250 beds and a newborn unit.");
        hand.write(named(page, "contact.name"), "Kwesi Adjei");
        hand.write(named(page, "contact.email"), "kwesi.adjei@example.org");
        goOn(page);
        assertThat(page.locator("main .done")).isVisible();
        return idIn(page, "/hospital/institutions/");
    }

    /** With the question whether one is sure. */
    private void decides(Page page, String matter, String deed) {
        page.navigate(matter);
        hand.tick(page.locator("input[name=decision][value=" + deed + "]"));
        goOn(page);
        goOn(page);
        assertThat(page.locator("main .done")).isVisible();
    }

    private String posts(Page page, String home) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        page.navigate("/hospital");
        hand.press(page.locator("main .deeds a.button"));
        hand.tick(page.locator("input[name=start][value=EMPTY]"));
        hand.pick(page.locator("#home"), home);
        goOn(page);
        hand.write(page.locator("#title"), "Midwife for the newborn unit");
        find(page, "sage-femme");
        hand.tick(page.locator("input[name=occupation][value='2222']"));
        find(page, "neonatal resus");
        hand.tick(page.locator("input[name=add][value='SKILL:neonatal-resuscitation']"));
        hand.pick(named(page, "languages[0].language"), "en");
        hand.write(page.locator("#minimumYears"), "5");
        hand.pick(page.locator("#verificationLevel"), "4");
        goOn(page);
        hand.tick(page.locator("input[name=presence][value=PHYSICAL]"));
        hand.tick(page.locator("input[name=term][value=TEMPORARY]"));
        hand.date(named(page, "window.from"), today.plusDays(30));
        hand.date(named(page, "window.until"), today.plusDays(120));
        hand.write(page.locator("#durationDays"), "21");
        hand.write(page.locator("#places"), "1");
        goOn(page);
        hand.write(page.locator("#objectives"), "Train the night shift in newborn resuscitation.");
        hand.write(page.locator("#support"), "Travel, lodging and insurance.");
        hand.write(page.locator("#supervisor"), "Head of the newborn unit");
        hand.write(page.locator("#description"), "Three weeks beside the team of the newborn unit.");
        hand.write(named(page, "costPerPlace.amount"), "4000");
        goOn(page);
        String need = idIn(page, "/hospital/assignments/");
        hand.press(page.locator("main form button"));
        assertThat(page.locator("main .done")).isVisible();
        return need;
    }

    /** Returns the pseudonym. */
    private String registers(Page page) {
        page.navigate("/profile/name");
        hand.write(named(page, "identity.givenName"), "Esi");
        hand.write(named(page, "identity.familyName"), "Owusu");
        goOn(page);
        find(page, "midwife");
        hand.tick(page.locator("input[value='2222']"));
        goOn(page);
        find(page, "neonatal resus");
        hand.tick(page.locator("input[value='SKILL:neonatal-resuscitation']"));
        goOn(page);
        hand.pick(named(page, "profile.languages[0].language"), "en");
        hand.pick(named(page, "profile.languages[0].level"), "C1");
        goOn(page);
        hand.write(named(page, "profile.yearsOfExperience"), "14");
        hand.pick(named(page, "profile.residence"), "NL");
        hand.tick(page.locator("input[value=HOSPITAL]"));
        hand.pick(named(page, "profile.practice.country"), "NL");
        goOn(page);
        hand.pick(named(page, "profile.origins"), "GH");
        hand.pick(named(page, "profile.citizenships"), "NL");
        goOn(page);
        hand.tick(page.locator("input[value=PHYSICAL]"));
        hand.tick(page.locator("input[value=TEMPORARY]"));
        hand.date(
                named(page, "profile.availability[0].from"),
                LocalDate.now(ZoneOffset.UTC).plusDays(14));
        goOn(page);
        hand.write(named(page, "profile.summary"), "I lead the newborn skills drills of our labour ward.");
        goOn(page);
        hand.tick(page.locator("input[name=matching][value=yes]"));
        hand.tick(page.locator("input[name=identityToHosts][value=no]"));
        hand.tick(page.locator("input[name=statistics][value=no]"));
        goOn(page);
        hand.press(page.locator("main a.button"));
        hand.press(page.locator("main form button"));
        page.navigate("/profile");
        Matcher pseudonym = PSEUDONYM.matcher(page.locator("main").textContent());
        assertThat(pseudonym.find()).as("a pseudonym on the profile").isTrue();
        return pseudonym.group();
    }

    private void proposes(Page page, String need, String pseudonym) {
        Locator link = page.locator("a[href$='/propose?candidate=" + pseudonym + "']");
        Awaitility.await("the clinician among the candidates").atMost(PATIENCE).until(() -> {
            page.navigate("/hospital/assignments/" + need + "/candidates?limit=100");
            return link.count() == 1;
        });
        hand.press(link);
        goOn(page);
        assertThat(page.locator("main .done")).isVisible();
    }

    /** Returns the placement that it leads to. */
    private String accepts(Page page) {
        page.navigate("/proposals");
        hand.press(page.locator("main .items a").first());
        hand.press(page.locator("form[action$='/accept'] button"));
        hand.press(page.locator("main a[href^='/placements/']"));
        return idIn(page, "/placements/");
    }
}
