package org.sankofa.matching.hospital;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.vocabulary.Names;
import org.sankofa.kit.vocabulary.Picker;
import org.sankofa.matching.assignment.AssignmentForm;
import org.sankofa.matching.assignment.AssignmentForm.LanguageForm;
import org.sankofa.matching.assignment.AssignmentForm.SkillForm;
import org.sankofa.matching.assignment.AssignmentForm.WindowForm;
import org.sankofa.matching.programme.MoneyForm;
import org.sankofa.matching.programme.Programme;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/** The fields of each screen, filled with what was said or typed so far. */
@Singleton
class NeedInputs {
    /** Chosen as a level, it takes the line off the list. */
    private static final String REMOVE = "REMOVE";

    private final Names names;
    private final Picker picker;

    NeedInputs(Names names, Picker picker) {
        this.names = names;
        this.picker = picker;
    }

    /**
     * @param said the form as it stands, saved or not
     * @param programmes that one can choose from
     * @param programme that is chosen so far; null for none
     * @param typed what could not be taken over into the form
     */
    List<Input> of(
            NeedStep step,
            AssignmentForm said,
            List<Programme> programmes,
            @Nullable Programme programme,
            Typed typed,
            Reader reader) {
        return switch (step) {
            case WHO -> people(said, programme, typed, reader);
            case WHEN -> time(said, programmes, typed, reader);
            case HOW -> offer(said, typed, reader);
        };
    }

    private List<Input> people(AssignmentForm said, @Nullable Programme programme, Typed typed, Reader reader) {
        String find = typed.text("find");
        List<SkillForm> needed = listed(said.requiredSkills());
        List<SkillForm> wished = listed(said.desiredSkills());
        List<String> specialties = listed(said.specialties());
        List<Input> inputs = new ArrayList<>();
        inputs.add(line("title", "need.title.hint", "text", text(said.title()), reader));
        inputs.add(occupation(said.occupation(), programme, find, reader));
        if (!find.isEmpty()) {
            List<String> skills = Stream.concat(needed.stream(), wished.stream())
                    .map(skill -> text(skill.skill()))
                    .toList();
            inputs.add(Picker.found(picker.abilities(find, skills, specialties, reader), reader));
        }
        int at = 0;
        for (SkillForm skill : needed) {
            inputs.addAll(skill(at++, skill, true, reader));
        }
        for (SkillForm skill : wished) {
            inputs.addAll(skill(at++, skill, false, reader));
        }
        if (!specialties.isEmpty()) {
            inputs.add(new Input.Choices(
                    "specialties",
                    reader.say("need.field.specialties"),
                    reader.say("page.untick"),
                    specialties.stream()
                            .map(id -> new Choice(id, names.specialty(id, reader), true))
                            .toList(),
                    true));
        }
        inputs.addAll(languages(listed(said.languages()), reader));
        inputs.add(line(
                "minimumYears",
                "need.minimumYears.hint",
                "text",
                number("minimumYears", said.minimumYears(), typed),
                reader));
        int level = said.verificationLevel() == null ? 4 : said.verificationLevel();
        inputs.add(new Input.Select(
                "verificationLevel",
                reader.say("need.field.verificationLevel"),
                reader.say("need.verificationLevel.hint"),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(each ->
                                new Choice(Integer.toString(each), reader.say("need.level." + each), each == level))
                        .toList()));
        return inputs;
    }

    /** Of what was found, or else of all that the programme places. */
    private Input occupation(@Nullable String chosen, @Nullable Programme programme, String find, Reader reader) {
        List<Choice> found = find.isEmpty() ? List.of() : picker.occupations(find, chosen, reader);
        if (found.isEmpty()) {
            List<Choice> all = programme == null || programme.occupations().isEmpty()
                    ? names.occupations(chosen, reader)
                    : names.occupations(programme.occupations(), chosen, reader);
            return new Input.Select("occupation", reader.say("need.field.occupation"), null, Names.withNone(all));
        }
        // What is chosen already stays on offer.
        String before = text(chosen);
        boolean offered = before.isEmpty()
                || found.stream().anyMatch(choice -> choice.value().equals(before));
        List<Choice> choices = offered
                ? found
                : Stream.concat(Stream.of(new Choice(before, names.occupation(before, reader), true)), found.stream())
                        .toList();
        return new Input.Choices("occupation", reader.say("need.field.occupation"), null, choices, false);
    }

    private List<Input> skill(int at, SkillForm skill, boolean needed, Reader reader) {
        String path = "skills[" + at + "]";
        return List.of(
                new Input.Kept(path + ".skill", text(skill.skill())),
                new Input.Select(
                        path + ".level",
                        names.skill(text(skill.skill()), reader),
                        null,
                        levels(SkillLevel.values(), "page.level.", skill.level(), needed, true, reader)));
    }

    private List<Input> languages(List<LanguageForm> languages, Reader reader) {
        List<Input> inputs = new ArrayList<>();
        int at = 0;
        for (LanguageForm spoken : languages) {
            String path = "languages[" + at++ + "]";
            inputs.add(new Input.Kept(path + ".language", text(spoken.language())));
            inputs.add(new Input.Select(
                    path + ".level",
                    names.language(text(spoken.language()), reader),
                    null,
                    levels(
                            CefrLevel.values(),
                            "page.cefr.",
                            spoken.level(),
                            !Boolean.FALSE.equals(spoken.required()),
                            true,
                            reader)));
        }
        String path = "languages[" + at + "]";
        inputs.add(new Input.Select(
                path + ".language",
                reader.say("need.language.another"),
                null,
                Names.withNone(names.languages(reader))));
        inputs.add(new Input.Select(
                path + ".level",
                reader.say("need.language.level"),
                null,
                levels(CefrLevel.values(), "page.cefr.", CefrLevel.B2, true, false, reader)));
        return inputs;
    }

    private static List<Input> time(AssignmentForm said, List<Programme> programmes, Typed typed, Reader reader) {
        WindowForm window = said.window();
        return List.of(
                new Input.Select(
                        "programme",
                        reader.say("need.field.programme"),
                        reader.say("need.programme.hint"),
                        programmes.stream()
                                .map(programme -> new Choice(
                                        programme.id().toString(),
                                        programme.name(),
                                        programme.id().equals(said.programme())))
                                .toList()),
                new Input.Choices(
                        "presence",
                        reader.say("need.field.presence"),
                        null,
                        choices(Presence.values(), "need.presence.", said.presence(), reader),
                        false),
                new Input.Choices(
                        "term",
                        reader.say("need.field.term"),
                        null,
                        choices(Term.values(), "need.term.", said.term(), reader),
                        false),
                day("window.from", "need.window.from", window == null ? null : window.from(), typed, reader),
                day("window.until", "need.window.until", window == null ? null : window.until(), typed, reader),
                line(
                        "durationDays",
                        "need.durationDays.hint",
                        "text",
                        number("durationDays", said.durationDays(), typed),
                        reader),
                line("places", "need.places.hint", "text", number("places", said.places(), typed), reader));
    }

    private static List<Input> offer(AssignmentForm said, Typed typed, Reader reader) {
        MoneyForm cost = said.costPerPlace();
        String currency = cost == null ? "" : text(cost.currency());
        String amount = cost == null || cost.amount() == null
                ? ""
                : Objects.requireNonNull(cost.amount()).toPlainString();
        return List.of(
                area("objectives", "need.objectives.hint", text(said.objectives()), reader),
                area("support", "need.support.hint", text(said.support()), reader),
                line("supervisor", "need.supervisor.hint", "text", text(said.supervisor()), reader),
                area("description", "need.description.hint", text(said.description()), reader),
                new Input.Line(
                        "costPerPlace.amount",
                        reader.say("need.cost", "currency", currency),
                        reader.say("need.cost.hint"),
                        "text",
                        typed.values().containsKey("costPerPlace.amount")
                                ? typed.text("costPerPlace.amount")
                                : amount));
    }

    private static Input area(String name, String hint, String value, Reader reader) {
        return new Input.Area(name, reader.say("need.field." + name), reader.say(hint), value);
    }

    private static Input line(String name, String hint, String type, String value, Reader reader) {
        return new Input.Line(name, reader.say("need.field." + name), reader.say(hint), type, value);
    }

    private static Input day(String name, String label, @Nullable Object day, Typed typed, Reader reader) {
        String value = typed.values().containsKey(name) ? typed.text(name) : day == null ? "" : day.toString();
        return new Input.Line(name, reader.say(label), null, "date", value);
    }

    /** As it was typed, also where that is no number. */
    private static String number(String name, @Nullable Integer said, Typed typed) {
        return typed.values().containsKey(name) ? typed.text(name) : said == null ? "" : said.toString();
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] all, String texts, @Nullable E chosen, Reader reader) {
        return Arrays.stream(all)
                .map(each -> new Choice(each.name(), reader.say(texts + each), each == chosen))
                .toList();
    }

    /** Each level as one that is needed, and as one that is an advantage. */
    private static <E extends Enum<E>> List<Choice> levels(
            E[] all, String texts, @Nullable E chosen, boolean needed, boolean removable, Reader reader) {
        Function<Boolean, Stream<Choice>> side = must -> Arrays.stream(all)
                .map(each -> new Choice(
                        (must ? NeedAnswers.NEEDED : NeedAnswers.WISHED) + each,
                        reader.say(must ? "need.needed" : "need.wished", Map.of("level", reader.say(texts + each))),
                        each == chosen && must == needed));
        List<Choice> levels = new ArrayList<>(
                Stream.concat(side.apply(true), side.apply(false)).toList());
        if (removable) {
            levels.add(new Choice(REMOVE, reader.say("page.remove"), false));
        }
        return levels;
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
