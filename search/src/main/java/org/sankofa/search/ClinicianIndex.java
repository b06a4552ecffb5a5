package org.sankofa.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.ConceptTagger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of clinician profiles, behind the alias {@value #ALIAS}. It is derived from the registry's database and can
 * be thrown away and rebuilt from it at any time, while it is searched and written to.
 *
 * <p>Any number of instances may write at once. How that stays right is told in {@code infra/adr/0003}.
 */
public final class ClinicianIndex {

    /** What is searched and written to. */
    public static final String ALIAS = "clinicians";

    /** Present as long as a rebuild is on: whoever writes finds it, and writes there too. */
    static final String BUILDING = "clinicians-building";

    private static final Logger LOG = LoggerFactory.getLogger(ClinicianIndex.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final String REFRESH_INTERVAL = "500ms";
    private static final String FINGERPRINT = "fingerprint";
    private static final String HEARTBEAT = "heartbeat";
    private static final String NEVER_FILLED = "never filled";
    private static final int MISSED_BEATS = 4;
    private static final int TOMBSTONES_AT_ONCE = 1000;

    /** Withdrawn people leave a tombstone; the alias hides it, so that no search can forget to. */
    private static final Query LIVING = Query.of(q ->
            q.bool(b -> b.mustNot(n -> n.term(t -> t.field("withdrawn").value(true)))));

    /** What {@link #ensure} found. */
    public enum State {
        /** There was none: it is empty now, and wants to be rebuilt. */
        CREATED,
        /** Never filled, or by another mapping, vocabulary or way of writing: still of use, but wants to be rebuilt. */
        OUTDATED,
        CURRENT
    }

    private final ElasticsearchClient client;
    private final String definition;
    private final String fingerprint;
    private final ClinicianJson json;
    private final BulkWriter writer;
    private final Duration beat;

    public ClinicianIndex(ElasticsearchClient client, ConceptTagger tagger) {
        this(client, tagger, Duration.ofSeconds(3));
    }

    /** @param beat how often a rebuild shows that it is alive; after {@value #MISSED_BEATS} without it, it is not */
    ClinicianIndex(ElasticsearchClient client, ConceptTagger tagger, Duration beat) {
        this.client = client;
        this.beat = beat;
        this.definition = definition();
        this.fingerprint = sha256(definition + '\n' + tagger.vocabulary().version() + '\n' + ClinicianJson.FORMAT);
        this.json = new ClinicianJson(tagger);
        this.writer = new BulkWriter(client, json);
    }

    /**
     * Makes an empty index if there is none. Several instances may do so at once.
     *
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public State ensure() {
        Optional<String> current = behind(ALIAS);
        if (current.isEmpty()) {
            try {
                create(ALIAS, LIVING, REFRESH_INTERVAL, NEVER_FILLED);
                return State.CREATED;
            } catch (ElasticsearchException | SearchUnavailableException e) {
                // An alias has one write index only: another instance was first, if there is one now.
                current = behind(ALIAS);
                if (current.isEmpty()) {
                    throw e;
                }
            }
        }
        String index = current.get();
        return meta(index, FINGERPRINT).filter(fingerprint::equals).isPresent() ? State.CURRENT : State.OUTDATED;
    }

    /**
     * Brings these changes into the index, and into the one that is being built, if any. They can be found within the
     * refresh interval of 500 ms. Doing it twice, or in another order, changes nothing.
     *
     * <p>What a write says has to be committed in the database before this is called.
     *
     * @throws SearchUnavailableException if it is not known whether all were applied: apply the same list again
     */
    public Applied apply(List<? extends Write> writes) {
        return writer.write(writes, this::targets);
    }

    /**
     * Fills a new index from the truth and puts it in the place of the present one, which answers until then.
     *
     * @param truth every person of the registry: a {@link Write.Put} of those to be found, and best a {@link
     *     Write.Withdraw} of those who withdrew. It has to read from the database what is committed when its iterator is
     *     asked for, or later
     * @throws SearchUnavailableException if Elasticsearch failed, or another rebuild is on or took over: the present
     *     index stays, and once that rebuild has ended {@link #ensure} answers {@link State#CURRENT}
     */
    public Applied rebuild(Iterable<? extends Write> truth) {
        String built = startBuilding();
        LOG.info("Rebuilding the clinician index as {}", built);
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofVirtual().name("clinician-index-rebuild").start(() -> beatUntil(ended, built));
        try {
            Applied applied = writer.write(truth, () -> List.of(BUILDING));
            Optional<String> replaced = behind(ALIAS);
            replaced.ifPresent(this::carryTombstones);
            ElasticsearchCall.run(() -> client.indices()
                    .putSettings(p ->
                            p.index(built).settings(s -> s.refreshInterval(Time.of(t -> t.time(REFRESH_INTERVAL))))));
            ElasticsearchCall.run(() -> client.indices().refresh(r -> r.index(built)));
            swap(built, replaced.orElse(null));
            LOG.info(
                    "Rebuilt the clinician index: {} written, {} refused",
                    applied.written(),
                    applied.refused().size());
            return applied;
        } catch (RuntimeException e) {
            abandon(built, e);
            throw e;
        } finally {
            ended.countDown();
        }
    }

    /** What Elasticsearch gets for this write, such as for measuring it without us. */
    public byte[] source(Write write) {
        try {
            return json.encode(write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the index was filled from the truth once. One that was made in the place of a lost one lacks people until
     * then, and what it does not find may match all the same.
     *
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public boolean isFilled() {
        return behind(ALIAS)
                .flatMap(index -> meta(index, FINGERPRINT))
                .filter(madeBy -> !madeBy.equals(NEVER_FILLED))
                .isPresent();
    }

    /**
     * Makes everything applied so far visible to searches now, for those who cannot wait half a second.
     *
     * @throws SearchUnavailableException if Elasticsearch does not answer
     */
    public void refresh() {
        ElasticsearchCall.search(() -> client.indices().refresh(r -> r.index(ALIAS)));
    }

    /** How many people can be found. */
    public long count() {
        return ElasticsearchCall.search(() -> client.count(c -> c.index(ALIAS))).count();
    }

    private List<String> targets() {
        boolean building = ElasticsearchCall.run(
                () -> client.indices().existsAlias(e -> e.name(BUILDING)).value());
        return building ? List.of(ALIAS, BUILDING) : List.of(ALIAS);
    }

    private String startBuilding() {
        behind(BUILDING).ifPresent(this::awaitDeath);
        removeLeftovers();
        try {
            return create(BUILDING, null, "-1", fingerprint);
        } catch (ElasticsearchException | SearchUnavailableException e) {
            throw new SearchUnavailableException("another rebuild started at the same time", e);
        }
    }

    /** Waits long enough to know that whoever builds that index died; told by its heart, not by anybody's clock. */
    private void awaitDeath(String index) {
        Optional<String> before = meta(index, HEARTBEAT);
        pause(beat.multipliedBy(MISSED_BEATS));
        Optional<String> after = meta(index, HEARTBEAT);
        if (after.isPresent() && !after.equals(before)) {
            throw new SearchUnavailableException("another rebuild is under way", null);
        }
    }

    private void beatUntil(CountDownLatch ended, String built) {
        try {
            long beats = 0;
            do {
                beat(built, ++beats);
            } while (!ended.await(beat.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ElasticsearchException e) {
            LOG.debug("What was being rebuilt is gone, as the rebuild will notice", e);
        }
    }

    private void beat(String built, long beats) {
        Map<String, JsonData> meta =
                Map.of(FINGERPRINT, JsonData.of(fingerprint), HEARTBEAT, JsonData.of(Long.toString(beats)));
        try {
            ElasticsearchCall.run(
                    () -> client.indices().putMapping(m -> m.index(built).meta(meta)));
        } catch (SearchUnavailableException e) {
            LOG.debug("A heartbeat of the rebuild was missed", e);
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException("interrupted", e);
        }
    }

    /** Takes a failed rebuild away at once, so that the next one need not wait for its death. */
    private void abandon(String built, RuntimeException failure) {
        // Who was interrupted could not call Elasticsearch any more.
        boolean interrupted = Thread.interrupted();
        try {
            if (stopBuilding(built)) {
                delete(built);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whatever earlier rebuilds left behind when they died; one that lives after all fails by this. */
    private void removeLeftovers() {
        ElasticsearchCall.run(() -> client.indices().getAlias(g -> g.index(ALIAS + "-*")))
                .aliases()
                .forEach((index, aliases) -> {
                    boolean serving = aliases.aliases().containsKey(ALIAS);
                    boolean building = aliases.aliases().containsKey(BUILDING);
                    if (!serving && (!building || stopBuilding(index))) {
                        LOG.info("Removing the left over clinician index {}", index);
                        delete(index);
                    }
                });
    }

    /** Whether that index was still being built, and is no longer; taking its alias away keeps it from being swapped in. */
    private boolean stopBuilding(String index) {
        try {
            ElasticsearchCall.run(() -> client.indices()
                    .updateAliases(u -> u.actions(
                            a -> a.remove(r -> r.index(index).alias(BUILDING).mustExist(true)))));
            return true;
        } catch (ElasticsearchException e) {
            return false;
        }
    }

    private void swap(String built, @Nullable String replaced) {
        try {
            ElasticsearchCall.run(() -> client.indices().updateAliases(u -> {
                u.actions(a -> a.remove(r -> r.index(built).alias(BUILDING).mustExist(true)));
                if (replaced != null) {
                    u.actions(a -> a.remove(r -> r.index(replaced).alias(ALIAS)));
                }
                return u.actions(a ->
                        a.add(d -> d.index(built).alias(ALIAS).filter(LIVING).isWriteIndex(true)));
            }));
        } catch (ElasticsearchException e) {
            throw new SearchUnavailableException("another rebuild took the place of this one", e);
        }
        if (replaced != null) {
            delete(replaced);
        }
    }

    private void delete(String index) {
        ElasticsearchCall.run(() -> client.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
    }

    /** So that people who are no longer in the database at all stay withdrawn in the new index too. */
    private void carryTombstones(String from) {
        ElasticsearchCall.run(() -> client.indices().refresh(r -> r.index(from)));
        List<FieldValue> after = List.of();
        while (true) {
            List<FieldValue> last = after;
            SearchResponse<Void> found = ElasticsearchCall.run(() -> client.search(
                    s -> {
                        s.index(from)
                                .query(q -> q.term(t -> t.field("withdrawn").value(true)))
                                .version(true)
                                .source(c -> c.fetch(false))
                                .size(TOMBSTONES_AT_ONCE)
                                .sort(o -> o.field(f -> f.field("id")));
                        return last.isEmpty() ? s : s.searchAfter(last);
                    },
                    Void.class));
            List<Write> tombstones = new ArrayList<>();
            for (Hit<Void> hit : found.hits().hits()) {
                UUID id = UUID.fromString(Objects.requireNonNull(hit.id()));
                tombstones.add(new Write.Withdraw(id, Objects.requireNonNull(hit.version())));
                after = hit.sort();
            }
            writer.write(tombstones, () -> List.of(BUILDING));
            if (tombstones.size() < TOMBSTONES_AT_ONCE) {
                return;
            }
        }
    }

    private Optional<String> meta(String index, String name) {
        try {
            return ElasticsearchCall.run(() -> client.indices().getMapping(g -> g.index(index)))
                    .mappings()
                    .values()
                    .stream()
                    .flatMap(made -> Stream.ofNullable(made.mappings().meta().get(name)))
                    .map(value -> value.to(String.class))
                    .findFirst();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<String> behind(String alias) {
        try {
            return ElasticsearchCall.run(() -> client.indices().getAlias(g -> g.name(alias)))
                    .aliases()
                    .keySet()
                    .stream()
                    .findFirst();
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String create(String alias, @Nullable Query filter, String refreshInterval, String madeBy) {
        String index = ALIAS + "-" + STAMP.format(Clock.systemUTC().instant());
        CreateIndexRequest request = CreateIndexRequest.of(c -> {
            c.withJson(new StringReader(
                    definition.replace("${fingerprint}", madeBy).replace("${refreshInterval}", refreshInterval)));
            c.index(index).aliases(alias, Alias.of(a -> {
                a.isWriteIndex(true);
                return filter == null ? a : a.filter(filter);
            }));
            return c;
        });
        ElasticsearchCall.run(() -> client.indices().create(request));
        return index;
    }

    private static String definition() {
        try (InputStream in = ClinicianIndex.class.getResourceAsStream("/index/clinicians.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
