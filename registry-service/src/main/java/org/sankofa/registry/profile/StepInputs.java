package org.sankofa.registry.profile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.vocabulary.Names;
import org.sankofa.kit.vocabulary.Picker;
import org.sankofa.registry.clinician.IdentityForm;
import org.sankofa.registry.clinician.Profile.Setting;
import org.sankofa.registry.clinician.ProfileForm;
import org.sankofa.registry.clinician.ProfileForm.AvailabilityForm;
import org.sankofa.registry.clinician.ProfileForm.LanguageForm;
import org.sankofa.registry.clinician.ProfileForm.PracticeForm;
import org.sankofa.registry.clinician.ProfileForm.SkillForm;
import org.sankofa.registry.clinician.RegistrationForm;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/** The fields of each step, filled with what was said or typed so far. */
@Singleton
class StepInputs {
    /** Chosen as a level, it takes the line off the list. */
    static final String REMOVE = "REMOVE";
    /** The level of the skills that are added now. */
    static final String ADDED_LEVEL = "addedLevel";

    private final Names names;
    private final Picker picker;

    StepInputs(Names names, Picker picker) {
        this.names = names;
        this.picker = picker;
    }

    /**
     * @param said the form as it stands, saved or not
     * @param find what was searched for; empty for nothing
     * @param typed what could not be taken over into the form
     */
    List<Input> of(Step step, RegistrationForm said, String find, Typed typed, Reader reader) {
        ProfileForm profile = Objects.requireNonNull(said.profile());
        return switch (step) {
            case NAME -> name(Objects.requireNonNull(said.identity()), reader);
            case OCCUPATION -> List.of(occupation(profile, find, reader));
            case SKILLS -> skills(profile, find, typed, reader);
            case LANGUAGES -> languages(profile, reader);
            case WORK -> work(profile, typed, reader);
            case ORIGINS ->
                Stream.of(
                                countries("origins", profile.origins(), reader),
                                countries("citizenships", profile.citizenships(), reader))
                        .flatMap(List::stream)
                        .toList();
            case AVAILABILITY -> availability(profile, reader);
            case SUMMARY ->
                List.of(new Input.Area(
                        "profile.summary",
                        reader.say("profile.summary"),
                        reader.say("profile.summary.hint"),
                        text(profile.summary())));
            case CONSENTS -> throw new IllegalArgumentException("asked for by itself");
        };
    }

    private static List<Input> name(IdentityForm identity, Reader reader) {
        return List.of(
                own("identity.givenName", "profile.given-name", null, "given-name", identity.givenName(), reader),
                own("identity.familyName", "profile.family-name", null, "family-name", identity.familyName(), reader),
                own(
                        "identity.dateOfBirth",
                        "profile.birth",
                        "profile.optional",
                        "bday",
                        identity.dateOfBirth(),
                        reader),
                own("identity.phone", "profile.phone", "profile.phone.hint", "tel", identity.phone(), reader));
    }

    /** What browsers know of their owners by a name of its own (WCAG 2.2, 1.3.5). */
    private static Input own(
            String name,
            String label,
            @Nullable String hint,
            String autocomplete,
            @Nullable String value,
            Reader reader) {
        String type = switch (autocomplete) {
            case "bday" -> "date";
            case "tel" -> "tel";
            default -> "text";
        };
        return new Input.Line(
                name, reader.say(label), hint == null ? null : reader.say(hint), type, text(value), autocomplete);
    }

    private Input occupation(ProfileForm profile, String find, Reader reader) {
        String chosen = profile.occupation();
        List<Choice> found = find.isEmpty() ? List.of() : picker.occupations(find, chosen, reader);
        return new Input.Choices(
                "profile.occupation",
                reader.say("profile.occupation"),
                find.isEmpty() || !found.isEmpty() ? null : reader.say("page.found-nothing"),
                found.isEmpty() ? names.occupations(chosen, reader) : found,
                false);
    }

    private List<Input> skills(ProfileForm profile, String find, Typed typed, Reader reader) {
        List<Input> inputs = new ArrayList<>();
        List<SkillForm> skills = present(profile.skills());
        List<String> specialties = present(profile.specialties());
        if (!find.isEmpty()) {
            List<String> listed =
                    skills.stream().map(skill -> text(skill.skill())).toList();
            inputs.add(Picker.found(picker.abilities(find, listed, specialties, reader), reader));
        }
        String level = typed.text(ADDED_LEVEL);
        inputs.add(new Input.Select(
                ADDED_LEVEL,
                reader.say("profile.skills.level"),
                reader.say("profile.skills.level.hint"),
                levels(
                        SkillLevel.values(),
                        "page.level.",
                        level.isEmpty() ? SkillLevel.COMPETENT.name() : level,
                        false,
                        reader)));
        for (int i = 0; i < skills.size(); i++) {
            SkillForm skill = skills.get(i);
            String at = "profile.skills[" + i + "]";
            inputs.add(new Input.Kept(at + ".skill", text(skill.skill())));
            inputs.add(new Input.Select(
                    at + ".level",
                    names.skill(text(skill.skill()), reader),
                    null,
                    levels(SkillLevel.values(), "page.level.", skill.level(), true, reader)));
            String name = names.skill(text(skill.skill()), reader);
            inputs.add(new Input.Line(
                    at + ".lastPractised",
                    reader.say("profile.skills.year", "skill", name),
                    null,
                    "text",
                    year(skill, typed)));
        }
        if (!specialties.isEmpty()) {
            inputs.add(new Input.Choices(
                    "profile.specialties",
                    reader.say("profile.specialties"),
                    reader.say("page.untick"),
                    specialties.stream()
                            .map(id -> new Choice(id, names.specialty(id, reader), true))
                            .toList(),
                    true));
        }
        return inputs;
    }

    /** As it was typed, where that is no number. */
    private static String year(SkillForm skill, Typed typed) {
        Integer last = skill.lastPractised();
        if (last != null) {
            return last.toString();
        }
        return typed.values().keySet().stream()
                .filter(field -> field.endsWith(".skill") && typed.text(field).equals(skill.skill()))
                .map(field -> typed.text(field.substring(0, field.lastIndexOf('.')) + ".lastPractised"))
                .findFirst()
                .orElse("");
    }

    private List<Input> languages(ProfileForm profile, Reader reader) {
        List<Input> inputs = new ArrayList<>();
        List<LanguageForm> languages = present(profile.languages());
        int at = 0;
        for (LanguageForm spoken : languages) {
            String path = "profile.languages[" + at++ + "]";
            inputs.add(new Input.Kept(path + ".language", text(spoken.language())));
            inputs.add(new Input.Select(
                    path + ".level",
                    names.language(text(spoken.language()), reader),
                    null,
                    levels(CefrLevel.values(), "page.cefr.", spoken.level(), true, reader)));
        }
        String path = "profile.languages[" + at + "]";
        inputs.add(new Input.Select(
                path + ".language",
                reader.say("profile.language.another"),
                null,
                Names.withNone(names.languages(reader))));
        inputs.add(new Input.Select(
                path + ".level",
                reader.say("profile.language.level"),
                null,
                Names.withNone(levels(CefrLevel.values(), "page.cefr.", null, false, reader))));
        return inputs;
    }

    private List<Input> work(ProfileForm profile, Typed typed, Reader reader) {
        PracticeForm practice = profile.practice();
        String years = typed.text("profile.yearsOfExperience");
        if (years.isEmpty() && profile.yearsOfExperience() != null) {
            years = profile.yearsOfExperience().toString();
        }
        return List.of(
                line("profile.yearsOfExperience", "profile.years", "profile.years.hint", "text", years, reader),
                new Input.Select(
                        "profile.residence",
                        reader.say("profile.residence"),
                        null,
                        Names.withNone(names.countries(profile.residence(), reader))),
                new Input.Choices(
                        "profile.practice.setting",
                        reader.say("profile.practice"),
                        null,
                        choices(
                                Setting.values(),
                                "profile.practice.",
                                practice == null || practice.setting() == null
                                        ? List.of()
                                        : List.of(practice.setting()),
                                reader),
                        false),
                new Input.Select(
                        "profile.practice.country",
                        reader.say("profile.practice.country"),
                        reader.say("profile.practice.country.hint"),
                        Names.withNone(names.countries(practice == null ? null : practice.country(), reader))));
    }

    private List<Input> countries(String list, @Nullable List<@Nullable String> said, Reader reader) {
        String name = "profile." + list;
        List<Input> inputs = new ArrayList<>();
        List<String> codes = present(said);
        if (!codes.isEmpty()) {
            inputs.add(new Input.Choices(
                    name,
                    reader.say(name),
                    reader.say("page.untick"),
                    codes.stream()
                            .map(code -> new Choice(code, names.country(code, reader), true))
                            .toList(),
                    true));
        }
        inputs.add(new Input.Select(
                codes.isEmpty() ? name : name + "." + Picker.ADD,
                reader.say(codes.isEmpty() ? name : name + ".another"),
                reader.say(name + ".hint"),
                Names.withNone(names.countries(null, reader))));
        return inputs;
    }

    private List<Input> availability(ProfileForm profile, Reader reader) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Choices(
                "profile.presences",
                reader.say("profile.presences"),
                null,
                choices(Presence.values(), "profile.presences.", present(profile.presences()), reader),
                true));
        inputs.add(new Input.Choices(
                "profile.terms",
                reader.say("profile.terms"),
                null,
                choices(Term.values(), "profile.terms.", present(profile.terms()), reader),
                true));
        List<AvailabilityForm> windows = present(profile.availability());
        for (int i = 0; i <= windows.size(); i++) {
            boolean more = i == windows.size();
            String at = "profile.availability[" + i + "]";
            String which = more && i > 0 ? ".another" : "";
            inputs.add(line(
                    at + ".from",
                    "profile.availability.from" + which,
                    null,
                    "date",
                    more ? null : windows.get(i).from(),
                    reader));
            inputs.add(line(
                    at + ".until",
                    "profile.availability.until",
                    "profile.availability.until.hint",
                    "date",
                    more ? null : windows.get(i).until(),
                    reader));
        }
        inputs.addAll(countries("preferredCountries", profile.preferredCountries(), reader));
        return inputs;
    }

    private static Input line(
            String name, String label, @Nullable String hint, String type, @Nullable String value, Reader reader) {
        return new Input.Line(name, reader.say(label), hint == null ? null : reader.say(hint), type, text(value));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] all, String texts, List<String> chosen, Reader reader) {
        return Stream.of(all)
                .map(each -> new Choice(each.name(), reader.say(texts + each), chosen.contains(each.name())))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> levels(
            E[] all, String texts, @Nullable String chosen, boolean removable, Reader reader) {
        List<Choice> levels =
                new ArrayList<>(choices(all, texts, chosen == null ? List.of() : List.of(chosen), reader));
        if (removable) {
            levels.add(new Choice(REMOVE, reader.say("page.remove"), false));
        }
        return levels;
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
