package org.sankofa.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Profiles as Elasticsearch gets them: the fields of {@link ClinicianDocument}, and after them what only searching
 * needs, which the mapping keeps out of the stored source (levels spelled out, broader specialties, words to find by).
 */
final class ClinicianJson {

    /** Raise this when the same profile is to be written in another way, so that the index counts as outdated. */
    static final int FORMAT = 4;

    private static final CefrLevel[] CEFR = CefrLevel.values();
    private static final SkillLevel[] SKILL = SkillLevel.values();

    private final ObjectMapper mapper = mapper();
    private final Vocabulary vocabulary;
    private final ProfileTerms terms;

    ClinicianJson(ConceptTagger tagger) {
        this.vocabulary = tagger.vocabulary();
        this.terms = new ProfileTerms(tagger);
    }

    /** Reads our records out of answers. */
    static ObjectMapper mapper() {
        SimpleModule dates = new SimpleModule();
        dates.addDeserializer(LocalDate.class, new StdScalarDeserializer<>(LocalDate.class) {
            private static final long serialVersionUID = 1;

            @Override
            public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return LocalDate.parse(json.getText());
            }
        });
        return JsonMapper.builder()
                .addModule(dates)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @throws IOException if the text is not Unicode, such as half of a surrogate pair */
    byte[] encode(Write write) throws IOException {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(2048);
                JsonGenerator json = mapper.createGenerator(bytes)) {
            switch (write) {
                case Write.Put put -> profile(json, put.document());
                case Write.Withdraw withdraw -> tombstone(json, withdraw.id());
            }
            json.flush();
            return bytes.toByteArray();
        }
    }

    /** What stays of a withdrawn person, so that an older profile that arrives late does not bring them back. */
    private static void tombstone(JsonGenerator json, UUID id) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id.toString());
        json.writeBooleanField("withdrawn", true);
        json.writeEndObject();
    }

    private void profile(JsonGenerator json, ClinicianDocument clinician) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", clinician.id().toString());
        json.writeNumberField("version", clinician.version());
        json.writeStringField("pseudonym", clinician.pseudonym());
        json.writeStringField("occupation", clinician.occupation());
        strings(json, "specialties", clinician.specialties());
        json.writeArrayFieldStart("skills");
        for (SkillClaim claim : clinician.skills()) {
            json.writeStartObject();
            json.writeStringField("skill", claim.skill());
            json.writeStringField("level", claim.level().name());
            Integer lastPractised = claim.lastPractised();
            if (lastPractised != null) {
                json.writeNumberField("lastPractised", lastPractised);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("languages");
        for (LanguageSkill language : clinician.languages()) {
            json.writeStartObject();
            json.writeStringField("language", language.language());
            json.writeStringField("level", language.level().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("yearsOfExperience", clinician.yearsOfExperience());
        json.writeStringField("residence", clinician.residence());
        string(json, "practiceCountry", clinician.practiceCountry());
        strings(json, "origins", clinician.origins());
        strings(json, "citizenships", clinician.citizenships());
        names(json, "presences", clinician.presences());
        names(json, "terms", clinician.terms());
        days(json, "availability", clinician.availability(), "from", "until");
        strings(json, "preferredCountries", clinician.preferredCountries());
        json.writeStringField("summary", clinician.summary());
        json.writeNumberField("verificationLevel", clinician.verificationLevel());
        LocalDate levelValidUntil = clinician.levelValidUntil();
        string(json, "levelValidUntil", levelValidUntil == null ? null : levelValidUntil.toString());
        derived(json, clinician);
        json.writeEndObject();
    }

    private void derived(JsonGenerator json, ClinicianDocument clinician) throws IOException {
        strings(json, "specialtyOrBroader", vocabulary.withBroader(Kind.SPECIALTY, clinician.specialties()));
        json.writeArrayFieldStart("skillAtLeast");
        for (SkillClaim claim : clinician.skills()) {
            for (int level = 0; level <= claim.level().ordinal(); level++) {
                json.writeString(atLeast(claim.skill(), SKILL[level]));
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("languageAtLeast");
        for (LanguageSkill language : clinician.languages()) {
            for (int level = 0; level <= language.level().ordinal(); level++) {
                json.writeString(atLeast(language.language(), CEFR[level]));
            }
        }
        json.writeEndArray();
        days(json, "free", clinician.availability(), "gte", "lte");

        Set<String> declared = terms.declared(clinician.occupation(), clinician.specialties(), clinician.skills());
        strings(json, "concepts", declared);
        strings(json, "mentioned", terms.mentioned(clinician.summary(), declared));
        labels(json, clinician);
    }

    /** What the profile declares, in the words of every language, for those who quote or begin them. */
    private void labels(JsonGenerator json, ClinicianDocument clinician) throws IOException {
        List<Concept> concepts = new ArrayList<>();
        vocabulary.occupation(clinician.occupation()).ifPresent(concepts::add);
        for (String specialty : clinician.specialties()) {
            vocabulary.specialty(specialty).ifPresent(concepts::add);
        }
        for (SkillClaim claim : clinician.skills()) {
            vocabulary.skill(claim.skill()).ifPresent(concepts::add);
        }
        json.writeArrayFieldStart("text");
        for (Concept concept : concepts) {
            for (String language : Vocabulary.LABEL_LANGUAGES) {
                json.writeString(concept.label(language));
            }
        }
        json.writeEndArray();
    }

    /** The word under which everybody is indexed who has this skill or language at this level or above. */
    static String atLeast(String skillOrLanguage, Enum<?> level) {
        return skillOrLanguage + ":" + level.name();
    }

    private static void string(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void strings(JsonGenerator json, String field, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void names(JsonGenerator json, String field, List<? extends Enum<?>> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Enum<?> value : values) {
            json.writeString(value.name());
        }
        json.writeEndArray();
    }

    private static void days(JsonGenerator json, String field, List<Availability> windows, String first, String last)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Availability window : windows) {
            json.writeStartObject();
            json.writeStringField(first, window.from().toString());
            LocalDate until = window.until();
            string(json, last, until == null ? null : until.toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
