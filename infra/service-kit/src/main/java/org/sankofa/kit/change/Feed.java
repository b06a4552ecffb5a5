package org.sankofa.kit.change;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** The changes of this service in the order in which they committed. */
@Singleton
public class Feed implements EventSource {
    static final int SEQUENCED_AT_ONCE = 1000;
    private static final Argument<Map<String, Object>> DATA = Argument.mapOf(String.class, Object.class);

    /** Without gap locks: the sequencer must not hold up those who write to the outbox. */
    static final TransactionDefinition READ_COMMITTED = readCommitted();

    private final FeedRepository feed;
    private final OutboxRepository outbox;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final String source;

    Feed(
            FeedRepository feed,
            OutboxRepository outbox,
            TransactionOperations<Connection> transactions,
            ObjectMapper json,
            @Value("${micronaut.application.name}") String application) {
        this.feed = feed;
        this.outbox = outbox;
        this.transactions = transactions;
        this.json = json;
        this.source = "/" + application;
    }

    @Override
    public List<Event> after(long position, int limit) {
        return feed.after(position, limit).stream().map(this::event).toList();
    }

    /** How far a consumer of this service has come: all up to there is done and committed. 0 where it has not begun. */
    public long reached(String consumer) {
        return feed.cursor(consumer).orElse(0L);
    }

    /**
     * Gives the next outbox entries their places in the feed.
     *
     * <p>Auto-increment numbers are given before commit, so a reader who remembers the highest it saw would miss the
     * entries of slower transactions. Places are given here instead, by one instance at a time, from one consistent
     * read: if that read sees a change, it sees all that committed before it, hence every earlier one of the same
     * aggregate.
     *
     * @return how many were moved; 0 also where another instance is at it
     */
    int sequence() {
        return transactions.execute(READ_COMMITTED, status -> {
            var head = feed.lockHead();
            if (head.isEmpty()) {
                return 0;
            }
            var entries = outbox.oldest(SEQUENCED_AT_ONCE);
            if (entries.isEmpty()) {
                return 0;
            }
            outbox.moveToFeed(head.get(), entries);
            outbox.remove(entries);
            feed.moveHead(head.get() + entries.size());
            return entries.size();
        });
    }

    private static TransactionDefinition readCommitted() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.READ_COMMITTED);
        return definition;
    }

    private Event event(FeedEntry entry) {
        return new Event(
                "1.0",
                entry.id(),
                source,
                entry.type(),
                entry.subject(),
                entry.at(),
                entry.position(),
                entry.version(),
                entry.request(),
                entry.data() == null ? Map.of() : parse(entry.data()));
    }

    private Map<String, Object> parse(String data) {
        try {
            return json.readValue(data, DATA);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
