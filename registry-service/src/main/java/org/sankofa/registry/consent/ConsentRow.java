package org.sankofa.registry.consent;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** A consent given, refused or taken back. */
@MappedEntity("consent")
public record ConsentRow(@Id @BinaryId UUID id, @BinaryId UUID clinician, Purpose purpose, boolean given, Instant at) {}
