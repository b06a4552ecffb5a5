package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.Feed;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.candidate.CandidateService.Eligibles;
import org.sankofa.matching.opening.OpenAssignments;
import org.sankofa.matching.opening.OpeningService;
import org.sankofa.matching.opening.OpeningTerms;

/**
 * Puts every saved search to what has opened: what was published, what has a free place again, and what a host has
 * published who is vetted again. Alerts and letters are written in the transaction that moves the cursor, so each is
 * written once. Only searches for what somebody is eligible for need the index and the registry; while these do not
 * answer, this stays where it is.
 */
@Singleton
final class OpeningFeed implements FeedConsumer {

    private static final Set<String> OPENING = Set.of("assignment.published", "assignment.reopened");
    private static final String READMITTING = "institution.vetted";

    private final Feed feed;
    private final WatchRepository watches;
    private final AssignmentSearchService searches;
    private final AlertRepository alerts;
    private final OpeningService openings;
    private final CandidateService candidates;
    private final Changes changes;
    private final Clock clock;

    OpeningFeed(
            Feed feed,
            WatchRepository watches,
            AssignmentSearchService searches,
            AlertRepository alerts,
            OpeningService openings,
            CandidateService candidates,
            Changes changes,
            Clock clock) {
        this.feed = feed;
        this.watches = watches;
        this.searches = searches;
        this.alerts = alerts;
        this.openings = openings;
        this.candidates = candidates;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assignment-searches";
    }

    @Override
    public EventSource source() {
        return feed;
    }

    @Override
    public void handle(List<Event> events) {
        Set<UUID> opened = new HashSet<>();
        Set<UUID> readmitted = new HashSet<>();
        for (Event event : events) {
            if (OPENING.contains(event.type())) {
                opened.add(event.subject());
            } else if (event.type().equals(READMITTING)) {
                readmitted.add(event.subject());
            }
        }
        if (opened.isEmpty() && readmitted.isEmpty()) {
            return;
        }
        watches.takeTurn();
        List<Watch> all = watches.all();
        if (all.isEmpty()) {
            return;
        }
        OpenAssignments open = openings.open()
                .that(assignment -> opened.contains(assignment.id()) || readmitted.contains(assignment.institution()));
        raise(suitable(found(all, open)));
    }

    /** What a search has found. */
    private record Find(Watch watch, boolean fit, List<Assignment> assignments) {}

    private List<Find> found(List<Watch> all, OpenAssignments open) {
        List<Find> found = new ArrayList<>();
        for (Watch watch : all) {
            OpeningTerms terms = searches.terms(watch);
            List<Assignment> assignments = foundBy(terms, open);
            if (!assignments.isEmpty()) {
                found.add(new Find(watch, terms.asksForFit(), assignments));
            }
        }
        return found;
    }

    /** Nothing where the terms do not hold any more, because the vocabulary has changed. */
    private static List<Assignment> foundBy(OpeningTerms terms, OpenAssignments open) {
        try {
            return open.foundBy(terms).all();
        } catch (Refusal outdated) {
            return List.of();
        }
    }

    /** For those who only want to hear of what they are eligible for, leaves what they are. */
    private List<Find> suitable(List<Find> found) {
        Map<UUID, Set<Assignment>> asked = new HashMap<>();
        for (Find each : found) {
            if (each.fit) {
                asked.computeIfAbsent(each.watch.account(), account -> new LinkedHashSet<>())
                        .addAll(each.assignments);
            }
        }
        if (asked.isEmpty()) {
            return found;
        }
        Map<UUID, Set<UUID>> eligible = candidates.eligible(asked).stream()
                .collect(Collectors.toMap(each -> each.who().id(), Eligibles::assignments));
        return found.stream()
                .map(each -> each.fit
                        ? new Find(each.watch, true, among(each.assignments, eligible.get(each.watch.account())))
                        : each)
                .toList();
    }

    private static List<Assignment> among(List<Assignment> assignments, @Nullable Set<UUID> chosen) {
        return chosen == null
                ? List.of()
                : assignments.stream()
                        .filter(each -> chosen.contains(each.id()))
                        .toList();
    }

    private void raise(List<Find> found) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Change> letters = new ArrayList<>();
        for (Find each : found) {
            // Oldest first, so that their ids are in the order of the list.
            Set<UUID> fresh = each.assignments.reversed().stream()
                    .map(Assignment::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            fresh.removeAll(alerts.familiar(each.watch.id(), fresh));
            // Its owner may have removed it in the meantime, or want other mail.
            Watch locked =
                    fresh.isEmpty() ? null : watches.lock(each.watch.id()).orElse(null);
            if (locked == null) {
                continue;
            }
            UUID letter = locked.mailing() == Mailing.AT_ONCE ? Uuid7.next() : null;
            boolean daily = locked.mailing() == Mailing.DAILY;
            alerts.saveAll(fresh.stream()
                    .map(assignment -> new Alert(Uuid7.next(), locked.id(), assignment, now, null, daily, letter))
                    .toList());
            if (letter != null) {
                letters.add(Change.of(Letters.AT_ONCE, letter, 1));
            }
        }
        if (!letters.isEmpty()) {
            changes.recordAll(null, letters);
        }
    }
}
