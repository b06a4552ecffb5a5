package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** How many alerts of a search there are that somebody has not seen, or was not told of. */
@MappedEntity("saved_search_alert")
record News(@Id @BinaryId UUID search, long people) {}
