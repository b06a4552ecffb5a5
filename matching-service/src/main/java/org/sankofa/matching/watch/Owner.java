package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** Somebody who waits for something. */
@MappedEntity("watch")
record Owner(@Id @BinaryId UUID account) {}
