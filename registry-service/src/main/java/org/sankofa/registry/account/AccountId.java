package org.sankofa.registry.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** An account of which only the id is read. */
@MappedEntity("account")
record AccountId(@Id @BinaryId UUID id) {}
