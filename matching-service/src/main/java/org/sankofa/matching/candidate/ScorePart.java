package org.sankofa.matching.candidate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.sankofa.matching.assignment.LanguageNeed;
import org.sankofa.matching.assignment.SkillNeed;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept.Kind;

/**
 * The parts of a candidate's score, in the order in which they are shown; the maxima add up to 100. A part that the
 * assignment asks nothing about gives its maximum to everybody, so that scores of one assignment compare.
 *
 * <p>The weights are ours (see infra/adr/0005); the bands of experience are those of MIDA Somalia. Whoever changes a
 * weight or a rule changes {@link Rulebook#VERSION} too.
 */
public enum ScorePart {
    /** Each required skill by level and by how long ago it was practised. */
    REQUIRED_SKILLS(35, ScorePart::requiredSkills),
    /** The same for the desired ones. */
    DESIRED_SKILLS(12, ScorePart::desiredSkills),
    /** How close the clinician's specialties are to those asked for. */
    SPECIALTY(12, ScorePart::specialty),
    /** Languages that are an advantage, and required ones beyond what is demanded. */
    LANGUAGES(10, ScorePart::languages),
    /** Years in bands. */
    EXPERIENCE(10, ScorePart::experience),
    /** The better verified, the more. */
    VERIFICATION(8, ScorePart::verification),
    /** How much room the free days leave within the window. */
    AVAILABILITY(8, ScorePart::availability),
    /** Roots in the host country. */
    HERITAGE(3, ScorePart::heritage),
    /** The clinician named the host country as preferred. */
    PREFERENCE(2, ScorePart::preference);

    private final int maximum;
    private final Function<Comparison, Share> measure;

    ScorePart(int maximum, Function<Comparison, Share> measure) {
        this.maximum = maximum;
        this.measure = measure;
    }

    /** The most points that this part can give. */
    public int maximum() {
        return maximum;
    }

    /** What this comparison earns, in tenths of a point, and why. */
    public Points measure(Comparison comparison) {
        Share share = measure.apply(comparison);
        double earned = Math.clamp(share.fraction(), 0, 1) * maximum;
        return new Points(this, Math.round(earned * 10) / 10.0, maximum, share.code(), share.evidence());
    }

    private record Share(double fraction, String code, Map<String, String> evidence) {}

    private static Share requiredSkills(Comparison comparison) {
        return skills(comparison, comparison.need().terms().requiredSkills(), "required-skills");
    }

    private static Share desiredSkills(Comparison comparison) {
        return skills(comparison, comparison.need().terms().desiredSkills(), "desired-skills");
    }

    private static Share skills(Comparison comparison, List<SkillNeed> asked, String code) {
        if (asked.isEmpty()) {
            return new Share(1, code + ".not-asked", Map.of());
        }
        List<SkillNeed> missing =
                asked.stream().filter(need -> strength(comparison, need) == 0).toList();
        List<SkillNeed> found =
                asked.stream().filter(need -> !missing.contains(need)).toList();
        return new Share(
                asked.stream()
                        .mapToDouble(need -> strength(comparison, need))
                        .average()
                        .orElse(1),
                code + (missing.isEmpty() ? ".all" : found.isEmpty() ? ".none" : ".some"),
                Map.of("found", skillIds(found), "missing", skillIds(missing)));
    }

    private static String skillIds(List<SkillNeed> needs) {
        return needs.stream().map(SkillNeed::skill).collect(Collectors.joining(", "));
    }

    /** The best that any claim gives: never less for one more claim, a higher level or a later year. */
    private static double strength(Comparison comparison, SkillNeed need) {
        int year = comparison.need().today().getYear();
        return comparison.clinician().skills().stream()
                .filter(claim -> comparison.proves(claim, need.skill()))
                .mapToDouble(claim -> level(claim, need) * recency(claim, year))
                .max()
                .orElse(0);
    }

    private static double level(SkillClaim claim, SkillNeed need) {
        int steps = need.level().ordinal() - claim.level().ordinal();
        return switch (Math.max(steps, 0)) {
            case 0 -> 1;
            case 1 -> 0.6;
            case 2 -> 0.3;
            default -> 0.15;
        };
    }

    /** A year that was not told counts like six to ten years ago. */
    private static double recency(SkillClaim claim, int year) {
        Integer last = claim.lastPractised();
        if (last == null) {
            return 0.6;
        }
        int ago = year - last;
        if (ago <= 2) {
            return 1;
        }
        if (ago <= 5) {
            return 0.85;
        }
        return ago <= 10 ? 0.6 : 0.3;
    }

    private static Share specialty(Comparison comparison) {
        List<String> asked = comparison.need().terms().specialties();
        if (asked.isEmpty()) {
            return new Share(1, "specialty.not-asked", Map.of());
        }
        List<String> has = comparison.clinician().specialties();
        double closeness = asked.stream()
                .mapToDouble(wish -> has.stream()
                        .mapToDouble(own -> closeness(comparison, own, wish))
                        .max()
                        .orElse(0))
                .average()
                .orElse(1);
        String code = closeness == 1 ? "specialty.same" : closeness > 0 ? "specialty.near" : "specialty.far";
        return new Share(closeness, code, Map.of("asked", String.join(", ", asked), "has", String.join(", ", has)));
    }

    private static double closeness(Comparison comparison, String own, String wish) {
        if (comparison.isWithin(own, wish)) {
            return 1;
        }
        if (comparison.isWithin(wish, own)) {
            return 0.6;
        }
        Set<String> shared = comparison.vocabulary().ancestors(Kind.SPECIALTY, own);
        return comparison.vocabulary().ancestors(Kind.SPECIALTY, wish).stream().anyMatch(shared::contains) ? 0.4 : 0;
    }

    private static Share languages(Comparison comparison) {
        List<LanguageNeed> asked = comparison.need().terms().languages();
        if (asked.isEmpty()) {
            return new Share(1, "languages.not-asked", Map.of());
        }
        String found = asked.stream()
                .flatMap(need -> comparison.level(need.language()).stream().map(level -> need.language() + ":" + level))
                .collect(Collectors.joining(", "));
        DoubleStream wished = asked.stream()
                .filter(need -> !need.required())
                .mapToDouble(need -> comparison
                        .level(need.language())
                        .map(level -> Math.min(
                                1, (level.ordinal() + 1.0) / (need.level().ordinal() + 1.0)))
                        .orElse(0.0));
        DoubleStream beyond = asked.stream()
                .filter(LanguageNeed::required)
                .mapToDouble(need -> comparison
                        .level(need.language())
                        .map(level -> headroom(level, need.level()))
                        .orElse(0.0));
        boolean anyWished = asked.stream().anyMatch(need -> !need.required());
        boolean anyRequired = asked.stream().anyMatch(LanguageNeed::required);
        double wishedShare = anyWished ? 0.6 : 0;
        double fraction = anyRequired
                ? wishedShare * wished.average().orElse(0)
                        + (1 - wishedShare) * beyond.average().orElse(0)
                : wished.average().orElse(1);
        return new Share(fraction, fraction == 1 ? "languages.all" : "languages.some", Map.of("found", found));
    }

    /** Half for what is demanded, the rest for two steps beyond it, or for C2. */
    private static double headroom(CefrLevel has, CefrLevel demanded) {
        if (!has.atLeast(demanded)) {
            return 0;
        }
        if (has == CefrLevel.C2) {
            return 1;
        }
        return 0.5 + 0.25 * Math.min(2, has.ordinal() - demanded.ordinal());
    }

    private static Share experience(Comparison comparison) {
        int years = comparison.clinician().yearsOfExperience();
        String band = years >= 11 ? "11+" : years >= 8 ? "8-10" : years >= 3 ? "3-7" : years == 2 ? "2" : "0-1";
        double fraction = years >= 11 ? 1 : years >= 8 ? 0.8 : years >= 3 ? 0.5 : years == 2 ? 0.25 : 0;
        return new Share(fraction, "experience", Map.of("band", band, "years", "" + years));
    }

    private static Share verification(Comparison comparison) {
        int level = comparison.verificationLevel();
        double fraction = Math.clamp((4 - level) / 3.0, 0, 1);
        return new Share(fraction, "verification", Map.of("level", "" + level));
    }

    private static Share availability(Comparison comparison) {
        Fit fit = comparison.fit();
        double fraction = fit.planned() == null || fit.windowDays() == 0
                ? 0
                : Math.max(0.5, (double) fit.freeDays() / fit.windowDays());
        return new Share(
                fraction,
                fit.planned() == null ? "availability.none" : "availability.some",
                Map.of("freeDays", "" + fit.freeDays(), "windowDays", "" + fit.windowDays()));
    }

    private static Share heritage(Comparison comparison) {
        boolean roots = comparison.hasRoots();
        return new Share(
                roots ? 1 : 0,
                roots ? "heritage.yes" : "heritage.no",
                Map.of("country", comparison.need().hostCountry()));
    }

    private static Share preference(Comparison comparison) {
        boolean named = comparison
                .clinician()
                .preferredCountries()
                .contains(comparison.need().hostCountry());
        return new Share(
                named ? 1 : 0,
                named ? "preference.yes" : "preference.no",
                Map.of("country", comparison.need().hostCountry()));
    }
}
