package org.sankofa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sankofa.search.Person.aMidwife;
import static org.sankofa.search.Person.aNurse;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sankofa.search.ClinicianIndex.State;

class ClinicianIndexIT {

    @RegisterExtension
    static final OwnIndex own = OwnIndex.ofEachTest();

    private final ClinicianIndex index = own.index();
    private final ClinicianSearch search = own.search();

    private List<SearchPage.Item> everyone() {
        index.refresh();
        return search.search(ClinicianQuery.everyone().limit(100).build()).items();
    }

    private int yearsOf(UUID id) {
        return everyone().stream()
                .map(SearchPage.Item::clinician)
                .filter(clinician -> clinician.id().equals(id))
                .findFirst()
                .orElseThrow()
                .yearsOfExperience();
    }

    @Test
    void knowsWhetherItWasEverFilled() {
        assertThat(index.isFilled()).as("there is none").isFalse();
        index.ensure();
        assertThat(index.isFilled()).as("made and empty").isFalse();
        index.rebuild(List.of(new Write.Put(aMidwife().document())));
        assertThat(index.isFilled()).isTrue();
    }

    @Test
    void isCreatedOnceEvenByManyAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<State>> states = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                states.add(threads.submit(() -> own.index().ensure()));
            }
            List<State> found = new ArrayList<>();
            for (Future<State> state : states) {
                found.add(state.get());
            }
            assertThat(found).filteredOn(State.CREATED::equals).hasSize(1);
            assertThat(found)
                    .as("never filled")
                    .filteredOn(State.OUTDATED::equals)
                    .hasSize(7);
        }
        assertThat(own.indices()).hasSize(1);
    }

    @Test
    void isOutdatedWhenItWasMadeByAnotherMappingOrVocabulary() throws Exception {
        index.ensure();
        String name = own.indices().getFirst();
        own.client()
                .indices()
                .putMapping(m -> m.index(name).meta("fingerprint", co.elastic.clients.json.JsonData.of("of old")));
        assertThat(index.ensure()).isEqualTo(State.OUTDATED);
        index.rebuild(List.of());
        assertThat(index.ensure()).isEqualTo(State.CURRENT);
    }

    @Test
    void aProfileIsFoundWithinASecondOrSoByItself() {
        index.ensure();
        Applied applied = index.apply(List.of(aMidwife().put()));
        assertThat(applied).isEqualTo(new Applied(1, 0, List.of()));
        Awaitility.await().until(() -> index.count() == 1);
    }

    @Test
    void ofTwoVersionsTheLaterWinsInWhateverOrderTheyArrive() {
        index.ensure();
        UUID id = UUID.randomUUID();
        Write second = aNurse().identified(id).inVersion(2).withYears(12).put();
        Write first = aNurse().identified(id).inVersion(1).withYears(11).put();
        assertThat(index.apply(List.of(second)).written()).isEqualTo(1);
        assertThat(index.apply(List.of(first))).isEqualTo(new Applied(0, 1, List.of()));
        assertThat(index.apply(List.of(second)).stale()).isEqualTo(1);
        assertThat(yearsOf(id)).isEqualTo(12);
        Write fourth = aNurse().identified(id).inVersion(4).withYears(14).put();
        Write third = aNurse().identified(id).inVersion(3).withYears(13).put();
        assertThat(index.apply(List.of(fourth, third))).isEqualTo(new Applied(1, 1, List.of()));
        assertThat(yearsOf(id)).isEqualTo(14);
    }

    @Test
    void aWithdrawnPersonIsNotFoundAndNotBroughtBackByALateOlderWrite() {
        index.ensure();
        UUID id = UUID.randomUUID();
        index.apply(List.of(aNurse().identified(id).inVersion(1).put()));
        index.apply(List.of(new Write.Withdraw(id, 3)));
        assertThat(everyone()).isEmpty();
        assertThat(index.count()).isZero();
        assertThat(index.apply(List.of(aNurse().identified(id).inVersion(2).put()))
                        .stale())
                .isEqualTo(1);
        assertThat(everyone()).isEmpty();

        index.rebuild(List.of());
        assertThat(index.apply(List.of(aNurse().identified(id).inVersion(2).put()))
                        .stale())
                .as("after a rebuild from rows that no longer have the person")
                .isEqualTo(1);
        assertThat(everyone()).isEmpty();

        index.apply(List.of(aNurse().identified(id).inVersion(4).put()));
        assertThat(everyone()).hasSize(1);
    }

    @Test
    void aRefusedProfileIsReportedWithItsReasonAndHoldsUpNobody() {
        index.ensure();
        UUID wordTooLong = UUID.randomUUID();
        Applied applied = index.apply(List.of(
                aNurse().put(),
                aNurse().identified(wordTooLong)
                        .withOccupation("x".repeat(40_000))
                        .put(),
                aMidwife().put()));
        assertThat(applied.written()).isEqualTo(2);
        assertThat(applied.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.id()).isEqualTo(wordTooLong);
            assertThat(refused.reason()).contains("occupation");
        });
        assertThat(everyone()).hasSize(2);
    }

    @Test
    void hostileTextIsIndexedAsItIs() {
        index.ensure();
        Applied applied = index.apply(List.of(
                aNurse().saying("N'Diaye Côté 李 عبد الله \u0000 <script>alert(1)</script> \"}{")
                        .put(),
                aNurse().saying("half a sign \ud83d").put(),
                aNurse().saying("a".repeat(100_000)).put(),
                aNurse().saying("\u202e\ufeff👩🏿‍⚕️ \n\t\\").put()));
        assertThat(applied).isEqualTo(new Applied(4, 0, List.of()));
    }

    @Test
    void withoutAnIndexWritesAndSearchesSayThatItIsMissing() {
        assertThatThrownBy(() -> index.apply(List.of(aNurse().put()))).isInstanceOf(IndexMissingException.class);
        assertThatThrownBy(() -> search.search(ClinicianQuery.everyone().build()))
                .isInstanceOf(IndexMissingException.class);
        assertThatThrownBy(index::refresh).isInstanceOf(IndexMissingException.class);
        assertThat(index.ensure()).isEqualTo(State.CREATED);
    }

    @Test
    void withoutAServerItSaysThatItIsUnavailable() {
        try (ElasticsearchConnection nobody =
                ElasticsearchConnection.open(java.net.URI.create("http://127.0.0.1:9"), null, null)) {
            assertThatThrownBy(() -> new ClinicianSearch(nobody.client(), OwnIndex.TAGGER, Clock.systemUTC())
                            .search(ClinicianQuery.everyone().build()))
                    .isInstanceOf(SearchUnavailableException.class);
        }
    }

    /** Rows as the database has them: what a rebuild reads while people go on changing it. */
    private static final class Registry {
        private final List<Write> rows = Collections.synchronizedList(new ArrayList<>());

        Write save(int row, Write write) {
            rows.set(row, write);
            return write;
        }

        /** Reads one row after the other, as it is at that moment, and lets the caller act in between. */
        Iterable<Write> reading(Runnable beforeEach) {
            return () -> new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < rows.size();
                }

                @Override
                public Write next() {
                    beforeEach.run();
                    return rows.get(next++);
                }
            };
        }
    }

    @Test
    void aRebuildLosesNoWriteThatOtherInstancesMakeMeanwhileAndIsNeverEmpty() throws Exception {
        index.ensure();
        Registry registry = new Registry();
        int people = 1000;
        for (int row = 0; row < people; row++) {
            registry.rows.add(aNurse().identified(new UUID(7, row)).withYears(1).put());
        }
        index.apply(registry.rows);
        index.refresh();

        AtomicBoolean rebuilding = new AtomicBoolean(true);
        AtomicInteger changed = new AtomicInteger();
        AtomicInteger searched = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> {
                ClinicianIndex otherInstance = own.index();
                for (int row = 0; rebuilding.get(); row++) {
                    int person = row % people;
                    UUID id = new UUID(7, person);
                    long version = registry.rows.get(person).version() + 1;
                    Write write = person % 10 == 0
                            ? new Write.Withdraw(id, version)
                            : aNurse().identified(id)
                                    .inVersion(version)
                                    .withYears(30)
                                    .put();
                    otherInstance.apply(List.of(registry.save(person, write)));
                    changed.incrementAndGet();
                }
            });
            Future<?> reader = threads.submit(() -> {
                while (rebuilding.get()) {
                    SearchPage page = search.search(
                            ClinicianQuery.everyone().facets(false).build());
                    assertThat(page.total()).isBetween((long) people - people / 10, (long) people);
                    searched.incrementAndGet();
                }
            });
            String before = own.indices().getFirst();
            for (int round = 0; round < 3; round++) {
                Applied applied = index.rebuild(registry.reading(() -> {}));
                assertThat(applied.refused()).isEmpty();
            }
            rebuilding.set(false);
            writer.get();
            reader.get();
            assertThat(own.indices()).hasSize(1).doesNotContain(before);
        }
        index.refresh();
        long withdrawn =
                registry.rows.stream().filter(Write.Withdraw.class::isInstance).count();
        assertThat(index.count()).isEqualTo(people - withdrawn);
        SearchCursor after = null;
        int compared = 0;
        do {
            SearchPage page = search.search(ClinicianQuery.everyone()
                    .facets(false)
                    .limit(100)
                    .after(after)
                    .build());
            for (SearchPage.Item item : page.items()) {
                ClinicianHit found = item.clinician();
                Write row = registry.rows.get((int) found.id().getLeastSignificantBits());
                assertThat(row)
                        .isInstanceOfSatisfying(
                                Write.Put.class,
                                put -> assertThat(found.yearsOfExperience())
                                        .isEqualTo(put.document().yearsOfExperience()));
                compared++;
            }
            after = page.next();
        } while (after != null);
        assertThat(compared).isEqualTo(people - (int) withdrawn);
        assertThat(changed).hasPositiveValue();
        assertThat(searched).hasPositiveValue();
    }

    @Test
    void anIndexCountsAsCurrentOnlyAfterItWasFilled() {
        assertThat(index.ensure()).isEqualTo(State.CREATED);
        assertThat(index.ensure()).isEqualTo(State.OUTDATED);
        index.rebuild(List.of(aNurse().put()));
        assertThat(index.ensure()).isEqualTo(State.CURRENT);
        assertThat(everyone()).hasSize(1);
    }

    @Test
    void aRebuildWaitsForNobodyAndASecondOneLeavesItAlone() throws Exception {
        index.ensure();
        List<Write> truth = List.of(aNurse().put(), aMidwife().put());
        Registry registry = new Registry();
        registry.rows.addAll(truth);
        AtomicBoolean first = new AtomicBoolean(true);
        index.rebuild(registry.reading(() -> {
            if (first.getAndSet(false)) {
                assertThatThrownBy(() -> own.index().rebuild(truth))
                        .isInstanceOf(SearchUnavailableException.class)
                        .hasMessageContaining("under way");
            }
        }));
        assertThat(own.indices()).hasSize(1);
        assertThat(everyone()).hasSize(2);
    }

    @Test
    void whatARebuildLeftBehindThatWasKilledIsTidiedUpByTheNext() throws Exception {
        own.holding(aNurse());
        own.client()
                .indices()
                .create(c -> c.index("clinicians-of-a-dead-one")
                        .aliases(ClinicianIndex.BUILDING, a -> a.isWriteIndex(true)));
        index.rebuild(List.of(aNurse().put(), aMidwife().put()));
        assertThat(own.indices()).hasSize(1).doesNotContain("clinicians-of-a-dead-one");
        assertThat(everyone()).hasSize(2);
    }

    @Test
    void aRebuildThatWasTakenForDeadFailsAndDoesNoHarm() throws Exception {
        own.holding(aNurse());
        AtomicBoolean first = new AtomicBoolean(true);
        Registry registry = new Registry();
        registry.rows.add(aMidwife().put());
        assertThatThrownBy(() -> index.rebuild(registry.reading(() -> {
                    if (first.getAndSet(false)) {
                        deleteWhatIsBuilt();
                    }
                })))
                .isInstanceOf(SearchUnavailableException.class);
        assertThat(own.indices()).hasSize(1);
        assertThat(everyone()).hasSize(1);
    }

    private static void deleteWhatIsBuilt() {
        try {
            String built = own.client()
                    .indices()
                    .getAlias(g -> g.name(ClinicianIndex.BUILDING))
                    .aliases()
                    .keySet()
                    .iterator()
                    .next();
            own.client().indices().delete(d -> d.index(built));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRebuildThatIsInterruptedLeavesNothingForTheNextToWaitFor() throws Exception {
        own.holding(aNurse());
        Registry registry = new Registry();
        registry.rows.addAll(List.of(aMidwife().put(), aMidwife().put()));
        Thread stopped = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> index.rebuild(
                                registry.reading(() -> Thread.currentThread().interrupt())))
                        .isInstanceOf(RuntimeException.class));
        assertThat(stopped.join(Duration.ofSeconds(30))).isTrue();
        assertThat(own.indices()).hasSize(1);
        assertThat(everyone()).hasSize(1);
    }

    @Test
    void aRebuildThatFailsLeavesTheIndexAsItWas() throws Exception {
        own.holding(aNurse());
        assertThatThrownBy(() -> index.rebuild(() -> {
                    throw new IllegalStateException("the database went away");
                }))
                .hasMessageContaining("the database went away");
        assertThat(own.indices()).hasSize(1);
        index.apply(List.of(aMidwife().put()));
        assertThat(everyone()).hasSize(2);
        index.rebuild(List.of(aNurse().put(), aNurse().put(), aNurse().put()));
        assertThat(everyone()).hasSize(3);
    }
}
