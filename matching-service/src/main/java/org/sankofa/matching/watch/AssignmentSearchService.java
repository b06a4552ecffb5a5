package org.sankofa.matching.watch;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.alert.SeenForm;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
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

    static final int MAXIMUM = 50;

    private final WatchRepository watches;
    private final AlertRepository alerts;
    private final NewsRepository news;
    private final OpeningService openings;
    private final AssignmentService assignments;
    private final Documents documents;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    AssignmentSearchService(
            WatchRepository watches,
            AlertRepository alerts,
            NewsRepository news,
            OpeningService openings,
            AssignmentService assignments,
            Documents documents,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.watches = watches;
        this.alerts = alerts;
        this.news = news;
        this.openings = openings;
        this.assignments = assignments;
        this.documents = documents;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Refusal when the terms are wrong, or there are too many searches */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    Watch save(Actor actor, AssignmentSearchForm form) {
        OpeningTerms terms = form.checkedQuery();
        watches.takeTurn();
        if (watches.countOf(actor.account()) >= MAXIMUM) {
            throw Refusal.because(ProblemType.CONFLICT, FieldError.of("", "too-many-searches", "maximum", MAXIMUM));
        }
        Instant now = now();
        Watch saved = new Watch(
                Uuid7.next(), actor.account(), form.cleanName(), documents.write(terms), form.mailing(), 1, now, now);
        watches.save(saved);
        alerts.know(saved.id(), found(terms));
        changes.audit(actor, Change.of("assignment-search.saved", saved.id(), 1));
        return saved;
    }

    /** Oldest first. */
    List<Watch> of(Actor actor) {
        return watches.of(actor.account());
    }

    /** @throws Refusal also where it is somebody else's */
    Watch find(Actor actor, UUID id) {
        return watches.find(id, actor.account()).orElseThrow(Refusal::notFound);
    }

    /** How many assignments of the alerts that they have not seen, by search; none where there is no number. */
    Map<UUID, Long> unseen(Actor actor) {
        return news.unseen(actor.account()).stream().collect(Collectors.toMap(News::watch, News::count));
    }

    /** Alerts that were raised stay; what the search finds when other terms are saved is no news. */
    Watch edit(Actor actor, UUID id, long version, AssignmentSearchForm form) {
        Watch before = find(actor, id);
        if (before.version() != version) {
            throw Refusal.staleVersion();
        }
        OpeningTerms terms = form.checkedQuery();
        boolean asksTheSame = terms.equals(terms(before));
        return transactions.executeWrite(transaction -> {
            if (!asksTheSame) {
                watches.takeTurn();
            }
            Instant now = now();
            String written = documents.write(terms);
            written(watches.edit(id, version, form.cleanName(), written, form.mailing(), now));
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
                    form.cleanName(),
                    written,
                    form.mailing(),
                    version + 1,
                    before.createdAt(),
                    now);
        });
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        find(actor, id);
        written(watches.remove(id, version));
        changes.audit(actor, Change.of("assignment-search.removed", id, version));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    Page<AssignmentAlertView> alerts(Actor actor, UUID id, Place place) {
        find(actor, id);
        return Page.of(
                alerts.page(id, place.at(), place.id(), place.rows()),
                place.limit(),
                alert -> new AssignmentAlertView(
                        assignments.view(actor, assignments.read(alert.subject())), alert.at(), alert.seenAt() != null),
                alert -> new Cursor(alert.at(), alert.id()).text());
    }

    @Transactional
    Watch see(Actor actor, UUID id, SeenForm form) {
        Watch watch = find(actor, id);
        Instant now = now();
        form.upTo(now).ifPresent(until -> alerts.see(id, until, now));
        return watch;
    }

    OpeningTerms terms(Watch watch) {
        return documents.read(watch.terms(), OpeningTerms.class);
    }

    /** Whether somebody is eligible for it does not matter yet: it is no news to them that it is open. */
    private List<UUID> found(OpeningTerms terms) {
        return openings.open().foundBy(terms).all().stream().map(Assignment::id).toList();
    }

    private static void written(int rows) {
        if (rows == 0) {
            throw Refusal.staleVersion();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
