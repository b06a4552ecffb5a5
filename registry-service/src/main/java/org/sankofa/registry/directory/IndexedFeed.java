package org.sankofa.registry.directory;

import jakarta.inject.Singleton;
import java.util.List;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.Feed;

/** The feed as far as it has been brought into the index, for those who ask the index about what has changed. */
@Singleton
public final class IndexedFeed implements EventSource {
    private final Feed feed;

    IndexedFeed(Feed feed) {
        this.feed = feed;
    }

    @Override
    public List<Event> after(long position, int limit) {
        // Places have no gaps, so their difference is how many events there are.
        long indexed = feed.reached(SearchFeed.NAME) - position;
        return indexed <= 0 ? List.of() : feed.after(position, (int) Math.min(limit, indexed));
    }
}
