package org.sankofa.matching.candidate;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** One part of the score, in the reader's language. */
@Serdeable
@Schema(name = "ScorePart")
public record PartView(ScorePart part, double points, int maximum, String explanation) {

    public static PartView of(Points points, Explanations explanations, Locale locale) {
        return new PartView(
                points.part(),
                points.points(),
                points.maximum(),
                explanations.text("score." + points.code(), points.evidence(), locale));
    }
}
