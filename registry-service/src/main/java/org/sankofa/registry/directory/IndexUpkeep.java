package org.sankofa.registry.directory;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Applied;
import org.sankofa.search.ClinicianIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that there is an index of this build's mapping and vocabulary: when the service starts, and when the index
 * is found to be lost. It keeps trying while Elasticsearch or the database is down, and holds up nobody.
 */
@Singleton
class IndexUpkeep implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ClinicianIndex index;
    private final DirectoryIndex directory;
    private final Clock clock;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();
    private volatile @Nullable Rebuild last;

    IndexUpkeep(ClinicianIndex index, DirectoryIndex directory, Clock clock) {
        this.index = index;
        this.directory = directory;
        this.clock = clock;
    }

    /** A rebuild that ended. */
    record Rebuild(Instant startedAt, Instant endedAt, int written, int refused) {}

    @Override
    public void onApplicationEvent(StartupEvent event) {
        begin();
    }

    /** Makes the index, and fills it if it is new or outdated, in the background. */
    void begin() {
        inBackground(() -> {
            if (index.ensure() != ClinicianIndex.State.CURRENT) {
                rebuild();
            }
        });
    }

    /** @return false when one is under way here already */
    boolean beginRebuild() {
        return inBackground(() -> {
            index.ensure();
            rebuild();
        });
    }

    boolean isRunning() {
        return running.get() != null;
    }

    @Nullable
    Rebuild last() {
        return last;
    }

    /** Gives a rebuild the time to tidy up after itself, so that the next start need not wait to see whether it lives. */
    @PreDestroy
    void stop() throws InterruptedException {
        Thread thread = running.get();
        if (thread != null) {
            thread.interrupt();
            if (!thread.join(FAREWELL)) {
                LOG.warn("the rebuild of the index has not ended in {} s", FAREWELL.toSeconds());
            }
        }
    }

    private void rebuild() {
        Instant started = clock.instant();
        Applied applied = directory.rebuild();
        last = new Rebuild(
                started, clock.instant(), applied.written(), applied.refused().size());
    }

    private boolean inBackground(Runnable work) {
        Thread thread = Thread.ofVirtual().name("index-upkeep").unstarted(() -> {
            try {
                untilDone(work);
            } finally {
                running.set(null);
            }
        });
        if (!running.compareAndSet(null, thread)) {
            return false;
        }
        thread.start();
        return true;
    }

    private static void untilDone(Runnable work) {
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.run();
                return;
            } catch (RuntimeException fault) {
                LOG.warn("the index waits for {} ms: {}", pause.toMillis(), Objects.toString(fault.getMessage()));
                LOG.debug("the index waits", fault);
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException stopped) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
