package org.sankofa.matching.opening;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.Explanations;
import org.sankofa.matching.candidate.PartView;
import org.sankofa.matching.candidate.ReasonView;
import org.sankofa.matching.lifecycle.Party;

/**
 * How well the reader fits: what a host would be shown of them.
 *
 * @param eligible whether an application would be taken
 * @param reasons every rule; those that failed say what is missing
 */
@Serdeable
@Schema(name = "Fit")
record FitView(boolean eligible, double score, List<PartView> parts, List<ReasonView> reasons) {

    static FitView of(Candidate candidate, Explanations explanations, Locale locale) {
        return new FitView(
                candidate.eligible(),
                candidate.score().total(),
                candidate.score().parts().stream()
                        .map(points -> PartView.of(points, explanations, locale))
                        .toList(),
                candidate.eligibility().reasons().stream()
                        .map(reason -> ReasonView.of(reason, Party.CLINICIAN, explanations, locale))
                        .toList());
    }
}
