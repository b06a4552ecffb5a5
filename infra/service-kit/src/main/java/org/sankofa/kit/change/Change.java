package org.sankofa.kit.change;

import java.util.Map;
import java.util.UUID;

/**
 * Something that was done to an aggregate.
 *
 * @param type what, as {@code <aggregate>.<deed in the past>}: {@code clinician.submitted}; at most 64 characters
 * @param subject id of the aggregate
 * @param version version that the aggregate has after it
 * @param data facts that readers of the event need; never personal data, for audit, outbox and feed keep it
 */
public record Change(String type, UUID subject, long version, Map<String, ?> data) {
    public Change {
        data = Map.copyOf(data);
    }

    public static Change of(String type, UUID subject, long version) {
        return new Change(type, subject, version, Map.of());
    }
}
