package org.sankofa.kit.idempotency;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

@MappedEntity("idempotency_key")
record StoredAnswer(
        @Id String idempotencyKey,
        byte[] requestHash,
        @Nullable String location,
        @Nullable String entityTag,
        @Nullable String body) {}
