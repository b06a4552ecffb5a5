package org.sankofa.matching.queue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.picture.QueueAge.Age;
import org.sankofa.kit.problem.Refusal;

/**
 * What waits for a manager: everything in their programmes, and every institution that has applied. The most urgent comes
 * first: what waits is due after {@link #PATIENCE} days, but {@link #NOTICE} days before the work would begin.
 */
@Singleton
public class QueueService {

    /** Days within which anything is decided. */
    static final int PATIENCE = 14;

    /** Days before the first of the work, for registration, visa and travel. */
    static final int NOTICE = 28;

    private static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final WaitingRepository waiting;
    private final Clock clock;

    QueueService(WaitingRepository waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * The rows of one page and one more, where there is one.
     *
     * @param kind null for every kind
     * @param after where the page before ended; null for the beginning
     */
    List<Waiting> list(Actor actor, @Nullable WaitingKind kind, @Nullable Cursor after, int limit) {
        requireManager(actor);
        Cursor from = after == null ? START : after;
        Instant now = clock.instant();
        Stream<WaitingKind> kinds = kind == null ? Stream.of(WaitingKind.values()) : Stream.of(kind);
        return kinds.flatMap(each -> rows(actor, each, from, limit + 1).stream().map(row -> Waiting.of(each, row, now)))
                .sorted(Waiting.MOST_URGENT_FIRST)
                .limit(limit + 1L)
                .toList();
    }

    /** How many of each kind wait, by how long they have. */
    Map<WaitingKind, Map<Age, Long>> ages(Actor actor) {
        requireManager(actor);
        Map<WaitingKind, Map<Age, Long>> ages = new EnumMap<>(WaitingKind.class);
        for (WaitingKind kind : WaitingKind.values()) {
            ages.put(kind, new EnumMap<>(Age.class));
        }
        for (AgeRow row : waiting.ages(actor.account(), clock.instant())) {
            Map<Age, Long> ofKind = Objects.requireNonNull(ages.get(row.kind()));
            ofKind.merge(Age.of(Duration.ofDays(row.days())), row.waiting(), Long::sum);
        }
        return ages;
    }

    /** How many of each kind wait. */
    Map<WaitingKind, Long> counts(Actor actor) {
        return counts(ages(actor));
    }

    static Map<WaitingKind, Long> counts(Map<WaitingKind, Map<Age, Long>> ages) {
        Map<WaitingKind, Long> counts = new EnumMap<>(WaitingKind.class);
        ages.forEach((kind, ofKind) -> counts.put(
                kind, ofKind.values().stream().mapToLong(Long::longValue).sum()));
        return counts;
    }

    private List<WaitingRow> rows(Actor actor, WaitingKind kind, Cursor from, int rows) {
        UUID account = actor.account();
        return switch (kind) {
            case INSTITUTION ->
                waiting.institutions(PATIENCE, from.at().minus(PATIENCE, ChronoUnit.DAYS), from.id(), rows);
            case ASSIGNMENT -> waiting.assignments(account, PATIENCE, NOTICE, from.at(), from.id(), rows);
            case PROPOSAL -> waiting.proposals(account, PATIENCE, NOTICE, from.at(), from.id(), rows);
            case PLACEMENT -> waiting.placements(account, PATIENCE, NOTICE, from.at(), from.id(), rows);
        };
    }

    private static void requireManager(Actor actor) {
        if (!actor.is(Role.MANAGER)) {
            throw Refusal.notFound();
        }
    }
}
