package org.sankofa.matching.watch;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.opening.OpeningService;
import org.sankofa.matching.opening.OpeningTerms;
import org.sankofa.matching.storage.Documents;
import org.sankofa.matching.storage.Place;

/**
 * Keeps searches, each with what it found when it was saved. Saving takes turns with {@link OpeningFeed}: what opens at
 * the same moment was either found by then, or is looked at afterwards.
 */
@Singleton
class AssignmentSearchService {

    private final WatchService waiting;
    private final WatchRepository watches;
    private final AlertRepository alerts;
    private final OpeningService openings;
    private final AssignmentService assignments;
    private final Documents documents;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;

    AssignmentSearchService(
            WatchService waiting,
            WatchRepository watches,
            AlertRepository alerts,
            OpeningService openings,
            AssignmentService assignments,
            Documents documents,
            Changes changes,
            TransactionOperations<Connection> transactions) {
        this.waiting = waiting;
        this.watches = watches;
        this.alerts = alerts;
        this.openings = openings;
        this.assignments = assignments;
        this.documents = documents;
        this.changes = changes;
        this.transactions = transactions;
    }

    /**
     * Saves a search unless the same is there already, as after a second click: same name, same question, same mails.
     *
     * @throws Refusal as {@link #save}
     */
    Watch saveOnce(Actor actor, AssignmentSearchForm form) {
        AssignmentSearchForm clean = new AssignmentSearchForm(form.cleanName(), form.checkedQuery(), form.mailing());
        return transactions.executeWrite(transaction -> {
            watches.takeTurn(WatchRepository.OPENINGS);
            return waiting.of(actor).stream()
                    .filter(saved ->
                            clean.equals(new AssignmentSearchForm(saved.name(), terms(saved), saved.mailing())))
                    .findFirst()
                    .orElseGet(() -> save(actor, clean));
        });
    }

    /** @throws Refusal when the terms are wrong, or there are too many searches */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    Watch save(Actor actor, AssignmentSearchForm form) {
        OpeningTerms terms = form.checkedQuery();
        watches.takeTurn(WatchRepository.OPENINGS);
        waiting.requireRoom(actor);
        Instant now = waiting.now();
        Watch saved = new Watch(
                Uuid7.next(),
                actor.account(),
                null,
                form.cleanName(),
                documents.write(terms),
                form.mailing(),
                1,
                now,
                now);
        watches.save(saved);
        alerts.know(saved.id(), found(terms));
        changes.audit(actor, Change.of("assignment-search.saved", saved.id(), 1));
        return saved;
    }

    /** Alerts that were raised stay; what the search finds when other terms are saved is no news. */
    Watch edit(Actor actor, UUID id, long version, AssignmentSearchForm form) {
        Watch before = waiting.find(actor, id, version);
        OpeningTerms terms = form.checkedQuery();
        boolean asksTheSame = terms.equals(terms(before));
        return transactions.executeWrite(transaction -> {
            if (!asksTheSame) {
                watches.takeTurn(WatchRepository.OPENINGS);
            }
            Instant now = waiting.now();
            String written = documents.write(terms);
            WatchService.written(watches.edit(id, version, form.cleanName(), written, form.mailing(), now));
            if (!asksTheSame) {
                alerts.forgetKnown(id);
                alerts.know(id, found(terms));
            }
            if (form.mailing() == Mailing.NEVER) {
                alerts.quiet(id);
            }
            changes.audit(actor, Change.of("assignment-search.edited", id, version + 1));
            return new Watch(
                    id,
                    before.account(),
                    null,
                    form.cleanName(),
                    written,
                    form.mailing(),
                    version + 1,
                    before.createdAt(),
                    now);
        });
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    Page<AssignmentAlertView> alerts(Actor actor, UUID id, Place place) {
        waiting.find(actor, id);
        return Page.of(
                alerts.page(id, place.at(), place.id(), place.rows()),
                place.limit(),
                alert -> new AssignmentAlertView(
                        assignments.view(actor, assignments.read(alert.subject())), alert.at(), alert.seenAt() != null),
                alert -> new Cursor(alert.at(), alert.id()).text());
    }

    OpeningTerms terms(Watch watch) {
        return documents.read(watch.terms(), OpeningTerms.class);
    }

    /** Whether somebody is eligible for it does not matter yet: it is no news to them that it is open. */
    private List<UUID> found(OpeningTerms terms) {
        return openings.open().foundBy(terms).all().stream().map(Assignment::id).toList();
    }
}
