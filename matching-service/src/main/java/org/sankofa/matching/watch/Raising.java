package org.sankofa.matching.watch;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;

/** Raises alerts of what is news, with the letters that are wanted at once. Whoever calls has the turn. */
@Singleton
class Raising {

    private final WatchRepository watches;
    private final AlertRepository alerts;
    private final Changes changes;
    private final Clock clock;

    Raising(WatchRepository watches, AlertRepository alerts, Changes changes, Clock clock) {
        this.watches = watches;
        this.alerts = alerts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What somebody who waits is to be told of.
     *
     * @param subjects each with the pseudonym of a clinician, empty for an assignment
     */
    record Find(Watch watch, Map<UUID, String> subjects) {}

    /** @param found in the order in which everybody locks those who wait */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void raise(List<Find> found) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Change> letters = new ArrayList<>();
        for (Find each : found) {
            Map<UUID, String> fresh = new LinkedHashMap<>(each.subjects);
            fresh.keySet().removeAll(alerts.familiar(each.watch.id(), each.subjects.keySet()));
            // Its owner may have removed it in the meantime, or want other mail.
            Watch locked =
                    fresh.isEmpty() ? null : watches.lock(each.watch.id()).orElse(null);
            if (locked == null) {
                continue;
            }
            UUID letter = locked.mailing() == Mailing.AT_ONCE ? Uuid7.next() : null;
            alerts.saveAll(fresh.entrySet().stream()
                    .map(one -> alert(locked, one.getKey(), one.getValue(), now, letter))
                    .toList());
            if (letter != null) {
                letters.add(Change.of(Letters.atOnce(locked), letter, 1));
            }
        }
        if (!letters.isEmpty()) {
            changes.recordAll(null, letters);
        }
    }

    private static Alert alert(Watch watch, UUID subject, String pseudonym, Instant now, @Nullable UUID letter) {
        boolean daily = watch.mailing() == Mailing.DAILY;
        String named = pseudonym.isEmpty() ? null : pseudonym;
        return new Alert(Uuid7.next(), watch.id(), subject, named, now, null, daily, letter, false);
    }
}
