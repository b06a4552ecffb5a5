package org.sankofa.matching.watch;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.Feed;
import org.sankofa.kit.change.FeedConsumer;
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
    private final OpeningService openings;
    private final CandidateService candidates;
    private final Raising raising;

    OpeningFeed(
            Feed feed,
            WatchRepository watches,
            AssignmentSearchService searches,
            OpeningService openings,
            CandidateService candidates,
            Raising raising) {
        this.feed = feed;
        this.watches = watches;
        this.searches = searches;
        this.openings = openings;
        this.candidates = candidates;
        this.raising = raising;
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
        watches.takeTurn(WatchRepository.OPENINGS);
        List<Watch> all = watches.searches();
        if (all.isEmpty()) {
            return;
        }
        OpenAssignments open = openings.open()
                .that(assignment -> opened.contains(assignment.id()) || readmitted.contains(assignment.institution()));
        raising.raise(suitable(found(all, open)).stream().map(Find::told).toList());
    }

    /** What a search has found. */
    private record Find(Watch watch, boolean fit, List<Assignment> assignments) {

        /** Oldest first, so that the ids of the alerts are in the order of the list. */
        Raising.Find told() {
            Map<UUID, String> subjects = new LinkedHashMap<>();
            assignments.reversed().forEach(assignment -> subjects.put(assignment.id(), ""));
            return new Raising.Find(watch, subjects);
        }
    }

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
}
