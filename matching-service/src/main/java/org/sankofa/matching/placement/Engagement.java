package org.sankofa.matching.placement;

import java.util.UUID;
import org.sankofa.matching.assignment.Period;
import org.sankofa.search.vocabulary.Presence;

/** Another placement of the same clinician that a manager has approved and that has not ended. */
public record Engagement(UUID placement, Period period, Presence presence) {}
