package org.sankofa.registry.clinician;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.ProfileForm.AvailabilityForm;
import org.sankofa.registry.clinician.ProfileForm.LanguageForm;
import org.sankofa.registry.clinician.ProfileForm.PracticeForm;
import org.sankofa.registry.clinician.ProfileForm.SkillForm;

/** Profiles as plausible people would type them. */
public final class ProfileForms {
    private ProfileForms() {}

    /** A Somali midwife in a hospital in the Netherlands. */
    public static ProfileForm midwife() {
        return new ProfileForm(
                "2222",
                List.of("obstetrics-gynaecology"),
                List.of(new SkillForm("neonatal-resuscitation", "EXPERT", 2026, "on the labour ward")),
                List.of(new LanguageForm("so", "C2"), new LanguageForm("en", "C1"), new LanguageForm("nl", "B2")),
                12,
                "NL",
                new PracticeForm("HOSPITAL", "NL"),
                List.of("SO"),
                List.of("NL"),
                List.of("PHYSICAL", "VIRTUAL"),
                List.of("TEMPORARY"),
                List.of(new AvailabilityForm("2027-01-04", "2030-12-20")),
                List.of("SO"),
                "Twelve years on labour wards; taught skills drills 2018-2022.");
    }

    public static ProfileForm practising(ProfileForm form, String setting, @Nullable String country) {
        return new ProfileForm(
                form.occupation(),
                form.specialties(),
                form.skills(),
                form.languages(),
                form.yearsOfExperience(),
                form.residence(),
                new PracticeForm(setting, country),
                form.origins(),
                form.citizenships(),
                form.presences(),
                form.terms(),
                form.availability(),
                form.preferredCountries(),
                form.summary());
    }

    public static ProfileForm saying(ProfileForm form, String summary) {
        return new ProfileForm(
                form.occupation(),
                form.specialties(),
                form.skills(),
                form.languages(),
                form.yearsOfExperience(),
                form.residence(),
                form.practice(),
                form.origins(),
                form.citizenships(),
                form.presences(),
                form.terms(),
                form.availability(),
                form.preferredCountries(),
                summary);
    }
}
