package org.sankofa.matching.watch;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.sankofa.matching.assignment.AssignmentView;

/**
 * An assignment that matches a search and was opened since.
 *
 * @param at when that was noticed
 */
@Serdeable
@Schema(name = "AssignmentAlert")
record AssignmentAlertView(AssignmentView assignment, Instant at, boolean seen) {}
