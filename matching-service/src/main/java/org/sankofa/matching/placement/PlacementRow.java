package org.sankofa.matching.placement;

import io.micronaut.core.type.Argument;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.programme.Money;
import org.sankofa.matching.storage.Documents;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** A placement as it is stored. */
@MappedEntity("placement")
record PlacementRow(
        @Id @BinaryId UUID id,
        @BinaryId UUID proposal,
        @BinaryId UUID assignment,
        @BinaryId UUID institution,
        @BinaryId UUID programme,
        @BinaryId UUID clinician,
        String pseudonym,
        Presence presence,
        Term term,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal cost,
        String currency,
        PlacementStatus status,
        @Nullable String agreement,
        String checklist,
        String reports,
        @Nullable String decision,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    private static final Argument<Map<String, Boolean>> CHECKLIST = Argument.mapOf(String.class, Boolean.class);
    private static final Argument<List<Report>> REPORTS = Argument.listOf(Report.class);

    static PlacementRow of(Placement placement, Documents documents) {
        Decision decision = placement.decision();
        return new PlacementRow(
                placement.id(),
                placement.proposal(),
                placement.assignment(),
                placement.institution(),
                placement.programme(),
                placement.clinician(),
                placement.pseudonym(),
                placement.presence(),
                placement.term(),
                placement.period().from(),
                placement.period().until(),
                placement.cost().amount(),
                placement.cost().currency(),
                placement.status(),
                decision == null || !decision.approved() ? null : decision.agreement(),
                documents.write(byName(placement.checklist())),
                documents.write(placement.reports()),
                decision == null ? null : documents.write(decision),
                placement.reason(),
                placement.version(),
                placement.createdAt(),
                placement.updatedAt());
    }

    Placement placement(Documents documents) {
        Map<ChecklistItem, Boolean> items = new EnumMap<>(ChecklistItem.class);
        documents.read(checklist, CHECKLIST).forEach((name, done) -> items.put(ChecklistItem.valueOf(name), done));
        return new Placement(
                id,
                proposal,
                assignment,
                institution,
                programme,
                clinician,
                pseudonym,
                presence,
                term,
                new Period(startsOn, endsOn),
                new Money(cost, currency),
                status,
                items,
                documents.read(reports, REPORTS),
                decision == null ? null : documents.read(decision, Decision.class),
                reason,
                version,
                createdAt,
                updatedAt);
    }

    static Map<String, Boolean> byName(Map<ChecklistItem, Boolean> checklist) {
        Map<String, Boolean> names = new TreeMap<>();
        checklist.forEach((item, done) -> names.put(item.name(), done));
        return names;
    }
}
