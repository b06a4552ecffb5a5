package org.sankofa.registry.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.registry.directory.IndexedFeed;
import org.sankofa.registry.mail.Letter;
import org.sankofa.registry.mail.Post;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.SearchUnavailableException;

/**
 * Puts every saved search to the index about whoever has changed, once the index has the change. Alerts and letters are
 * written in the transaction that moves the cursor, so each is written once. While Elasticsearch is down, or fills an
 * index anew, this stays where it is.
 */
@Singleton
final class WatchFeed implements FeedConsumer {
    private static final String CLINICIANS = "clinician.";
    /** After which nobody is found. */
    private static final Set<String> UNFINDABLE =
            Set.of("clinician.registered", "clinician.withdrawn", "clinician.forgotten");

    private final IndexedFeed feed;
    private final SavedSearchRepository searches;
    private final SavedSearchService saved;
    private final AlertRepository alerts;
    private final ClinicianSearch search;
    private final ClinicianIndex index;
    private final SearchLetters letters;
    private final Post post;
    private final Clock clock;

    WatchFeed(
            IndexedFeed feed,
            SavedSearchRepository searches,
            SavedSearchService saved,
            AlertRepository alerts,
            ClinicianSearch search,
            ClinicianIndex index,
            SearchLetters letters,
            Post post,
            Clock clock) {
        this.feed = feed;
        this.searches = searches;
        this.saved = saved;
        this.alerts = alerts;
        this.search = search;
        this.index = index;
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "saved-searches";
    }

    @Override
    public EventSource source() {
        return feed;
    }

    @Override
    public int batchSize() {
        return 1000;
    }

    @Override
    public void handle(List<Event> events) {
        Set<UUID> changed = new LinkedHashSet<>();
        for (Event event : events) {
            if (event.type().startsWith(CLINICIANS) && !UNFINDABLE.contains(event.type())) {
                changed.add(event.subject());
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        searches.takeTurn();
        List<SavedSearch> all = searches.all();
        if (!all.isEmpty()) {
            raise(found(all, changed));
        }
    }

    /** Whom of the changed each search finds now. All questions come before the first lock on a search. */
    private Map<SavedSearch, Set<UUID>> found(List<SavedSearch> all, Set<UUID> changed) {
        if (!index.isFilled()) {
            throw new SearchUnavailableException("the index is being filled", null);
        }
        index.refresh();
        Map<SavedSearch, Set<UUID>> found = new LinkedHashMap<>();
        for (SavedSearch each : all) {
            saved.query(each)
                    .map(query -> search.among(query, changed))
                    .filter(people -> !people.isEmpty())
                    .ifPresent(people -> found.put(each, people));
        }
        return found;
    }

    private void raise(Map<SavedSearch, Set<UUID>> found) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Letter> toSend = new ArrayList<>();
        found.forEach((each, people) -> {
            // Its owner may have removed it in the meantime, or want other mail.
            SavedSearch locked = searches.lock(each.id()).orElse(null);
            Set<UUID> fresh = new LinkedHashSet<>(people);
            if (locked != null) {
                fresh.removeAll(alerts.familiar(locked.id(), people));
            }
            if (locked == null || fresh.isEmpty()) {
                return;
            }
            boolean daily = locked.mailing() == Mailing.DAILY;
            alerts.saveAll(fresh.stream()
                    .map(person -> new Alert(Uuid7.next(), locked.id(), person, now, null, daily))
                    .toList());
            if (locked.mailing() == Mailing.AT_ONCE) {
                letters.atOnce(locked, fresh.size()).ifPresent(toSend::add);
            }
        });
        if (!toSend.isEmpty()) {
            post.send(toSend);
        }
    }
}
