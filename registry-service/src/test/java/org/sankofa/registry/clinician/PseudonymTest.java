package org.sankofa.registry.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PseudonymTest {

    @Property
    void isReadBackHoweverItIsWritten(@ForAll long seed) {
        var drawn = Pseudonym.draw(new Random(seed));

        assertThat(drawn.value()).matches("C-[0-9A-HJKMNP-TV-Z]{7}");
        assertThat(Pseudonym.read(" " + drawn.value().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(drawn);
        assertThat(Pseudonym.read(drawn.value().replace('0', 'O').replace('1', 'l')))
                .contains(drawn);
    }

    @Property
    void anyOtherTextIsNone(@ForAll String text) {
        assertThat(Pseudonym.read(text).map(Pseudonym::value).orElse("C-0000000"))
                .hasSize(9);
    }

    @Test
    void seldomMeetsItself() {
        var random = new Random(7);
        var drawn = new HashSet<Pseudonym>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(Pseudonym.draw(random));
        }
        assertThat(drawn).hasSizeGreaterThan(9_990);
    }
}
