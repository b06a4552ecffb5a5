package org.sankofa.matching.assignment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/**
 * Which edition of an open assignment holds: another whenever it or its institution was changed.
 *
 * @param id of the assignment
 * @param version of the assignment
 */
@MappedEntity("assignment")
public record Edition(@Id @BinaryId UUID id, long version, long institutionVersion) {}
