package org.sankofa.kit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorningTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-02T05:59:59.999Z, 2027-03-01T06:00:00Z",
        "2027-03-02T06:00:00Z, 2027-03-02T06:00:00Z",
        "2027-03-02T23:00:00Z, 2027-03-02T06:00:00Z"
    })
    void shouldCallSixInTheMorningTheNextDay(Instant now, Instant morning) {
        assertThat(Morning.last(now)).isEqualTo(morning);
    }
}
