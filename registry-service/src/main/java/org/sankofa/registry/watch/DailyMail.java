package org.sankofa.registry.watch;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sankofa.kit.alert.Morning;
import org.sankofa.kit.problem.Unquoted;
import org.sankofa.registry.mail.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day, after six in the morning (UTC), tells each person in one mail how many people their searches have found up
 * to then. Any number of instances may do it at once: whoever locks somebody's searches first does it for them.
 */
@Singleton
class DailyMail {
    private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);
    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final OwnerRepository owners;
    private final SavedSearchRepository searches;
    private final AlertRepository alerts;
    private final NewsRepository news;
    private final SearchLetters letters;
    private final Post post;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    DailyMail(
            OwnerRepository owners,
            SavedSearchRepository searches,
            AlertRepository alerts,
            NewsRepository news,
            SearchLetters letters,
            Post post,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.owners = owners;
        this.searches = searches;
        this.alerts = alerts;
        this.news = news;
        this.letters = letters;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${sankofa.alerts.delay:1m}", fixedDelay = "${sankofa.alerts.every:10m}")
    void sweep() {
        Instant morning = Morning.last(clock.instant());
        List<Owner> batch = owners.waiting(morning, FIRST, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(owner -> tell(owner.account(), morning));
            batch = owners.waiting(morning, batch.getLast().account(), BATCH);
        }
    }

    /** Each in a transaction of its own, so that one that fails keeps nobody else waiting. */
    private void tell(UUID owner, Instant morning) {
        try {
            transactions.executeWrite(status -> {
                List<SavedSearch> locked = searches.lockOf(owner);
                Map<UUID, Long> counts =
                        news.untold(owner, morning).stream().collect(Collectors.toMap(News::search, News::people));
                alerts.told(owner, morning);
                Map<SavedSearch, Long> told = new LinkedHashMap<>();
                for (SavedSearch search : locked) {
                    Long people = counts.get(search.id());
                    if (people != null) {
                        told.put(search, people);
                    }
                }
                if (!told.isEmpty()) {
                    letters.daily(owner, told).map(List::of).ifPresent(post::send);
                }
                return null;
            });
        } catch (DataAccessException fault) {
            LOG.error("the daily mail of account {} waits: {}", owner, Unquoted.line(fault));
        }
    }
}
