package org.sankofa.kit.change;

import java.util.List;

/**
 * Reads a feed from where it last was. Each bean of this type gets a cursor in the database and a loop of its own; one
 * instance of the service reads for it at a time.
 */
public interface FeedConsumer {
    /** Name of its cursor, at most 64 characters; another name starts again from the beginning. */
    String name();

    EventSource source();

    /** How many events it takes at once; the other service gives no more than 1000. */
    default int batchSize() {
        return 500;
    }

    /**
     * Takes the next events, in order, in a transaction that also moves the cursor: what this does to the database
     * happens exactly once, what it does elsewhere at least once. Throwing leaves the cursor where it was; the same
     * events come again, a little later.
     */
    void handle(List<Event> events);
}
