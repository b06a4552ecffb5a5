package org.sankofa.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The body that posts an assignment. Starts with a midwife needed for three weeks in the next half year. */
public final class AssignmentFixture extends JsonFixture<AssignmentFixture> {
    private AssignmentFixture(ObjectNode json) {
        super(json);
    }

    @Override
    AssignmentFixture copy(ObjectNode changed) {
        return new AssignmentFixture(changed);
    }

    /**
     * A need of an institution.
     *
     * @param institution id of a vetted institution of the posting host
     * @param programme id of the programme that pays
     */
    public static AssignmentFixture anAssignment(String institution, String programme) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new AssignmentFixture(
                read("""
                {
                  "institution": "%s",
                  "programme": "%s",
                  "title": "Midwife to train the labour ward",
                  "occupation": "2222",
                  "specialties": [],
                  "requiredSkills": [{"skill": "labour-care", "level": "COMPETENT"}],
                  "desiredSkills": [{"skill": "neonatal-resuscitation", "level": "PROFICIENT"}],
                  "languages": [{"language": "en", "level": "B2", "required": true}],
                  "minimumYears": 3,
                  "verificationLevel": 4,
                  "places": 1,
                  "presence": "PHYSICAL",
                  "term": "TEMPORARY",
                  "window": {"from": "%s", "until": "%s"},
                  "durationDays": 21,
                  "objectives": "Every midwife of the ward resuscitates a newborn by the protocol.",
                  "support": "Travel, lodging and insurance.",
                  "supervisor": "Head of the maternity unit",
                  "description": "Work beside the team of the labour ward and teach at the bedside.",
                  "costPerPlace": {"amount": 4000, "currency": "EUR"}
                }
                """.formatted(institution, programme, today.plusMonths(1), today.plusMonths(6))));
    }

    public AssignmentFixture titled(String title) {
        return with("/title", title);
    }

    /** ISCO-08 unit group. */
    public AssignmentFixture needing(String occupation) {
        return with("/occupation", occupation);
    }

    public AssignmentFixture specialisedIn(String... specialties) {
        return listing("/specialties", specialties);
    }

    /** In place of the skills that the fixture starts with. */
    public AssignmentFixture requiring(String skill, String level) {
        return with("/requiredSkills", List.of(Map.of("skill", skill, "level", level)));
    }

    /** In place of the skills that the fixture starts with. */
    public AssignmentFixture desiring(String skill, String level) {
        return with("/desiredSkills", List.of(Map.of("skill", skill, "level", level)));
    }

    public AssignmentFixture withoutSkills() {
        return with("/requiredSkills", List.of()).with("/desiredSkills", List.of());
    }

    /** In place of the languages that the fixture starts with. */
    public AssignmentFixture spoken(String language, String level) {
        return with("/languages", List.of())
                .adding("/languages", Map.of("language", language, "level", level, "required", true));
    }

    public AssignmentFixture alsoSpoken(String language, String level, boolean required) {
        return adding("/languages", Map.of("language", language, "level", level, "required", required));
    }

    public AssignmentFixture withYears(int minimum) {
        return with("/minimumYears", minimum);
    }

    /** The worst accepted, 1 to 4. */
    public AssignmentFixture verified(int level) {
        return with("/verificationLevel", level);
    }

    public AssignmentFixture withPlaces(int places) {
        return with("/places", places);
    }

    public AssignmentFixture virtual() {
        return with("/presence", "VIRTUAL");
    }

    public AssignmentFixture permanent() {
        return with("/term", "PERMANENT");
    }

    public AssignmentFixture between(LocalDate from, LocalDate until) {
        return with("/window", Map.of("from", from.toString(), "until", until.toString()));
    }

    public AssignmentFixture lasting(int days) {
        return with("/durationDays", days);
    }

    public AssignmentFixture costing(long amount, String currency) {
        return with("/costPerPlace", Map.of("amount", amount, "currency", currency));
    }
}
