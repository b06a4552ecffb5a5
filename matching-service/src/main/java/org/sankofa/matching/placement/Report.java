package org.sankofa.matching.placement;

import java.time.Instant;
import java.util.UUID;
import org.sankofa.matching.lifecycle.Party;

/**
 * What one side says came of a placement.
 *
 * @param side HOST or CLINICIAN
 * @param by the account that wrote it
 */
public record Report(Party side, UUID by, String summary, Instant at) {}
