package org.sankofa.matching.candidate;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sankofa.matching.fixtures.Clinicians;
import org.sankofa.matching.fixtures.Needs;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Prints how long it takes to hold a clinician against five thousand needs of the same occupation. Runs only when it is
 * named: {@code mvn test -pl matching-service -am -Dtest=FitSpeed -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class FitSpeed {

    private static final int NEEDS = 5_000;
    private static final int WARMING = 20;
    private static final int MEASURED = 60;

    @Test
    void measure() {
        ClinicianDocument clinician = Clinicians.anObstetrician().document();
        Need need = Needs.burao().need();
        long[] took = new long[MEASURED];
        double sum = 0;
        for (int i = -WARMING; i < MEASURED; i++) {
            long began = System.nanoTime();
            for (int each = 0; each < NEEDS; each++) {
                sum += Candidate.of(need, clinician, Vocabulary.standard())
                        .score()
                        .total();
            }
            if (i >= 0) {
                took[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "p50 %.2f ms, p95 %.2f ms: fit of %d needs (mean score %.1f)%n",
                took[MEASURED / 2] / 1e6,
                took[MEASURED * 95 / 100] / 1e6,
                NEEDS,
                sum / NEEDS / (WARMING + MEASURED));
    }
}
