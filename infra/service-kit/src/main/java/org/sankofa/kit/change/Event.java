package org.sankofa.kit.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as it travels: a CloudEvent, version 1.0, in its JSON format, with the extension attributes {@code sequence}
 * (the place in the feed, which a reader remembers as its cursor), {@code subjectversion} (version of the aggregate; a
 * reader that has seen a later one may pass over it) and {@code requestid}.
 *
 * @param source the service that it happened in
 * @param type the change, {@code clinician.submitted}
 * @param subject id of the aggregate
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Event(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        long sequence,
        long subjectversion,
        @Nullable String requestid,
        Map<String, Object> data) {}
