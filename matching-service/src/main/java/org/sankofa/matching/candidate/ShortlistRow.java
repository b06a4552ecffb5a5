package org.sankofa.matching.candidate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** That a clinician is on the shortlist of an assignment. */
@MappedEntity("shortlist")
record ShortlistRow(@BinaryId UUID assignment, @Id @BinaryId UUID clinician) {}
