package org.sankofa.search;

import java.util.List;
import java.util.Map;
import org.sankofa.search.vocabulary.Concept;

/**
 * Why somebody, or an open assignment, was found. What is said here of a profile and its summary holds of an assignment
 * and its texts as well.
 *
 * @param matches what of the question is met, in its order
 * @param parts of the score, which they add up to; those worth nothing are left out
 * @param passages of the summary that speak of it, at most {@value #MOST_PASSAGES}
 */
public record Explanation(List<Match> matches, Map<Part, Double> parts, List<Passage> passages) {

    public static final int MOST_PASSAGES = 2;

    public static final Explanation NONE = new Explanation(List.of(), Map.of(), List.of());

    /** What a part of the score is for. */
    public enum Part {
        OCCUPATION,
        /** Specialties and skills. */
        ABILITIES,
        /** Of the skills asked for. */
        LEVEL,
        /** That skills asked for were practised of late. */
        RECENCY,
        LANGUAGES,
        COUNTRIES,
        EXPERIENCE,
        /** For how long and in which way they would come. */
        STAY,
        /** Words and phrases in the text of the profile. */
        WORDS,
        VERIFICATION,
        AVAILABILITY
    }

    /** On what grounds something counts as met. */
    public enum Basis {
        /** It stands in the fields of the profile. */
        DECLARED,
        /** The summary speaks of it, or has the words. */
        MENTIONED
    }

    /**
     * One thing asked for that is met.
     *
     * @param words of the question
     * @param concepts of the profile by which it is met: what was asked for, or parts of it; none for what is no concept
     */
    public record Match(String words, Basis basis, List<Concept> concepts) {
        public Match {
            concepts = List.copyOf(concepts);
        }
    }

    /**
     * A piece of the summary.
     *
     * @param marks the places in it that answer the question, first to last, without overlaps
     */
    public record Passage(String text, List<Mark> marks) {
        public Passage {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A place in a text.
     *
     * @param start index of its first character (UTF-16)
     * @param end index after its last one
     */
    public record Mark(int start, int end) {}

    public Explanation {
        matches = List.copyOf(matches);
        parts = Map.copyOf(parts);
        passages = List.copyOf(passages);
    }
}
