package org.sankofa.kit.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.util.StringUtils;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sankofa.kit.problem.Unquoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves changes on: one loop gives them their places in the feed, one loop for each consumer reads on. */
@Context
@Requires(property = "sankofa.relay.enabled", notEquals = StringUtils.FALSE)
final class Relay implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    /** How long news from another instance may wait here. */
    private static final Duration TURN = Duration.ofMillis(250);

    /**
     * How long a loop lets changes gather before it looks again, unless it had its hands full. Each look is a
     * transaction with a commit of its own, which would otherwise compete with those of the changes it looks for.
     */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Feed feed;
    private final FeedRepository repository;
    private final TransactionOperations<Connection> transactions;
    private final List<FeedConsumer> consumers;
    private final Wakeup outboxNews;
    private final Wakeup feedNews = new Wakeup();
    private final MeterRegistry metrics;
    private final List<Thread> loops = new ArrayList<>();
    private volatile boolean stopping;

    Relay(
            Feed feed,
            FeedRepository repository,
            TransactionOperations<Connection> transactions,
            List<FeedConsumer> consumers,
            Wakeup outboxNews,
            MeterRegistry metrics) {
        this.feed = feed;
        this.repository = repository;
        this.transactions = transactions;
        this.consumers = consumers;
        this.outboxNews = outboxNews;
        this.metrics = metrics;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        loops.add(Thread.ofVirtual().name("sequencer").start(() -> loop("sequencer", outboxNews, this::sequence)));
        // Read when it is asked for: whichever instance gives the places, each tells the same.
        Gauge.builder("sankofa.feed.head", repository, FeedRepository::head).register(metrics);
        for (var consumer : consumers) {
            var position = metrics.gauge(
                    "sankofa.feed.position",
                    List.of(io.micrometer.core.instrument.Tag.of("consumer", consumer.name())),
                    new AtomicLong());
            loops.add(Thread.ofVirtual()
                    .name("consumer-" + consumer.name())
                    .start(() -> loop(consumer.name(), newsFor(consumer), () -> read(consumer, position))));
        }
    }

    /** Our own news say nothing of the other service's feed; who reads that looks at every turn. */
    private Wakeup newsFor(FeedConsumer consumer) {
        return consumer.source() instanceof Feed ? feedNews : new Wakeup();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        loops.forEach(Thread::interrupt);
        for (var loop : loops) {
            loop.join(Duration.ofSeconds(5));
        }
    }

    private interface Work {
        /** Does one batch; true where it was a full one, so that there is more at once. */
        boolean doSome();
    }

    private void loop(String name, Wakeup news, Work work) {
        var pause = TURN;
        while (!stopping) {
            try {
                long seen = news.seen();
                boolean more = work.doSome();
                pause = TURN;
                if (!more) {
                    Thread.sleep(GATHERING);
                    news.await(seen, TURN);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                if (stopping) {
                    return;
                }
                LOG.warn("{} pauses for {} ms: {}", name, pause.toMillis(), Unquoted.line(fault));
                LOG.debug("{}", name, Unquoted.of(fault));
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException stopped) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean sequence() {
        int moved = feed.sequence();
        if (moved > 0) {
            feedNews.signal();
        }
        return moved == Feed.SEQUENCED_AT_ONCE;
    }

    private boolean read(FeedConsumer consumer, AtomicLong reached) {
        return transactions.execute(Feed.READ_COMMITTED, status -> {
            var cursor = repository.lockCursor(consumer.name());
            if (cursor.isEmpty()) {
                repository.addCursor(consumer.name());
                return false;
            }
            var events = consumer.source().after(cursor.get(), consumer.batchSize());
            if (events.isEmpty()) {
                reached.set(cursor.get());
                return false;
            }
            consumer.handle(events);
            long position = events.getLast().sequence();
            repository.moveCursor(consumer.name(), position);
            reached.set(position);
            return events.size() >= consumer.batchSize();
        });
    }
}
