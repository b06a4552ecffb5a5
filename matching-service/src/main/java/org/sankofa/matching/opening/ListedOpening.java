package org.sankofa.matching.opening;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.search.vocabulary.Concept;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * An assignment as a list shows it, in words of the reader's language.
 *
 * @param mode how and for how long one works there
 * @param passage of its texts, where one speaks of what was searched for
 * @param fit how well the reader fits; null for those who are no clinicians
 */
public record ListedOpening(
        UUID id,
        String title,
        String host,
        String place,
        String country,
        String occupation,
        String mode,
        String when,
        @Nullable String passage,
        @Nullable String fit) {

    static ListedOpening of(
            AssignmentView assignment,
            Vocabulary vocabulary,
            Reader reader,
            @Nullable String passage,
            @Nullable String fit) {
        return new ListedOpening(
                assignment.id(),
                assignment.title(),
                assignment.host().name(),
                assignment.host().place(),
                reader.country(assignment.host().country()),
                vocabulary
                        .occupation(assignment.occupation())
                        .map((Concept occupation) -> occupation.label(reader.language()))
                        .orElse(assignment.occupation()),
                reader.say("opening.mode." + assignment.term() + "." + assignment.presence()),
                reader.say(
                        "opening.when",
                        Map.of(
                                "from", reader.day(assignment.window().from()),
                                "until", reader.day(assignment.window().until()))),
                passage,
                fit);
    }
}
