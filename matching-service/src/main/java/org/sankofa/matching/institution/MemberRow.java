package org.sankofa.matching.institution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** An account that speaks for an institution; only read as such. */
@MappedEntity("institution_member")
record MemberRow(@Id @BinaryId UUID account) {}
