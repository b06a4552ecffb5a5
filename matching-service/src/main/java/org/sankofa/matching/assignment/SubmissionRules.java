package org.sankofa.matching.assignment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.input.Faults;
import org.sankofa.matching.input.Words;
import org.sankofa.matching.programme.Money;
import org.sankofa.matching.programme.Programme;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Term;

/**
 * What has to hold of an assignment before others see it. A draft may be unfinished and speak of any days; whoever reads
 * a submitted need has to learn what it is for, what it offers and whom it is done with, and somebody has to be able to
 * do it still.
 */
final class SubmissionRules {

    private SubmissionRules() {}

    /**
     * Asked when an assignment is submitted, and again when it is published: days pass, and programmes change.
     *
     * @throws Refusal 422 with everything that is wrong
     */
    static void require(Assignment assignment, Programme programme, LocalDate today) {
        lacking(assignment, programme, today).refuse();
    }

    /** Everything that is wrong. */
    static Faults lacking(Assignment assignment, Programme programme, LocalDate today) {
        AssignmentTerms terms = assignment.terms();
        Faults faults = new Faults();
        told("objectives", terms.objectives(), faults);
        told("support", terms.support(), faults);
        told("supervisor", terms.supervisor(), faults);
        fitProgramme(terms, programme, assignment.country(), faults);
        ahead(terms, today, faults);
        affordable(terms, programme, faults);
        return faults;
    }

    /** Whether the programme pays for such a thing in that country; this holds for drafts as well. */
    static void fitProgramme(AssignmentTerms terms, Programme programme, String country, Faults faults) {
        Period days = terms.window();
        if (!programme.countries().contains(country)) {
            faults.add(
                    "programme",
                    "country-not-in-programme",
                    Map.of(
                            "country",
                            Words.concept(Kind.COUNTRY, country),
                            "allowed",
                            Words.concepts(Kind.COUNTRY, programme.countries())));
        }
        if (!programme.occupations().isEmpty() && !programme.occupations().contains(terms.occupation())) {
            faults.add(
                    "occupation",
                    "not-in-programme",
                    Map.of("allowed", Words.concepts(Kind.OCCUPATION, programme.occupations())));
        }
        if (!programme.presences().contains(terms.presence())) {
            faults.add("presence", "not-in-programme", Map.of("allowed", Words.choices(programme.presences())));
        }
        if (!programme.terms().contains(terms.term())) {
            faults.add("term", "not-in-programme", Map.of("allowed", Words.choices(programme.terms())));
        }
        if (days.from().isBefore(programme.startsOn()) || days.until().isAfter(programme.endsOn())) {
            faults.add(
                    "window", "outside-programme", Map.of("from", programme.startsOn(), "until", programme.endsOn()));
        }
        if (terms.term() == Term.TEMPORARY && terms.durationDays() > days.days()) {
            faults.add("durationDays", "longer-than-window", Map.of("days", days.days()));
        }
        String currency = programme.budget().currency();
        if (!currency.equals(terms.costPerPlace().currency())) {
            faults.add("costPerPlace.currency", "currency-is-fixed", Map.of("currency", currency));
        }
    }

    private static void told(String field, String text, Faults faults) {
        if (text.isEmpty()) {
            faults.add(field, "required-to-submit");
        }
    }

    private static void ahead(AssignmentTerms terms, LocalDate today, Faults faults) {
        Period window = terms.window();
        Optional<Period> left = window.notBefore(today);
        if (left.isEmpty()) {
            faults.add("window.until", "window-past", Map.of("today", today));
        } else if (terms.term() == Term.TEMPORARY
                && terms.durationDays() <= window.days()
                && terms.durationDays() > left.get().days()) {
            faults.add(
                    "durationDays",
                    "too-few-days-left",
                    Map.of("days", left.get().days()));
        }
    }

    private static void affordable(AssignmentTerms terms, Programme programme, Faults faults) {
        Money cost = terms.costPerPlace();
        Money budget = programme.budget();
        if (!cost.currency().equals(budget.currency())) {
            return;
        }
        Money total = cost.times(terms.places());
        if (!budget.covers(total)) {
            faults.add(
                    "costPerPlace",
                    "over-budget",
                    Map.of("places", terms.places(), "cost", cost, "total", total, "budget", budget));
        }
    }
}
