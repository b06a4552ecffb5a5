package org.sankofa.matching.opening;

import java.util.List;

/**
 * One assignment, whole.
 *
 * @param texts that its host wrote, by paragraphs
 */
public record OpeningPage(ListedOpening listed, List<Fact> facts, List<Fact> texts) {}
