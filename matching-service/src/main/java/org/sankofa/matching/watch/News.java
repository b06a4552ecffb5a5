package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** How many alerts there are that somebody who waits has not seen. */
@MappedEntity("watch_alert")
record News(@Id @BinaryId UUID watch, @BinaryId UUID account, String name, long count) {}
