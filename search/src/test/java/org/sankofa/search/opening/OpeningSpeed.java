package org.sankofa.search.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sankofa.search.question.QuestionReader;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Prints how long a question takes over five thousand openings of some hundred words each, and how long it takes to read
 * them all. Runs only when it is named: {@code mvn test -pl search -am -Dtest=OpeningSpeed
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class OpeningSpeed {

    private static final int OPENINGS = 5_000;
    private static final int WARMING = 300;
    private static final int MEASURED = 500;
    private static final List<String> QUESTIONS = List.of(
            "sage-femme expérimentée en réanimation néonatale, parle portugais",
            "neonatal resuscitation",
            "Ghana",
            "maternity ward of the district hospital in the north",
            "\"teach at the bedside\" -dialysis",
            "materrnity teem lodgng",
            "قابلة");

    private final Vocabulary vocabulary = Vocabulary.standard();
    private final ConceptTagger tagger = new ConceptTagger(vocabulary);
    private final Random random = new Random(7);

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Opening opening() {
        String language = any(Vocabulary.LABEL_LANGUAGES);
        StringBuilder text = new StringBuilder();
        List<String> skills = new ArrayList<>();
        for (int sentence = 0; sentence < 8; sentence++) {
            Concept skill = any(vocabulary.skills());
            skills.add(skill.id());
            text.append("Work beside the team of the maternity ward and teach at the bedside: ")
                    .append(any(vocabulary.skills()).label(language))
                    .append(", ")
                    .append(skill.label(language))
                    .append(". Lodging in town ")
                    .append(random.nextInt(2_000))
                    .append(". ");
        }
        return new Opening(
                any(vocabulary.occupations()).id(),
                List.of(any(vocabulary.specialties()).id()),
                skills,
                List.of(language),
                List.of(),
                any(vocabulary.countries()).id(),
                random.nextInt(12),
                Term.TEMPORARY,
                Presence.PHYSICAL,
                List.of(text.toString(), any(vocabulary.occupations()).label(language)));
    }

    @Test
    void measure() {
        OpeningReader reader = new OpeningReader(tagger);
        List<Opening> openings = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            openings.add(opening());
        }
        long start = System.nanoTime();
        List<ReadOpening> read = openings.stream().map(reader::read).toList();
        print("reading all of them", new long[] {System.nanoTime() - start});
        QuestionReader questions = new QuestionReader(tagger);
        for (String question : QUESTIONS) {
            long[] took = new long[MEASURED];
            long found = 0;
            for (int i = -WARMING; i < MEASURED; i++) {
                long began = System.nanoTime();
                OpeningSearch search = new OpeningSearch(tagger, questions.read(question));
                found = read.stream()
                        .filter(opening -> search.points(opening).isPresent())
                        .count();
                if (i >= 0) {
                    took[i] = System.nanoTime() - began;
                }
            }
            print(found + " found by " + question, took);
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "p50 %.2f ms, p95 %.2f ms: %s%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                what);
    }
}
