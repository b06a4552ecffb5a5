package org.sankofa.registry.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/**
 * A mail in the outgoing queue.
 *
 * @param text emptied once it is sent or given up
 * @param awaited goes before those that are not
 * @param dueAt when it may be tried, or tried again
 * @param problem what the server said last
 */
@MappedEntity("mail")
record Mail(
        @Id @BinaryId UUID id,
        String recipient,
        String language,
        String subject,
        @Nullable String text,
        MailStatus status,
        boolean awaited,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        @Nullable String problem) {

    /** Neither address nor text, for logs. */
    @Override
    public String toString() {
        return "Mail[" + id + ' ' + status + ']';
    }
}
