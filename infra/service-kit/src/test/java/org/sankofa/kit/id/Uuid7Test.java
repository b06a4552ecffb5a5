package org.sankofa.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    @Test
    void isVersionSevenOfTheIetfVariant() {
        var id = Uuid7.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void growsWithinOneProcess() {
        var texts = IntStream.range(0, 20_000)
                .mapToObj(i -> Uuid7.next().toString())
                .toList();

        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverRepeatsAcrossThreads() {
        var seen = ConcurrentHashMap.<UUID>newKeySet();

        IntStream.range(0, 100_000).parallel().forEach(i -> seen.add(Uuid7.next()));

        assertThat(seen).hasSize(100_000);
    }

    @Property
    void bytesKeepTheIdentifier(@ForAll long most, @ForAll long least) {
        var id = new UUID(most, least);

        assertThat(UuidBytes.uuid(UuidBytes.bytes(id))).isEqualTo(id);
    }
}
