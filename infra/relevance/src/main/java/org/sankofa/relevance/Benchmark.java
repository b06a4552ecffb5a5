package org.sankofa.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks an engine every question, and judges what it answers. */
final class Benchmark {

    /** How far down a ranking the languages are looked at apart. */
    static final int DEPTH = 300;

    private final List<Question> questions;
    private final List<Candidate> people;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final byte[][] grades;

    Benchmark(List<Question> questions, List<Candidate> people) {
        this.questions = questions;
        this.people = people;
        for (int i = 0; i < people.size(); i++) {
            places.put(people.get(i).id(), i);
        }
        this.grades = new byte[questions.size()][people.size()];
        IntStream.range(0, questions.size()).parallel().forEach(q -> {
            for (int i = 0; i < grades[q].length; i++) {
                grades[q][i] = (byte)
                        Grader.grade(questions.get(q).asked(), people.get(i).truth());
            }
        });
    }

    /** Who is searched, and how many questions somebody answers. */
    String setting() {
        Map<String, Long> languages = people.stream()
                .collect(Collectors.groupingBy(Candidate::language, TreeMap::new, Collectors.counting()));
        long reticent =
                people.stream().filter(person -> !person.untold().isEmpty()).count();
        long best = 0;
        long relevant = 0;
        for (byte[] ofQuestion : grades) {
            int[] count = Measure.count(ofQuestion);
            best += count[3] > 0 ? 1 : 0;
            relevant += Measure.relevant(count) > 0 ? 1 : 0;
        }
        return "%d people by language %s, %d of whom do not declare something that they can; %d questions, %d of which somebody answers in full (grade 3) and %d at least by half (grade 2).%n"
                .formatted(people.size(), languages, reticent, questions.size(), best, relevant);
    }

    /** What the engine answers, in the order of the questions; it has been filled before. */
    List<Outcome> ask(Engine engine) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            outcomes.add(judge(q, engine.rank(questions.get(q).text(), DEPTH)));
        }
        return List.copyOf(outcomes);
    }

    private Outcome judge(int q, List<UUID> ranking) {
        Question question = questions.get(q);
        List<Integer> found = ranking.stream()
                .map(id -> Objects.requireNonNull(places.get(id), "somebody else was found"))
                .toList();
        byte[] ranked = select(grades[q], found);
        int[] everyone = Measure.count(grades[q]);
        boolean answerable = Measure.relevant(everyone) > 0;
        Predicate<Integer> same = i -> people.get(i).language().equals(question.language());
        double sameLanguage = among(q, found, same);
        double otherLanguages = among(q, found, same.negate());
        boolean comparable = !Double.isNaN(sameLanguage) && !Double.isNaN(otherLanguages);
        return new Outcome(
                question,
                ranked,
                found.stream().limit(Measure.TOP).map(people::get).toList(),
                everyone,
                Measure.ndcg(ranked, everyone),
                answerable ? Measure.recall(ranked, everyone) : Double.NaN,
                answerable ? Measure.reciprocalRank(ranked) : Double.NaN,
                comparable ? sameLanguage : Double.NaN,
                comparable ? otherLanguages : Double.NaN);
    }

    /** nDCG@10 as if there were these people only; NaN if none of them answers the question. */
    private double among(int q, List<Integer> found, Predicate<Integer> these) {
        List<Integer> all =
                IntStream.range(0, people.size()).boxed().filter(these).toList();
        int[] everyone = Measure.count(select(grades[q], all));
        List<Integer> ranked = found.stream().filter(these).toList();
        return Measure.relevant(everyone) == 0 ? Double.NaN : Measure.ndcg(select(grades[q], ranked), everyone);
    }

    private static byte[] select(byte[] grades, List<Integer> people) {
        byte[] selected = new byte[people.size()];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = grades[people.get(i)];
        }
        return selected;
    }
}
