package org.sankofa.matching.hospital;

import java.util.List;
import org.sankofa.matching.assignment.AssignmentForm.SkillForm;
import org.sankofa.search.vocabulary.SkillLevel;

/**
 * Needs that hospitals have typically published: diaspora programmes for Somalia and Ghana, missions of a physicians'
 * society to Cabo Verde, a hospital partnership in Lusaka, and laboratory support in the DR Congo. Their titles and objectives
 * are texts, {@code need.template.<name>}.
 */
enum NeedTemplate {
    OBSTETRIC_CARE(
            "2212",
            List.of("obstetrics-gynaecology"),
            List.of(skill("emergency-obstetric-care", SkillLevel.PROFICIENT), skill("mentoring", SkillLevel.COMPETENT)),
            List.of(
                    skill("postpartum-haemorrhage-management", SkillLevel.PROFICIENT),
                    skill("obstetric-simulation", SkillLevel.COMPETENT)),
            5,
            180,
            1),
    NEONATAL_CARE(
            "2221",
            List.of("neonatal-nursing"),
            List.of(
                    skill("neonatal-care", SkillLevel.PROFICIENT),
                    skill("neonatal-resuscitation", SkillLevel.PROFICIENT)),
            List.of(
                    skill("preterm-infant-care", SkillLevel.COMPETENT),
                    skill("clinical-teaching", SkillLevel.COMPETENT)),
            3,
            42,
            1),
    THEATRE_NURSES(
            "2221",
            List.of(),
            List.of(
                    skill("operating-theatre-nursing", SkillLevel.PROFICIENT),
                    skill("surgical-instrumentation", SkillLevel.COMPETENT)),
            List.of(
                    skill("surgical-safety-checklist", SkillLevel.COMPETENT),
                    skill("sterile-processing", SkillLevel.COMPETENT)),
            3,
            14,
            2),
    LABORATORY_QUALITY(
            "3212",
            List.of(),
            List.of(
                    skill("laboratory-quality-management", SkillLevel.PROFICIENT),
                    skill("laboratory-quality-control", SkillLevel.COMPETENT)),
            List.of(skill("laboratory-accreditation", SkillLevel.COMPETENT), skill("mentoring", SkillLevel.COMPETENT)),
            3,
            30,
            1),
    CLINICAL_TEACHING(
            "2221",
            List.of(),
            List.of(skill("clinical-teaching", SkillLevel.PROFICIENT), skill("bedside-teaching", SkillLevel.COMPETENT)),
            List.of(skill("curriculum-development", SkillLevel.COMPETENT), skill("mentoring", SkillLevel.COMPETENT)),
            5,
            30,
            1);

    private final String occupation;
    private final List<String> specialties;
    private final List<SkillForm> requiredSkills;
    private final List<SkillForm> desiredSkills;
    private final int minimumYears;
    private final int durationDays;
    private final int places;

    NeedTemplate(
            String occupation,
            List<String> specialties,
            List<SkillForm> requiredSkills,
            List<SkillForm> desiredSkills,
            int minimumYears,
            int durationDays,
            int places) {
        this.occupation = occupation;
        this.specialties = specialties;
        this.requiredSkills = requiredSkills;
        this.desiredSkills = desiredSkills;
        this.minimumYears = minimumYears;
        this.durationDays = durationDays;
        this.places = places;
    }

    private static SkillForm skill(String id, SkillLevel level) {
        return new SkillForm(id, level);
    }

    /** ISCO-08 unit group. */
    String occupation() {
        return occupation;
    }

    List<String> specialties() {
        return specialties;
    }

    List<SkillForm> requiredSkills() {
        return requiredSkills;
    }

    List<SkillForm> desiredSkills() {
        return desiredSkills;
    }

    int minimumYears() {
        return minimumYears;
    }

    int durationDays() {
        return durationDays;
    }

    int places() {
        return places;
    }
}
