package org.sankofa.matching.hospital;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.vocabulary.Picker;
import org.sankofa.matching.assignment.AssignmentForm;
import org.sankofa.matching.assignment.AssignmentForm.LanguageForm;
import org.sankofa.matching.assignment.AssignmentForm.SkillForm;
import org.sankofa.matching.assignment.AssignmentForm.WindowForm;
import org.sankofa.matching.programme.MoneyForm;
import org.sankofa.matching.programme.Programme;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/**
 * What was typed on one screen, taken over into what was said before.
 *
 * @param form not checked yet
 * @param errors what could not even be taken over
 */
record NeedAnswers(AssignmentForm form, List<FieldError> errors) {
    /** Before the level of a skill or a language that has to be there. */
    static final String NEEDED = "NEEDED:";

    /** Before the level of one that is an advantage. */
    static final String WISHED = "WISHED:";

    /** More than anybody may have, so that the reader of the form can say that it is too many. */
    private static final int MOST_LINES = 100;

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}([.][0-9]{1,2})?");

    /** @param programmes finds the programme that was chosen, whose currency the cost is in */
    static NeedAnswers of(
            NeedStep step, AssignmentForm before, Typed typed, Function<UUID, Optional<Programme>> programmes) {
        List<FieldError> errors = new ArrayList<>();
        AssignmentForm form = switch (step) {
            case WHO -> people(before, typed, errors);
            case WHEN -> time(before, typed, programmes, errors);
            case HOW -> offer(before, typed, errors);
        };
        return new NeedAnswers(form, errors);
    }

    static Optional<UUID> id(String typed) {
        return ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    private static AssignmentForm people(AssignmentForm before, Typed typed, List<FieldError> errors) {
        List<SkillForm> needed = new ArrayList<>();
        List<SkillForm> wished = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String id = typed.text("skills[" + i + "].skill");
            String level = typed.text("skills[" + i + "].level");
            if (id.isEmpty()) {
                continue;
            }
            if (level.startsWith(NEEDED)) {
                needed.add(new SkillForm(id, named(SkillLevel.values(), level.substring(NEEDED.length()))));
            } else if (level.startsWith(WISHED)) {
                wished.add(new SkillForm(id, named(SkillLevel.values(), level.substring(WISHED.length()))));
            }
        }
        Picker.added(Kind.SKILL, typed).forEach(id -> needed.add(new SkillForm(id, SkillLevel.COMPETENT)));
        return before.withPeople(
                typed.raw("title"),
                typed.text("occupation"),
                Stream.concat(typed.all("specialties").stream(), Picker.added(Kind.SPECIALTY, typed).stream())
                        .distinct()
                        .toList(),
                needed,
                wished,
                languages(typed),
                whole("minimumYears", typed, errors),
                whole("verificationLevel", typed, errors));
    }

    private static List<LanguageForm> languages(Typed typed) {
        List<LanguageForm> languages = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String language = typed.text("languages[" + i + "].language");
            String level = typed.text("languages[" + i + "].level");
            boolean kept = level.isEmpty() || level.startsWith(NEEDED) || level.startsWith(WISHED);
            if (!language.isEmpty() && kept) {
                CefrLevel least = named(CefrLevel.values(), level.substring(level.indexOf(':') + 1));
                languages.add(new LanguageForm(language, least, !level.startsWith(WISHED)));
            }
        }
        return languages;
    }

    private static AssignmentForm time(
            AssignmentForm before,
            Typed typed,
            Function<UUID, Optional<Programme>> programmes,
            List<FieldError> errors) {
        UUID chosen = id(typed.text("programme")).orElse(null);
        MoneyForm cost = before.costPerPlace();
        Programme programme = chosen == null ? null : programmes.apply(chosen).orElse(null);
        if (programme != null && cost != null) {
            cost = new MoneyForm(cost.amount(), programme.budget().currency());
        }
        return before.withTime(
                chosen,
                whole("places", typed, errors),
                named(Presence.values(), typed.text("presence")),
                named(Term.values(), typed.text("term")),
                new WindowForm(day("window.from", typed, errors), day("window.until", typed, errors)),
                whole("durationDays", typed, errors),
                cost);
    }

    private static AssignmentForm offer(AssignmentForm before, Typed typed, List<FieldError> errors) {
        MoneyForm cost = before.costPerPlace();
        // Half of the languages write a comma before the cents; a point before three figures is left to be refused.
        String amount = typed.text("costPerPlace.amount").replace(',', '.');
        boolean readable = AMOUNT.matcher(amount).matches();
        if (!readable && !amount.isEmpty()) {
            errors.add(FieldError.of("costPerPlace.amount", "number"));
        }
        return before.withOffer(
                typed.raw("objectives"),
                typed.raw("support"),
                typed.text("supervisor"),
                typed.raw("description"),
                new MoneyForm(readable ? new BigDecimal(amount) : null, cost == null ? null : cost.currency()));
    }

    private static @Nullable Integer whole(String field, Typed typed, List<FieldError> errors) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            errors.add(FieldError.of(field, "whole-number"));
            return null;
        }
    }

    private static @Nullable LocalDate day(String field, Typed typed, List<FieldError> errors) {
        String text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            errors.add(FieldError.of(field, "date"));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
