package org.sankofa.matching.placement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.picture.Timeline;
import org.sankofa.kit.picture.Timeline.Step;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.proposal.Proposal;
import org.sankofa.matching.proposal.Sequel;
import org.sankofa.matching.storage.Documents;
import org.sankofa.search.vocabulary.Term;

/** The way of a placement, for a picture of it: what has happened on which day, and what is to come. */
@Singleton
public class PlacementWay implements Sequel {
    private final PlacementRepository placements;
    private final Documents documents;

    PlacementWay(PlacementRepository placements, Documents documents) {
        this.placements = placements;
        this.documents = documents;
    }

    @Override
    public Optional<Timeline> of(Proposal proposal, Reader reader) {
        return switch (proposal.status()) {
            case OFFERED, APPLIED -> Optional.of(Timeline.of(ahead(proposal, null, reader), 1, reader));
            case ACCEPTED ->
                Optional.ofNullable(proposal.placement())
                        .map(placements::read)
                        .map(row -> of(proposal, row.placement(documents), reader));
            case DECLINED, WITHDRAWN, STOPPED -> Optional.empty();
        };
    }

    @Override
    public Optional<String> next(Proposal proposal, Reader reader) {
        return Optional.ofNullable(proposal.placement())
                .map(placements::read)
                .map(row -> row.placement(documents).status())
                .filter(status -> status != PlacementStatus.AWAITING_APPROVAL)
                .map(status -> reader.say("hosting.next." + status));
    }

    /** The way of a placement that was made of this proposal. */
    public Timeline of(Proposal proposal, Placement placement, Reader reader) {
        List<Step> steps = ahead(proposal, placement, reader);
        int passed = passed(placement.status());
        if (passed > 0) {
            return Timeline.of(steps, passed, reader);
        }
        // What was refused or given up has gone no further than what is known, and nothing comes after it.
        Decision decision = placement.decision();
        List<Step> gone = new ArrayList<>(steps.subList(0, decision != null && decision.approved() ? 3 : 2));
        gone.add(step(placement.status().name(), placement.updatedAt(), reader));
        return Timeline.of(gone, gone.size(), reader);
    }

    /** How many of the steps have been taken; 0 where the way ended before. */
    private static int passed(PlacementStatus status) {
        return switch (status) {
            case AWAITING_APPROVAL -> 2;
            case APPROVED, PREPARING -> 3;
            case IN_PROGRESS -> 4;
            case COMPLETED -> 5;
            case REPORTED -> 6;
            case CLOSED -> 7;
            case REFUSED, CANCELLED -> 0;
        };
    }

    private static List<Step> ahead(Proposal proposal, @Nullable Placement placement, Reader reader) {
        Decision decision = placement == null ? null : placement.decision();
        Period period = placement == null ? proposal.planned() : placement.period();
        boolean ends = placement != null && placement.term() == Term.TEMPORARY;
        return List.of(
                step("PROPOSED", proposal.createdAt(), reader),
                step("ACCEPTED", placement == null ? null : placement.createdAt(), reader),
                step("APPROVED", decision == null ? null : decision.at(), reader),
                new Step(reader.say("proposal.way.STARTED"), reader.day(period.from())),
                new Step(reader.say("proposal.way.COMPLETED"), ends ? reader.day(period.until()) : null),
                step("REPORTED", reported(placement), reader),
                step(
                        "CLOSED",
                        placement != null && placement.status() == PlacementStatus.CLOSED
                                ? placement.updatedAt()
                                : null,
                        reader));
    }

    private static @Nullable Instant reported(@Nullable Placement placement) {
        return placement == null
                ? null
                : placement.reports().stream()
                        .map(Report::at)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static Step step(String name, @Nullable Instant at, Reader reader) {
        return new Step(
                reader.say("proposal.way." + name),
                at == null ? null : reader.day(at.atZone(ZoneOffset.UTC).toLocalDate()));
    }
}
