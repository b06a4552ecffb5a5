package org.sankofa.matching.watch;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.SeenForm;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/** What those who wait have in common, whatever they wait for. An account waits in one role only. */
@Singleton
public class WatchService {

    static final int MAXIMUM = 50;

    private final WatchRepository watches;
    private final AlertRepository alerts;
    private final NewsRepository news;
    private final Changes changes;
    private final Clock clock;

    WatchService(WatchRepository watches, AlertRepository alerts, NewsRepository news, Changes changes, Clock clock) {
        this.watches = watches;
        this.alerts = alerts;
        this.news = news;
        this.changes = changes;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Watch> of(Actor actor) {
        return watches.of(actor.account());
    }

    /** @throws Refusal also where it is somebody else's */
    Watch find(Actor actor, UUID id) {
        return watches.find(id, actor.account()).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal when it is somebody else's, or of another version */
    Watch find(Actor actor, UUID id, long version) {
        Watch watch = find(actor, id);
        if (watch.version() != version) {
            throw Refusal.staleVersion();
        }
        return watch;
    }

    /** How many of the alerts somebody has not seen; none where there is no number. */
    Map<UUID, Long> unseen(Actor actor) {
        return news.unseen(actor.account()).stream().collect(Collectors.toMap(News::watch, News::count));
    }

    long unseen(Actor actor, Watch watch) {
        return unseen(actor).getOrDefault(watch.id(), 0L);
    }

    /** @throws Refusal where one more would be too many */
    void requireRoom(Actor actor) {
        if (watches.countOf(actor.account()) >= MAXIMUM) {
            throw Refusal.because(ProblemType.CONFLICT, FieldError.of("", "too-many-searches", "maximum", MAXIMUM));
        }
    }

    /** @param deed what is said of it afterwards */
    @Transactional
    void remove(Actor actor, UUID id, long version, String deed) {
        find(actor, id);
        written(watches.remove(id, version));
        changes.audit(actor, Change.of(deed, id, version));
    }

    @Transactional
    Watch see(Actor actor, UUID id, SeenForm form) {
        Watch watch = find(actor, id);
        Instant now = now();
        form.upTo(now).ifPresent(until -> alerts.see(id, until, now));
        return watch;
    }

    /** An account that was deleted waits for nothing any more. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void forget(UUID account) {
        // In the order in which everybody locks them.
        watches.lockOf(account);
        watches.forget(account);
    }

    /** @throws Refusal where nothing was, because somebody was faster */
    static void written(int rows) {
        if (rows == 0) {
            throw Refusal.staleVersion();
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
