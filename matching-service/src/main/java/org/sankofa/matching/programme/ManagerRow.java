package org.sankofa.matching.programme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** An account that manages a programme; only read as such. */
@MappedEntity("programme_manager")
record ManagerRow(@Id @BinaryId UUID account) {}
