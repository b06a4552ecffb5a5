package org.sankofa.matching.candidate;

import java.util.Comparator;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Vocabulary;

/** A clinician seen against one assignment. */
public record Candidate(ClinicianDocument clinician, Eligibility eligibility, Score score) {

    /**
     * The eligible before the others, then the higher score, then the better verified, then by pseudonym: total, and
     * the same whatever order the search engine answered in.
     */
    public static final Comparator<Candidate> RANKING = Comparator.comparing(Candidate::eligible)
            .reversed()
            .thenComparing(Comparator.comparingDouble((Candidate candidate) -> candidate.score.total())
                    .reversed())
            .thenComparingInt(candidate -> candidate.clinician.verificationLevel())
            .thenComparing(candidate -> candidate.clinician.pseudonym());

    /** Those who fail the fewest rules first, then as in {@link #RANKING}: whom it is worth to explain. */
    public static final Comparator<Candidate> NEAREST =
            Comparator.comparingLong(Candidate::failures).thenComparing(RANKING);

    /** Runs every rule and measures every part. */
    public static Candidate of(Comparison comparison) {
        return new Candidate(comparison.clinician(), Eligibility.of(comparison), Score.of(comparison));
    }

    /** The same for a clinician and a need that were not compared yet. */
    public static Candidate of(Need need, ClinicianDocument clinician, Vocabulary vocabulary) {
        return of(Comparison.of(need, clinician, vocabulary));
    }

    public boolean eligible() {
        return switch (eligibility) {
            case Eligibility.Eligible eligible -> true;
            case Eligibility.Refused refused -> false;
        };
    }

    private long failures() {
        return eligibility.reasons().stream().filter(Reason::failed).count();
    }
}
