package org.sankofa.registry.watch;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.sankofa.kit.text.PlainTextRule;
import org.sankofa.search.ClinicianIndex;
import org.sankofa.search.ClinicianQuery;
import org.sankofa.search.ClinicianSearch;
import org.sankofa.search.SearchUnavailableException;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Keeps searches, each with whom it found when it was saved. Saving takes turns with {@link WatchFeed}: whoever changes
 * at the same moment was either found by then, or is looked at afterwards.
 */
@Singleton
public class SavedSearchService {
    static final int MAXIMUM = 50;
    /** Each of them is a row. */
    static final int FOUND_MAXIMUM = 50_000;

    private static final int RETRY_SECONDS = 5;
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final SavedSearchRepository searches;
    private final AlertRepository alerts;
    private final AlertOfRepository pages;
    private final NewsRepository news;
    private final ClinicianSearch search;
    private final ClinicianIndex index;
    private final Vocabulary vocabulary;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Clock clock;

    SavedSearchService(
            SavedSearchRepository searches,
            AlertRepository alerts,
            AlertOfRepository pages,
            NewsRepository news,
            ClinicianSearch search,
            ClinicianIndex index,
            Vocabulary vocabulary,
            Changes changes,
            TransactionOperations<Connection> transactions,
            ObjectMapper json,
            Clock clock) {
        this.searches = searches;
        this.alerts = alerts;
        this.pages = pages;
        this.news = news;
        this.search = search;
        this.index = index;
        this.vocabulary = vocabulary;
        this.changes = changes;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reads what is to be saved and puts it to the index once, so that what cannot be saved is refused before anybody
     * waits for a turn.
     *
     * @throws Refusal when the terms are wrong, find too many, or the index does not answer
     */
    ClinicianQuery check(SearchForm form) {
        ClinicianQuery query = form.query().read(vocabulary);
        found(query);
        return query;
    }

    /**
     * Saves a search unless the same is there already, as after a second click: same name, same question, same mails.
     *
     * @throws Refusal as {@link #check} and {@link #save}
     */
    SavedSearch saveOnce(Actor actor, SearchForm form) {
        ClinicianQuery query = check(form);
        return transactions.executeWrite(status -> {
            searches.takeTurn();
            return searches.of(actor.account()).stream()
                    .filter(saved -> form(saved).equals(form))
                    .findFirst()
                    .orElseGet(() -> save(actor, form, query));
        });
    }

    /** As its owner would have to type it. */
    SearchForm form(SavedSearch saved) {
        return new SearchForm(saved.name(), terms(saved), saved.mailing());
    }

    /** @param query what {@link #check} read */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    SavedSearch save(Actor actor, SearchForm form, ClinicianQuery query) {
        searches.takeTurn();
        if (searches.countOf(actor.account()) >= MAXIMUM) {
            throw Refusal.because(ProblemType.CONFLICT, FieldError.of("", "too-many-searches", "maximum", MAXIMUM));
        }
        Instant now = now();
        SavedSearch saved = new SavedSearch(
                Uuid7.next(), actor.account(), name(form), write(form.query()), form.mail(), 1, now, now);
        searches.save(saved);
        alerts.know(saved.id(), found(query));
        changes.audit(actor, Change.of("search.saved", saved.id(), 1));
        return saved;
    }

    /** Erases those of one owner, in the order in which everybody locks them. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void erase(Actor owner) {
        searches.lockOf(owner.account());
        searches.eraseOf(owner.account());
    }

    /** Those of one owner, the first first. */
    public List<SavedSearch> of(Actor actor) {
        return searches.of(actor.account());
    }

    /** @throws Refusal also where it is somebody else's */
    SavedSearch find(Actor actor, UUID id) {
        return searches.find(id, actor.account()).orElseThrow(Refusal::notFound);
    }

    /** How many people of the alerts that they have not seen, by search; none where there is no number. */
    Map<UUID, Long> unseen(Actor actor) {
        return news.unseen(actor.account()).stream().collect(Collectors.toMap(News::search, News::people));
    }

    /** Alerts that were raised stay; whom the search finds when other terms are saved is no news. */
    SavedSearch edit(Actor actor, UUID id, long version, SearchForm form) {
        SavedSearch before = find(actor, id);
        if (before.version() != version) {
            throw Refusal.staleVersion();
        }
        ClinicianQuery query = form.query().read(vocabulary);
        boolean asksTheSame = query(before).filter(query::equals).isPresent();
        if (!asksTheSame) {
            found(query);
        }
        return transactions.executeWrite(status -> {
            if (!asksTheSame) {
                searches.takeTurn();
            }
            Instant now = now();
            String terms = write(form.query());
            written(searches.edit(id, version, name(form), terms, form.mail(), now));
            if (!asksTheSame) {
                alerts.forgetKnown(id);
                alerts.know(id, found(query));
            }
            if (form.mail() == Mailing.NEVER) {
                alerts.quiet(id);
            }
            changes.audit(actor, Change.of("search.edited", id, version + 1));
            return new SavedSearch(
                    id, before.account(), name(form), terms, form.mail(), version + 1, before.createdAt(), now);
        });
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        find(actor, id);
        written(searches.remove(id, version));
        changes.audit(actor, Change.of("search.removed", id, version));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    Page<AlertResponse> alerts(Actor actor, UUID id, @Nullable Cursor after, int limit) {
        find(actor, id);
        List<AlertOf> rows =
                pages.page(id, after == null ? EVER : after.at(), after == null ? LAST : after.id(), limit + 1);
        return Page.of(rows, limit, AlertResponse::of, row -> new Cursor(row.at(), row.id()).text());
    }

    @Transactional
    SavedSearch see(Actor actor, UUID id, SeenForm form) {
        SavedSearch search = find(actor, id);
        Instant now = now();
        form.upTo(now).ifPresent(until -> alerts.see(id, until, now));
        return search;
    }

    /** What a search asks; nothing where it does not hold any more, because the vocabulary has changed. */
    Optional<ClinicianQuery> query(SavedSearch saved) {
        try {
            return Optional.of(terms(saved).read(vocabulary));
        } catch (Refusal outdated) {
            return Optional.empty();
        }
    }

    SearchTerms terms(SavedSearch saved) {
        try {
            return Objects.requireNonNull(json.readValue(saved.terms(), SearchTerms.class));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private List<UUID> found(ClinicianQuery query) {
        try {
            if (!index.isFilled()) {
                throw unavailable();
            }
            index.refresh();
            List<UUID> found = search.all(query, FOUND_MAXIMUM + 1);
            if (found.size() > FOUND_MAXIMUM) {
                throw Refusal.invalid(FieldError.of("query", "search-too-broad", "maximum", FOUND_MAXIMUM));
            }
            return found;
        } catch (SearchUnavailableException down) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return Refusal.because(
                ProblemType.UNAVAILABLE, FieldError.of("", "search-unavailable", "seconds", RETRY_SECONDS));
    }

    private static String name(SearchForm form) {
        return PlainTextRule.line(form.name());
    }

    private String write(SearchTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
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
