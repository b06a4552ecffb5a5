package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** Somebody who has saved searches. */
@MappedEntity("saved_search")
record Owner(@Id @BinaryId UUID account) {}
