package org.sankofa.matching.queue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many of a kind have waited equally long.
 *
 * @param days that have begun since they came to wait
 */
@MappedEntity("placement")
record AgeRow(@Id WaitingKind kind, long days, long waiting) {}
