package org.sankofa.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sankofa.search.Explanation.Basis;
import org.sankofa.search.Explanation.Mark;
import org.sankofa.search.Explanation.Match;
import org.sankofa.search.Explanation.Part;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Question;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Mention;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Vocabulary;
import org.sankofa.search.vocabulary.Words;

/** Tells for each person found what {@link Ranking} gave points for, by the same constants. */
final class Explainer {

    /** A point is worth nothing below this: what is left by adding up floats in another order. */
    private static final double ROUNDING = 0.001;

    private final Vocabulary vocabulary;
    private final ConceptTagger tagger;
    private final ProfileTerms terms;
    private final Question question;
    private final LocalDate today;

    Explainer(ConceptTagger tagger, Question question, LocalDate today) {
        this.vocabulary = tagger.vocabulary();
        this.tagger = tagger;
        this.terms = new ProfileTerms(tagger);
        this.question = question;
        this.today = today;
    }

    Explanation explain(ClinicianHit hit, double score) {
        return new Account(hit).explain(score);
    }

    /** The explaining of one hit. */
    private final class Account {
        private final ClinicianHit hit;
        private final Set<String> declared;
        private final List<Mention> mentions;
        private final List<Match> matches = new ArrayList<>();
        private final Map<Part, Double> parts = new EnumMap<>(Part.class);
        private final Map<Integer, Mark> marks = new TreeMap<>();

        private Account(ClinicianHit hit) {
            this.hit = hit;
            declared = terms.declared(hit.occupation(), hit.specialties(), hit.skills());
            mentions = tagger.tagAsWritten(hit.summary());
        }

        private Explanation explain(double score) {
            boolean first = true;
            for (Criterion criterion : question.wanted()) {
                switch (criterion) {
                    case Criterion.Occupation occupation -> {
                        occupation(occupation, first ? Ranking.OCCUPATION : Ranking.FURTHER_OCCUPATION);
                        first = false;
                    }
                    case Criterion.Ability ability -> ability(ability);
                    case Criterion.Language language -> language(language);
                    case Criterion.Country country -> country(country);
                    case Criterion.Experience experience -> experience(experience);
                    case Criterion.Stay stay -> stay(stay);
                    case Criterion.Words words -> words(words);
                }
            }
            add(Part.VERIFICATION, Ranking.BETTER_VERIFIED * (4 - hit.verificationLevel()));
            if (isSoonAvailable()) {
                add(Part.AVAILABILITY, Ranking.AVAILABLE);
            }
            double explained =
                    parts.values().stream().mapToDouble(Double::doubleValue).sum();
            add(Part.WORDS, score - explained);
            parts.values().removeIf(points -> points < ROUNDING);
            return new Explanation(
                    matches, parts, Passages.of(hit.summary(), marks.values(), Explanation.MOST_PASSAGES));
        }

        private void occupation(Criterion.Occupation asked, float points) {
            List<Concept> met = asked.occupations().stream()
                    .filter(occupation -> occupation.id().equals(hit.occupation()))
                    .toList();
            if (!met.isEmpty()) {
                add(Part.OCCUPATION, points);
                matches.add(new Match(asked.words(), Basis.DECLARED, met));
            }
            markMentions(Set.copyOf(
                    asked.occupations().stream().map(ProfileTerms::term).toList()));
        }

        private void ability(Criterion.Ability asked) {
            List<String> wanted =
                    asked.abilities().stream().map(ProfileTerms::term).toList();
            Set<String> any = Set.copyOf(wanted);
            if (!Collections.disjoint(declared, wanted)) {
                add(Part.ABILITIES, Ranking.declared(asked));
                // The occupation of the same words stands for what it implies.
                if (asked.asked() != Criterion.Asked.IMPLIED) {
                    matches.add(new Match(asked.words(), Basis.DECLARED, parts(declaredConcepts(), any)));
                }
            } else if (asked.asked() != Criterion.Asked.IMPLIED) {
                List<Concept> mentioned = parts(mentions.stream().flatMap(mention -> mention.concepts().stream()), any);
                if (!mentioned.isEmpty()) {
                    add(Part.ABILITIES, Ranking.mentioned(asked));
                    matches.add(new Match(asked.words(), Basis.MENTIONED, mentioned));
                }
            }
            List<Concept> skills = asked.abilities().stream()
                    .filter(concept -> concept.kind() == Kind.SKILL)
                    .toList();
            if (hasAny(skills, skill -> Stream.of(ProfileTerms.atLeast(skill, SkillLevel.PROFICIENT)))) {
                add(Part.LEVEL, Ranking.PROFICIENT);
            }
            if (hasAny(skills, skill -> Stream.of(ProfileTerms.atLeast(skill, SkillLevel.EXPERT)))) {
                add(Part.LEVEL, Ranking.EXPERT);
            }
            if (hasAny(
                    skills,
                    skill -> Ranking.recentYears(today).mapToObj(year -> ProfileTerms.practised(skill, year)))) {
                add(Part.RECENCY, Ranking.RECENT);
            }
            markMentions(any);
        }

        private boolean hasAny(List<Concept> skills, Function<Concept, Stream<String>> words) {
            return skills.stream().flatMap(words).anyMatch(declared::contains);
        }

        private Stream<Concept> declaredConcepts() {
            return Stream.concat(
                    hit.specialties().stream().flatMap(id -> vocabulary.specialty(id).stream()),
                    hit.skills().stream().flatMap(claim -> vocabulary.skill(claim.skill()).stream()));
        }

        /** Those of the concepts that are one of the terms, or a part of one. */
        private List<Concept> parts(Stream<Concept> concepts, Set<String> any) {
            return concepts.filter(
                            concept -> !Collections.disjoint(terms.withBroader(concept.kind(), concept.id()), any))
                    .distinct()
                    .toList();
        }

        private void language(Criterion.Language asked) {
            CefrLevel best = null;
            List<Concept> met = new ArrayList<>();
            for (Concept language : asked.languages()) {
                for (LanguageSkill spoken : hit.languages()) {
                    if (spoken.language().equals(language.id())) {
                        met.add(language);
                        best = best == null || spoken.level().compareTo(best) > 0 ? spoken.level() : best;
                    }
                }
            }
            if (best != null) {
                boolean enough = best.compareTo(asked.level()) >= 0;
                add(Part.LANGUAGES, enough ? Ranking.LANGUAGE : Ranking.LANGUAGE_BELOW_LEVEL);
                matches.add(new Match(asked.words(), Basis.DECLARED, met));
            }
        }

        private void country(Criterion.Country asked) {
            List<Concept> met = asked.countries().stream()
                    .filter(country -> hit.origins().contains(country.id())
                            || hit.residence().equals(country.id())
                            || hit.preferredCountries().contains(country.id()))
                    .toList();
            if (!met.isEmpty()) {
                add(Part.COUNTRIES, Ranking.COUNTRY);
                matches.add(new Match(asked.words(), Basis.DECLARED, met));
            }
            markMentions(Set.copyOf(
                    asked.countries().stream().map(ProfileTerms::term).toList()));
        }

        private void experience(Criterion.Experience asked) {
            if (hit.yearsOfExperience() >= asked.years()) {
                add(Part.EXPERIENCE, Ranking.EXPERIENCE);
                matches.add(new Match(asked.words(), Basis.DECLARED, List.of()));
            }
        }

        private void stay(Criterion.Stay asked) {
            if (asked.term() != null && hit.terms().contains(asked.term())
                    || asked.presence() != null && hit.presences().contains(asked.presence())) {
                add(Part.STAY, Ranking.STAY);
                matches.add(new Match(asked.words(), Basis.DECLARED, List.of()));
            }
        }

        private boolean isSoonAvailable() {
            LocalDate last = Ranking.soon(today);
            return hit.availability().stream()
                    .anyMatch(window -> !window.from().isAfter(last)
                            && (window.until() == null || !window.until().isBefore(today)));
        }

        private void add(Part part, double points) {
            parts.merge(part, points, Double::sum);
        }

        private void markMentions(Collection<String> wanted) {
            for (Mention mention : mentions) {
                if (mention.concepts().stream()
                        .anyMatch(concept ->
                                !Collections.disjoint(terms.withBroader(concept.kind(), concept.id()), wanted))) {
                    marks.put(mention.start(), new Mark(mention.start(), mention.end()));
                }
            }
        }

        private void words(Criterion.Words words) {
            List<String> typed = Words.plain(words.words());
            boolean found = false;
            for (Words.Word written : Words.placed(hit.summary(), ConceptTagger.MOST_WORDS)) {
                if (typed.stream().anyMatch(word -> Words.alike(word, written.plain()))) {
                    marks.putIfAbsent(written.start(), new Mark(written.start(), written.end()));
                    found = true;
                }
            }
            if (found) {
                matches.add(new Match(words.words(), Basis.MENTIONED, List.of()));
            }
        }
    }
}
