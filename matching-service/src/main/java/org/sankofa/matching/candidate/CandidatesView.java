package org.sankofa.matching.candidate;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Candidates, best first, and which editions of vocabulary and rules ranked them. */
@Serdeable
@Schema(name = "Candidates")
record CandidatesView(List<CandidateView> items, String vocabularyVersion, String rulesVersion) {}
