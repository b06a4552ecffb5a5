package org.sankofa.matching.candidate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sankofa.matching.assignment.LanguageNeed;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.programme.Agreement;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Presence;

/**
 * The rules that decide whether a clinician may be proposed for an assignment, in the order in which they are shown.
 * Every rule is run and reported; none hides another.
 */
public enum EligibilityRule {
    /** The same ISCO-08 unit group. */
    OCCUPATION(EligibilityRule::occupation),
    /** One of the specialties asked for, or a part of one. */
    SPECIALTY(EligibilityRule::specialty),
    /** Enough full years. */
    EXPERIENCE(EligibilityRule::experience),
    /** Every required language at its level. */
    LANGUAGES(EligibilityRule::languages),
    /** The clinician accepts this presence; who accepts physical and virtual work accepts their mixture. */
    PRESENCE(EligibilityRule::presence),
    /** The clinician accepts this term. */
    TERM(EligibilityRule::term),
    /** Free for the duration within the window. */
    AVAILABILITY(EligibilityRule::availability),
    /** Verified well enough, today. */
    VERIFICATION_LEVEL(EligibilityRule::verificationLevel),
    /** Roots in the host country, where the programme demands them. */
    HERITAGE(EligibilityRule::heritage),
    /** Part of the diaspora: lives outside the host country. */
    LIVES_ABROAD(EligibilityRule::livesAbroad),
    /**
     * WHO Global Code of Practice: nobody is drawn out of a country on the support and safeguards list (2023) who
     * practises there now, unless an agreement in force covers it. Return to such a country is what we are for.
     */
    SAFEGUARD(EligibilityRule::safeguard);

    /** Those that a profile alone decides; the others rest on what the registry says besides. */
    static final Set<EligibilityRule> OF_THE_PROFILE =
            Collections.unmodifiableSet(EnumSet.range(OCCUPATION, AVAILABILITY));

    private final Function<Comparison, Finding> rule;

    EligibilityRule(Function<Comparison, Finding> rule) {
        this.rule = rule;
    }

    /** How this rule comes out for this comparison. */
    public Finding check(Comparison comparison) {
        return rule.apply(comparison);
    }

    private static Finding occupation(Comparison comparison) {
        String asked = comparison.need().terms().occupation();
        String has = comparison.clinician().occupation();
        return Finding.either(has.equals(asked), "occupation", Map.of("asked", asked, "has", has));
    }

    private static Finding specialty(Comparison comparison) {
        List<String> asked = comparison.need().terms().specialties();
        List<String> has = comparison.clinician().specialties();
        Map<String, String> evidence = Map.of("asked", joined(asked), "has", joined(has));
        if (asked.isEmpty()) {
            return Finding.passed("specialty.not-asked", evidence);
        }
        boolean any = has.stream().anyMatch(own -> asked.stream().anyMatch(wish -> comparison.isWithin(own, wish)));
        return Finding.either(any, "specialty", evidence);
    }

    private static Finding experience(Comparison comparison) {
        int asked = comparison.need().terms().minimumYears();
        int has = comparison.clinician().yearsOfExperience();
        return Finding.either(has >= asked, "experience", Map.of("asked", "" + asked, "has", "" + has));
    }

    private static Finding languages(Comparison comparison) {
        List<LanguageNeed> asked = comparison.need().terms().languages().stream()
                .filter(LanguageNeed::required)
                .toList();
        List<LanguageNeed> missing = asked.stream()
                .filter(need -> comparison
                        .level(need.language())
                        .filter(level -> level.atLeast(need.level()))
                        .isEmpty())
                .toList();
        Stream<String> has =
                comparison.clinician().languages().stream().map(spoken -> spoken.language() + ":" + spoken.level());
        return Finding.either(
                missing.isEmpty(),
                "languages",
                Map.of(
                        "asked",
                                joined(asked.stream()
                                        .map(LanguageNeed::toString)
                                        .toList()),
                        "has", joined(has.toList()),
                        "missing",
                                joined(missing.stream()
                                        .map(LanguageNeed::toString)
                                        .toList())));
    }

    private static Finding presence(Comparison comparison) {
        Presence asked = comparison.need().terms().presence();
        List<Presence> has = comparison.clinician().presences();
        boolean mixture = asked == Presence.HYBRID && has.contains(Presence.PHYSICAL) && has.contains(Presence.VIRTUAL);
        return Finding.either(
                mixture || has.contains(asked),
                "presence",
                Map.of(
                        "asked",
                        asked.name(),
                        "has",
                        joined(has.stream().map(Presence::name).toList())));
    }

    private static Finding term(Comparison comparison) {
        var asked = comparison.need().terms().term();
        var has = comparison.clinician().terms();
        return Finding.either(
                has.contains(asked),
                "term",
                Map.of(
                        "asked",
                        asked.name(),
                        "has",
                        joined(has.stream().map(Enum::name).toList())));
    }

    private static Finding availability(Comparison comparison) {
        Fit fit = comparison.fit();
        Period planned = fit.planned();
        return Finding.either(
                planned != null,
                "availability",
                Map.of(
                        "window",
                        comparison.need().terms().window().toString(),
                        "days",
                        "" + comparison.need().terms().durationDays(),
                        "freeDays",
                        "" + fit.freeDays(),
                        "planned",
                        planned == null ? "" : planned.toString()));
    }

    private static Finding verificationLevel(Comparison comparison) {
        int asked = comparison.need().terms().verificationLevel();
        int has = comparison.verificationLevel();
        var until = comparison.clinician().levelValidUntil();
        return Finding.either(
                has <= asked,
                "verification-level",
                Map.of("asked", "" + asked, "has", "" + has, "validUntil", until == null ? "" : until.toString()));
    }

    private static Finding heritage(Comparison comparison) {
        ClinicianDocument clinician = comparison.clinician();
        Map<String, String> evidence =
                Map.of("country", comparison.need().hostCountry(), "origins", joined(clinician.origins()));
        if (!comparison.need().rules().heritageRequired()) {
            return Finding.passed("heritage.not-asked", evidence);
        }
        return Finding.either(comparison.hasRoots(), "heritage", evidence);
    }

    private static Finding livesAbroad(Comparison comparison) {
        String host = comparison.need().hostCountry();
        String residence = comparison.clinician().residence();
        return Finding.either(!residence.equals(host), "lives-abroad", Map.of("country", host, "residence", residence));
    }

    private static Finding safeguard(Comparison comparison) {
        String practice = comparison.clinician().practiceCountry();
        String host = comparison.need().hostCountry();
        Period period = comparison.period();
        Map<String, String> evidence =
                Map.of("country", host, "practice", practice == null ? "" : practice, "period", period.toString());
        if (practice == null) {
            return Finding.passed("safeguard.not-practising", evidence);
        }
        if (practice.equals(host)) {
            return Finding.passed("safeguard.host-country", evidence);
        }
        if (!comparison.vocabulary().safeguardCountries().contains(practice)) {
            return Finding.passed("safeguard.not-listed", evidence);
        }
        return comparison.need().agreements().stream()
                .filter(agreement -> allowsDrawingFrom(agreement, practice, comparison))
                .findFirst()
                .map(agreement -> Finding.passed(
                        "safeguard.agreement",
                        Map.of(
                                "country",
                                host,
                                "practice",
                                practice,
                                "period",
                                period.toString(),
                                "agreement",
                                agreement.title())))
                .orElseGet(() -> Finding.failed("safeguard.failed", evidence));
    }

    private static boolean allowsDrawingFrom(Agreement agreement, String practice, Comparison comparison) {
        Period period = comparison.period();
        return agreement.coversSafeguardedCountries()
                && agreement.countries().contains(practice)
                && agreement.coversOccupation(comparison.clinician().occupation())
                && agreement.inForce(period.from(), period.until());
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
