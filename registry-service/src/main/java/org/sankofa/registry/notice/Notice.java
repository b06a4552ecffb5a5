package org.sankofa.registry.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the matching service says is to be told; it may learn to say more than we read.
 *
 * @param kind the slug of a {@link org.sankofa.registry.mail.Letter.Kind}
 * @param recipients accounts
 * @param everyManager to all managers
 * @param facts what the letter says, by the name of its place in the text
 * @param path of the row that it is about, below the public address
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record Notice(
        String kind,
        @Nullable List<UUID> recipients,
        boolean everyManager,
        @Nullable Map<String, String> facts,
        String path) {

    Notice {
        recipients = List.copyOf(Objects.requireNonNullElse(recipients, List.of()));
        facts = Map.copyOf(Objects.requireNonNullElse(facts, Map.of()));
    }

    /** Without what people wrote, for logs. */
    @Override
    public String toString() {
        return "Notice[" + kind + ' ' + path + ']';
    }
}
