package org.sankofa.matching.candidate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Vocabulary;

/** Who a candidate is, and what speaks for them and against them, in words of the reader's language. */
@Singleton
public final class Grounds {
    private final Explanations explanations;
    private final Vocabulary vocabulary;

    Grounds(Explanations explanations, Vocabulary vocabulary) {
        this.explanations = explanations;
        this.vocabulary = vocabulary;
    }

    /** What may be known of them by pseudonym: occupation, years of experience, verification level. */
    public List<String> about(ClinicianDocument clinician, Reader reader) {
        return List.of(
                vocabulary
                        .occupation(clinician.occupation())
                        .map(occupation -> occupation.label(reader.language()))
                        .orElse(clinician.occupation()),
                reader.count("hosting.years", clinician.yearsOfExperience()),
                reader.say("hosting.level", "level", clinician.verificationLevel()));
    }

    /** Each part of the score by its points. */
    public List<String> parts(Score score, Reader reader) {
        return score.parts().stream()
                .map(points -> PartView.of(points, explanations, reader.locale()))
                .map(part -> reader.say(
                        "queue.part",
                        Map.of(
                                "points",
                                reader.number(part.points()),
                                "maximum",
                                part.maximum(),
                                "explanation",
                                part.explanation())))
                .toList();
    }

    /** Every rule and every part of the score, as that side may read them. */
    public List<Told> of(List<Reason> reasons, Score score, Party side, Reader reader) {
        return List.of(
                new Told(
                        "queue.fact.rules",
                        reasons.stream()
                                .map(reason -> ReasonView.of(reason, side, explanations, reader.locale())
                                        .message())
                                .toList()),
                new Told("queue.fact.score", parts(score, reader)));
    }
}
