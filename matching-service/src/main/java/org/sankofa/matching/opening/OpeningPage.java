package org.sankofa.matching.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.picture.SkillsFit;

/**
 * One assignment, whole.
 *
 * @param own page on which the reader does something about it; null for who cannot
 * @param texts that its host wrote, by paragraphs
 * @param fits the reader's skills beside those asked for; empty for who has no profile to compare
 */
public record OpeningPage(
        ListedOpening listed, @Nullable String own, List<Fact> facts, List<Fact> texts, List<Captioned> fits) {
    public OpeningPage {
        facts = List.copyOf(facts);
        texts = List.copyOf(texts);
        fits = List.copyOf(fits);
    }

    /** @param caption key of its text */
    public record Captioned(String caption, SkillsFit fit) {}
}
