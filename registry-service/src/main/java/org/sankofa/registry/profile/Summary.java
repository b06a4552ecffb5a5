package org.sankofa.registry.profile;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.vocabulary.Names;
import org.sankofa.registry.clinician.Identity;
import org.sankofa.registry.clinician.Profile;
import org.sankofa.registry.clinician.Registration;
import org.sankofa.registry.consent.Decisions;
import org.sankofa.registry.consent.Purpose;
import org.sankofa.registry.profile.ProfilePage.Answer;
import org.sankofa.search.Availability;

/** Everything that a clinician said, in words. */
@Singleton
class Summary {
    private final Names names;

    Summary(Names names) {
        this.names = names;
    }

    List<Answer> of(Registration registration, Decisions decisions, Reader reader) {
        Identity identity = registration.identity();
        Profile profile = registration.clinician().profile();
        Profile.Practice practice = profile.practice();
        List<Answer> answers = new ArrayList<>();
        answers.add(answer(
                Step.NAME,
                "profile.name",
                reader,
                Stream.of((identity.givenName() + " " + identity.familyName()).strip())));
        answers.add(answer(Step.NAME, "profile.birth", reader, day(identity.dateOfBirth(), reader)));
        answers.add(answer(Step.NAME, "profile.phone", reader, Stream.ofNullable(identity.phone())));
        answers.add(answer(
                Step.OCCUPATION,
                "profile.occupation",
                reader,
                Stream.ofNullable(profile.occupation()).map(code -> names.occupation(code, reader))));
        answers.add(answer(
                Step.SKILLS, "profile.skills", reader, profile.skills().stream().map(skill -> skill(skill, reader))));
        answers.add(answer(
                Step.SKILLS,
                "profile.specialties",
                reader,
                profile.specialties().stream().map(id -> names.specialty(id, reader))));
        answers.add(answer(
                Step.LANGUAGES,
                "profile.languages",
                reader,
                profile.languages().stream()
                        .map(spoken -> leveled(
                                names.language(spoken.language(), reader),
                                reader.say("page.cefr." + spoken.level()),
                                reader))));
        answers.add(answer(
                Step.WORK,
                "profile.years",
                reader,
                Stream.ofNullable(profile.yearsOfExperience()).map(String::valueOf)));
        answers.add(answer(Step.WORK, "profile.residence", reader, country(profile.residence(), reader)));
        answers.add(answer(
                Step.WORK,
                "profile.practice",
                reader,
                practice == null
                        ? Stream.empty()
                        : Stream.concat(
                                Stream.of(reader.say("profile.practice." + practice.setting())),
                                country(practice.country(), reader))));
        answers.add(answer(Step.ORIGINS, "profile.origins", reader, countries(profile.origins(), reader)));
        answers.add(answer(Step.ORIGINS, "profile.citizenships", reader, countries(profile.citizenships(), reader)));
        answers.add(answer(
                Step.AVAILABILITY,
                "profile.presences",
                reader,
                profile.presences().stream().map(presence -> reader.say("profile.presences." + presence))));
        answers.add(answer(
                Step.AVAILABILITY,
                "profile.terms",
                reader,
                profile.terms().stream().map(term -> reader.say("profile.terms." + term))));
        answers.add(answer(
                Step.AVAILABILITY,
                "profile.availability",
                reader,
                profile.availability().stream().map(window -> window(window, reader))));
        answers.add(answer(
                Step.AVAILABILITY,
                "profile.preferredCountries",
                reader,
                countries(profile.preferredCountries(), reader)));
        answers.add(answer(
                Step.SUMMARY,
                "profile.summary",
                reader,
                profile.summary() == null ? Stream.empty() : profile.summary().lines()));
        for (Purpose purpose : Purpose.values()) {
            answers.add(answer(
                    Step.CONSENTS,
                    "profile.consent." + field(purpose),
                    reader,
                    decisions.isAnswered(purpose) ? decided(decisions.isGiven(purpose), reader) : Stream.empty()));
        }
        return answers;
    }

    /** One question for each purpose, with nothing chosen before it is answered. */
    List<Input> consents(Decisions decisions, Typed typed, Reader reader) {
        return Stream.of(Purpose.values())
                .map(purpose -> consent(purpose, decisions, typed.text(field(purpose)), reader))
                .toList();
    }

    private static Input consent(Purpose purpose, Decisions decisions, String typed, Reader reader) {
        String field = field(purpose);
        boolean untouched = typed.isEmpty() && decisions.isAnswered(purpose);
        boolean given = decisions.isGiven(purpose);
        return new Input.Choices(
                field,
                reader.say("profile.consent." + field),
                reader.say("profile.consent." + field + ".hint"),
                List.of(
                        new Choice("yes", reader.say("profile.yes"), typed.equals("yes") || untouched && given),
                        new Choice("no", reader.say("profile.no"), typed.equals("no") || untouched && !given)),
                false);
    }

    /** The name of the purpose in the form that it is decided by. */
    private static String field(Purpose purpose) {
        return switch (purpose) {
            case MATCHING -> "matching";
            case IDENTITY_TO_HOSTS -> "identityToHosts";
            case STATISTICS -> "statistics";
        };
    }

    private static Stream<String> decided(boolean given, Reader reader) {
        return Stream.of(reader.say(given ? "profile.yes" : "profile.no"));
    }

    private static Answer answer(Step step, String label, Reader reader, Stream<String> values) {
        return new Answer(step, reader.say(label), values.toList());
    }

    private String skill(Profile.Skill skill, Reader reader) {
        String leveled = leveled(names.skill(skill.skill(), reader), reader.say("page.level." + skill.level()), reader);
        Integer year = skill.lastPractised();
        return year == null
                ? leveled
                // A year is no number: nobody groups its figures.
                : reader.say("profile.skills.since", Map.of("skill", leveled, "year", year.toString()));
    }

    private static String leveled(String name, String level, Reader reader) {
        return reader.say("profile.leveled", Map.of("name", name, "level", level));
    }

    private Stream<String> country(@Nullable String code, Reader reader) {
        return Stream.ofNullable(code).map(known -> names.country(known, reader));
    }

    private Stream<String> countries(List<String> codes, Reader reader) {
        return codes.stream().map(code -> names.country(code, reader));
    }

    private static Stream<String> day(@Nullable LocalDate day, Reader reader) {
        return Stream.ofNullable(day).map(reader::day);
    }

    private static String window(Availability window, Reader reader) {
        LocalDate until = window.until();
        return until == null
                ? reader.say("profile.availability.any-time", "from", reader.day(window.from()))
                : reader.say(
                        "profile.availability.window",
                        Map.of("from", reader.day(window.from()), "until", reader.day(until)));
    }
}
