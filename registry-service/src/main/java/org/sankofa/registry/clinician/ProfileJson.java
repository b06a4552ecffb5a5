package org.sankofa.registry.clinician;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;

/** The profile as the document that is stored and sent. The model itself knows nothing of JSON; it is told here. */
@SerdeImport(value = Profile.class, mixin = ProfileJson.ListsAlways.class)
@SerdeImport(Profile.Skill.class)
@SerdeImport(Profile.Practice.class)
@SerdeImport(LanguageSkill.class)
@SerdeImport(Availability.class)
@SerdeImport(value = Identity.class, mixin = ProfileJson.ListsAlways.class)
@SerdeImport(Consents.class)
@SerdeImport(IdentityForm.class)
@SerdeImport(RegistrationForm.class)
@SerdeImport(ProfileForm.class)
@SerdeImport(ProfileForm.SkillForm.class)
@SerdeImport(ProfileForm.LanguageForm.class)
@SerdeImport(ProfileForm.PracticeForm.class)
@SerdeImport(ProfileForm.AvailabilityForm.class)
@Singleton
final class ProfileJson {
    private final ObjectMapper json;

    ProfileJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Profile profile) {
        try {
            return json.writeValueAsString(profile);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Profile read(String document) {
        try {
            Profile profile = json.readValue(document, Profile.class);
            return profile == null ? Profile.empty() : profile;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** An empty list is sent as one: a form that is filled in steps has it before anything is in it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    interface ListsAlways {}
}
