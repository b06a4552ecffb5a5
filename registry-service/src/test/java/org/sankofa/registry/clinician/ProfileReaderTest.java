package org.sankofa.registry.clinician;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.registry.clinician.Profile.Practice;
import org.sankofa.registry.clinician.Profile.Setting;
import org.sankofa.registry.clinician.ProfileForm.AvailabilityForm;
import org.sankofa.registry.clinician.ProfileForm.LanguageForm;
import org.sankofa.registry.clinician.ProfileForm.PracticeForm;
import org.sankofa.registry.clinician.ProfileForm.SkillForm;
import org.sankofa.search.vocabulary.Vocabulary;

class ProfileReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Identity AMINA = new Identity("Amina", "Warsame", null, null);
    private final ProfileReader reader = new ProfileReader(Vocabulary.standard());
    private final Findings findings = new Findings();

    @Test
    void readsAWholeProfile() {
        var profile = reader.read(ProfileForms.midwife(), AMINA, TODAY, findings);

        assertThat(findings.errors()).isEmpty();
        assertThat(profile.occupation()).isEqualTo("2222");
        assertThat(profile.practice()).isEqualTo(new Practice(Setting.HOSPITAL, "NL"));
        assertThat(profile.origins()).containsExactly("SO");
        assertThat(Completeness.missing(profile, TODAY)).isEmpty();
    }

    @Test
    void readsADraftWithNothingInIt() {
        assertThat(reader.read(null, AMINA, TODAY, findings)).isEqualTo(Profile.empty());
        assertThat(Completeness.missing(Profile.empty(), TODAY))
                .contains("profile.occupation", "profile.languages", "profile.availability")
                .doesNotContain("profile.practice.country");
    }

    @Test
    void namesEveryUnknownCodeByItsPlace() {
        reader.read(
                new ProfileForm(
                        "9999",
                        List.of("obstetrics-gynaecology", "tea"),
                        List.of(
                                new SkillForm("tea", "EXPERT", null, null),
                                new SkillForm("clinical-teaching", "GOOD", 2200, null)),
                        List.of(
                                new LanguageForm("xx-klingon", "B2"),
                                new LanguageForm("so", "Z9"),
                                new LanguageForm("en", null)),
                        99,
                        "ZZ",
                        new PracticeForm("SHIP", "X"),
                        Arrays.asList("GH", null, "gh"),
                        List.of("'; DROP TABLE clinician"),
                        List.of("TELEPATHIC"),
                        List.of(" "),
                        List.of(
                                new AvailabilityForm("2027-02-01", "2027-01-01"),
                                new AvailabilityForm("tomorrow", null),
                                new AvailabilityForm(null, "2027-01-01"),
                                new AvailabilityForm("1066-10-14", null)),
                        null,
                        "Mail amina@example.org"),
                AMINA,
                TODAY,
                findings);

        assertThat(findings.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("profile.occupation", "unknown-occupation"),
                        tuple("profile.specialties[1]", "unknown-specialty"),
                        tuple("profile.skills[0].skill", "unknown-skill"),
                        tuple("profile.skills[1].level", "unknown-choice"),
                        tuple("profile.skills[1].lastPractised", "out-of-range"),
                        tuple("profile.languages[0].language", "unknown-language"),
                        tuple("profile.languages[1].level", "unknown-choice"),
                        tuple("profile.languages[2].level", "required"),
                        tuple("profile.yearsOfExperience", "out-of-range"),
                        tuple("profile.residence", "unknown-country"),
                        tuple("profile.practice.setting", "unknown-choice"),
                        tuple("profile.practice.country", "unknown-country"),
                        tuple("profile.origins[1]", "required"),
                        tuple("profile.origins[2]", "duplicate"),
                        tuple("profile.citizenships[0]", "unknown-country"),
                        tuple("profile.presences[0]", "unknown-choice"),
                        tuple("profile.terms[0]", "required"),
                        tuple("profile.availability[0].until", "ends-before-start"),
                        tuple("profile.availability[1].from", "date"),
                        tuple("profile.availability[2].from", "required"),
                        tuple("profile.availability[3].from", "implausible-date"),
                        tuple("profile.summary", "contains-e-mail"));
    }

    @Test
    void limitsEveryList() {
        var many = Collections.nCopies(1_000, "GH");
        reader.read(
                new ProfileForm(
                        null,
                        many,
                        null,
                        null,
                        null,
                        null,
                        null,
                        many,
                        many,
                        many,
                        many,
                        null,
                        many,
                        "a".repeat(4_001)),
                AMINA,
                TODAY,
                findings);

        assertThat(findings.errors()).extracting(FieldError::code).containsOnly("too-many", "too-long");
        assertThat(findings.errors()).hasSize(7);
    }

    @Test
    void asksForTheCountryOfPractice() {
        var form = ProfileForms.midwife();
        var profile = reader.read(ProfileForms.practising(form, "OTHER", null), AMINA, TODAY, findings);

        assertThat(findings.none()).isTrue();
        assertThat(Completeness.missing(profile, TODAY)).containsExactly("profile.practice.country");
    }

    @Test
    void needsAWindowThatIsNotOver() {
        var profile = reader.read(ProfileForms.midwife(), AMINA, TODAY, findings);

        assertThat(Completeness.missing(profile, LocalDate.of(2040, 1, 1))).containsExactly("profile.availability");
    }
}
