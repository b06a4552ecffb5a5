package org.sankofa.search.opening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sankofa.search.Explanation;
import org.sankofa.search.Explanation.Basis;
import org.sankofa.search.Explanation.Mark;
import org.sankofa.search.Explanation.Match;
import org.sankofa.search.Explanation.Part;
import org.sankofa.search.Explanation.Passage;
import org.sankofa.search.Passages;
import org.sankofa.search.ProfileTerms;
import org.sankofa.search.opening.OpeningRanking.Clause;
import org.sankofa.search.opening.OpeningRanking.Merit;
import org.sankofa.search.question.Criterion;
import org.sankofa.search.question.Criterion.Asked;
import org.sankofa.search.question.Question;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Mention;
import org.sankofa.search.vocabulary.Vocabulary;
import org.sankofa.search.vocabulary.Words;

/**
 * One question, held against openings one by one. An opening answers it by the same rules as a clinician's profile: it
 * wants one of the occupations where the question names any, else meets something that is named, else enough of the
 * words; every phrase has to stand in it, and nothing unwanted. For one thread.
 */
public final class OpeningSearch {

    /** Up to so many words have to be met all, of more three quarters. */
    private static final int FEW_WORDS = 3;

    private static final double MOST_WORDS = 0.75;

    /** Points are exact to a thousandth: what adding them up leaves below that is no difference. */
    private static final double EXACT = 1000;

    private final Vocabulary vocabulary;
    private final ProfileTerms terms;
    private final Question question;
    private final List<Clause> clauses;
    private final List<Banned> banned;
    private final boolean asksOccupation;
    private final boolean asksAbility;
    private final boolean asksNamed;
    private final int words;

    private record Banned(Clause words, List<Clause> meant) {}

    public OpeningSearch(ConceptTagger tagger, Question question) {
        this.vocabulary = tagger.vocabulary();
        this.terms = new ProfileTerms(tagger);
        this.question = question;
        clauses = OpeningRanking.clauses(question.wanted());
        banned = question.unwanted().stream()
                .map(unwanted -> new Banned(
                        new Clause(unwanted.words(), false),
                        OpeningRanking.clauses(unwanted.meant()).stream()
                                .filter(clause -> !(clause.criterion() instanceof Criterion.Ability ability
                                        && ability.asked() != Asked.NAMED))
                                .toList()))
                .toList();
        asksOccupation = !question.wanted(Criterion.Occupation.class).isEmpty();
        asksAbility = !question.wanted(Criterion.Ability.class).isEmpty();
        asksNamed = question.wanted().stream().anyMatch(OpeningSearch::isNamed);
        words = (int) question.wanted(Criterion.Words.class).stream()
                .filter(text -> !text.phrase())
                .count();
    }

    private static boolean isNamed(Criterion criterion) {
        return criterion instanceof Criterion.Language
                || criterion instanceof Criterion.Country
                || criterion instanceof Criterion.Experience
                || criterion instanceof Criterion.Stay;
    }

    /** The most points that an opening can have; 0 where the question wants nothing. */
    public double most() {
        return clauses.stream().mapToDouble(Clause::most).sum();
    }

    /** The opening's points; empty if it does not answer the question. */
    public OptionalDouble points(ReadOpening opening) {
        if (question.isEmpty()) {
            return OptionalDouble.empty();
        }
        double points = 0;
        boolean occupation = false;
        boolean able = false;
        boolean named = false;
        int met = 0;
        for (Clause clause : clauses) {
            Merit merit = clause.merit(opening);
            boolean demanded = switch (clause.criterion()) {
                case Criterion.Ability ability -> ability.literal();
                case Criterion.Words text -> text.phrase();
                default -> false;
            };
            if (merit == null) {
                if (demanded) {
                    return OptionalDouble.empty();
                }
                continue;
            }
            points += merit.points();
            occupation |= clause.criterion() instanceof Criterion.Occupation;
            able |= clause.criterion() instanceof Criterion.Ability;
            named |= isNamed(clause.criterion());
            met += clause.criterion() instanceof Criterion.Words text && !text.phrase() ? 1 : 0;
        }
        boolean answers = asksOccupation ? occupation : asksAbility ? able : asksNamed ? named : met >= neededWords();
        return answers && !isUnwanted(opening) ? OptionalDouble.of(exact(points)) : OptionalDouble.empty();
    }

    private int neededWords() {
        return words <= FEW_WORDS ? words : (int) (words * MOST_WORDS);
    }

    private boolean isUnwanted(ReadOpening opening) {
        for (Banned unwanted : banned) {
            boolean meant = !unwanted.meant.isEmpty()
                    && unwanted.meant.stream().allMatch(clause -> clause.merit(opening) != null);
            if (meant || unwanted.words.isLiterally(opening)) {
                return true;
            }
        }
        return false;
    }

    private static double exact(double points) {
        return Math.round(points * EXACT) / EXACT;
    }

    /** What the opening has its points for. */
    public Explanation explain(ReadOpening opening) {
        List<Match> matches = new ArrayList<>();
        Map<Part, Double> parts = new EnumMap<>(Part.class);
        List<Map<Integer, Mark>> marks = new ArrayList<>();
        opening.opening().texts().forEach(text -> marks.add(new TreeMap<>()));
        for (Clause clause : clauses) {
            Merit merit = clause.merit(opening);
            if (merit == null) {
                continue;
            }
            parts.merge(merit.part(), merit.points(), (one, more) -> exact(one + more));
            Set<String> wanted = clause.terms();
            Basis basis = merit.basis();
            if (basis == null) {
                matches.add(new Match(clause.criterion().words(), Basis.MENTIONED, List.of()));
            } else if (!(clause.criterion() instanceof Criterion.Ability ability && ability.asked() == Asked.IMPLIED)) {
                matches.add(new Match(clause.criterion().words(), basis, met(opening, clause, basis, wanted)));
            }
            for (int text = 0; text < marks.size(); text++) {
                if (wanted.isEmpty() || basis == null) {
                    markWords(clause.criterion(), opening.opening().texts().get(text), marks.get(text));
                } else {
                    markMentions(wanted, opening.mentions().get(text), marks.get(text));
                }
            }
        }
        List<Passage> passages = new ArrayList<>();
        for (int text = 0; text < marks.size() && passages.size() < Explanation.MOST_PASSAGES; text++) {
            passages.addAll(Passages.of(
                    opening.opening().texts().get(text),
                    marks.get(text).values(),
                    Explanation.MOST_PASSAGES - passages.size()));
        }
        return new Explanation(matches, parts, passages);
    }

    /** The concepts of the opening by which a clause is met: what it names, or parts of it. */
    private List<Concept> met(ReadOpening opening, Clause clause, Basis basis, Set<String> wanted) {
        Stream<Concept> has = switch (basis) {
            case DECLARED -> declared(opening.opening());
            case MENTIONED ->
                Stream.concat(
                        all(Kind.LANGUAGE, opening.opening().wishedLanguages()),
                        opening.mentions().stream()
                                .flatMap(List::stream)
                                .flatMap(mention -> mention.concepts().stream()));
        };
        Set<Kind> kinds = kinds(clause);
        return has.filter(concept -> kinds.contains(concept.kind()) && isPartOf(concept, wanted))
                .distinct()
                .toList();
    }

    private static Set<Kind> kinds(Clause clause) {
        return OpeningRanking.concepts(clause.criterion()).stream()
                .map(Concept::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Concept> declared(Opening opening) {
        return Stream.of(
                        all(Kind.OCCUPATION, List.of(opening.occupation())),
                        all(Kind.SPECIALTY, opening.specialties()),
                        all(Kind.SKILL, opening.skills()),
                        all(Kind.LANGUAGE, opening.requiredLanguages()),
                        all(Kind.COUNTRY, List.of(opening.country())))
                .flatMap(concepts -> concepts);
    }

    private Stream<Concept> all(Kind kind, List<String> ids) {
        return ids.stream().flatMap(id -> vocabulary.concept(kind, id).stream());
    }

    private boolean isPartOf(Concept concept, Set<String> wanted) {
        return !Collections.disjoint(terms.withBroader(concept.kind(), concept.id()), wanted);
    }

    private void markMentions(Set<String> wanted, List<Mention> mentions, Map<Integer, Mark> marks) {
        for (Mention mention : mentions) {
            if (mention.concepts().stream().anyMatch(concept -> isPartOf(concept, wanted))) {
                marks.put(mention.start(), new Mark(mention.start(), mention.end()));
            }
        }
    }

    private static void markWords(Criterion criterion, String text, Map<Integer, Mark> marks) {
        if (criterion instanceof Criterion.Experience || criterion instanceof Criterion.Stay) {
            return;
        }
        List<String> typed = Words.plain(criterion.words());
        for (Words.Word written : Words.placed(text, ConceptTagger.MOST_WORDS)) {
            if (typed.stream().anyMatch(word -> Words.alike(word, written.plain()))) {
                marks.putIfAbsent(written.start(), new Mark(written.start(), written.end()));
            }
        }
    }
}
