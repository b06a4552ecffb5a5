package org.sankofa.kit.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenFormTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-02T05:59:59.123456789Z, 2027-03-02T05:59:59.123456Z",
        "2027-03-02T07:00:00Z, 2027-03-02T06:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z, 2027-03-02T06:00:00Z",
        "1969-12-31T23:59:59Z,",
        "-1000000000-01-01T00:00:00Z,"
    })
    void shouldReachNeitherBeyondNow_norBeyondWhatWasSeen(Instant until, Instant last) {
        assertThat(new SeenForm(until)
                        .upTo(Instant.parse("2027-03-02T06:00:00Z"))
                        .orElse(null))
                .isEqualTo(last);
    }
}
