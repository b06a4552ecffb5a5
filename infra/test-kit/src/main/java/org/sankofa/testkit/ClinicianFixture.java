package org.sankofa.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that creates or changes a clinician: {@code {identity, profile}}. Starts complete, so that it can be submitted. */
public final class ClinicianFixture extends JsonFixture<ClinicianFixture> {
    private static final ObjectNode BASE =
            read("""
            {
              "identity": {"givenName": "Afua", "familyName": "Asante-Bakker", "dateOfBirth": "1985-03-14",
                           "phone": "+31201234567"},
              "profile": {
                "occupation": "2221",
                "specialties": [],
                "skills": [],
                "languages": [{"language": "en", "level": "C1"}],
                "yearsOfExperience": 12,
                "residence": "NL",
                "practice": {"setting": "HOSPITAL", "country": "NL"},
                "origins": ["GH"],
                "citizenships": ["NL"],
                "presences": ["PHYSICAL", "VIRTUAL", "HYBRID"],
                "terms": ["TEMPORARY"],
                "availability": [{"from": "%s"}],
                "preferredCountries": [],
                "summary": ""
              }
            }
            """.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(7)));

    private ClinicianFixture(ObjectNode json) {
        super(json);
    }

    @Override
    ClinicianFixture copy(ObjectNode changed) {
        return new ClinicianFixture(changed);
    }

    public static ClinicianFixture aNurse() {
        return new ClinicianFixture(BASE.deepCopy()).skilledIn("patient-assessment", "PROFICIENT");
    }

    public static ClinicianFixture anIntensiveCareNurse() {
        return new ClinicianFixture(BASE.deepCopy())
                .skilledIn("critical-care-nursing", "EXPERT")
                .skilledIn("mechanical-ventilation", "PROFICIENT")
                .describing("Intensive-care nurse and mentor of junior staff.");
    }

    public static ClinicianFixture aMidwife() {
        return new ClinicianFixture(BASE.deepCopy())
                .as("2222")
                .skilledIn("labour-care", "EXPERT")
                .skilledIn("neonatal-resuscitation", "PROFICIENT")
                .describing("Midwife on a busy labour ward; teaches students.");
    }

    public static ClinicianFixture anObstetrician() {
        return new ClinicianFixture(BASE.deepCopy())
                .as("2212")
                .specialisedIn("obstetrics-gynaecology")
                .skilledIn("caesarean-section", "EXPERT")
                .skilledIn("emergency-obstetric-care", "EXPERT")
                .describing("Obstetrician and gynaecologist.");
    }

    public static ClinicianFixture aGeneralPractitioner() {
        return new ClinicianFixture(BASE.deepCopy())
                .as("2211")
                .specialisedIn("general-practice")
                .skilledIn("outpatient-consultation", "EXPERT")
                .describing("General practitioner.");
    }

    public ClinicianFixture named(String givenName, String familyName) {
        return with("/identity/givenName", givenName).with("/identity/familyName", familyName);
    }

    public ClinicianFixture bornOn(String date) {
        return with("/identity/dateOfBirth", date);
    }

    /** Origin or heritage countries. */
    public ClinicianFixture from(String... countries) {
        return listing("/profile/origins", countries);
    }

    /** Lives and practises in a hospital there. */
    public ClinicianFixture livingIn(String country) {
        return with("/profile/residence", country).practising("HOSPITAL", country);
    }

    /** A {@code country} of null leaves it out. */
    public ClinicianFixture practising(String setting, @Nullable String country) {
        Map<String, Object> practice = new LinkedHashMap<>();
        practice.put("setting", setting);
        if (country != null) {
            practice.put("country", country);
        }
        return with("/profile/practice", practice);
    }

    public ClinicianFixture citizenOf(String... countries) {
        return listing("/profile/citizenships", countries);
    }

    /** ISCO-08 unit group. */
    public ClinicianFixture as(String occupation) {
        return with("/profile/occupation", occupation);
    }

    public ClinicianFixture specialisedIn(String... specialties) {
        return listing("/profile/specialties", specialties);
    }

    public ClinicianFixture skilledIn(String skill, String level) {
        return adding(
                "/profile/skills",
                Map.of(
                        "skill",
                        skill,
                        "level",
                        level,
                        "lastPractised",
                        LocalDate.now(ZoneOffset.UTC).getYear()));
    }

    public ClinicianFixture speaking(String language, String level) {
        return adding("/profile/languages", Map.of("language", language, "level", level));
    }

    /** In place of those that the fixture starts with. */
    public ClinicianFixture speakingOnly(String language, String level) {
        return with("/profile/languages", List.of(Map.of("language", language, "level", level)));
    }

    public ClinicianFixture withYears(int years) {
        return with("/profile/yearsOfExperience", years);
    }

    public ClinicianFixture availableFrom(LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> window = new LinkedHashMap<>();
        window.put("from", from.toString());
        if (until != null) {
            window.put("until", until.toString());
        }
        return with("/profile/availability", List.of(window));
    }

    public ClinicianFixture acceptingPresences(String... presences) {
        return listing("/profile/presences", presences);
    }

    public ClinicianFixture acceptingTerms(String... terms) {
        return listing("/profile/terms", terms);
    }

    public ClinicianFixture preferring(String... countries) {
        return listing("/profile/preferredCountries", countries);
    }

    public ClinicianFixture describing(String summary) {
        return with("/profile/summary", summary);
    }

    /** The profile alone. */
    public ObjectNode profile() {
        return (ObjectNode) json().required("profile");
    }
}
