package org.sankofa.registry.directory;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.Feed;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.search.IndexMissingException;

/**
 * Brings every change of a clinician into the index. While Elasticsearch is down it throws, stays where it is in the
 * feed, and goes on from there when it is back.
 */
@Singleton
final class SearchFeed implements FeedConsumer {
    static final String NAME = "search";
    private static final String OURS = "clinician.";
    private static final String DRAFTED = "clinician.registered";
    private final Feed feed;
    private final DirectoryIndex index;
    private final IndexUpkeep upkeep;

    SearchFeed(Feed feed, DirectoryIndex index, IndexUpkeep upkeep) {
        this.feed = feed;
        this.index = index;
        this.upkeep = upkeep;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public EventSource source() {
        return feed;
    }

    @Override
    public int batchSize() {
        return 4000;
    }

    @Override
    public void handle(List<Event> events) {
        Set<UUID> changed = new LinkedHashSet<>();
        for (Event event : events) {
            if (event.type().startsWith(OURS) && !event.type().equals(DRAFTED)) {
                changed.add(event.subject());
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        try {
            index.update(changed);
        } catch (IndexMissingException lost) {
            upkeep.begin();
            throw lost;
        }
    }
}
