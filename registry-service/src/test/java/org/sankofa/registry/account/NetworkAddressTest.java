package org.sankofa.registry.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "::ffff:203.0.113.9, 203.0.113.9",
        "example.org, unknown",
        "'', unknown",
        "'203.0.113.9, 10.0.0.1', unknown",
    })
    void shouldTake_aSubscribersWholeNetwork_asOne(String address, String network) {
        assertThat(NetworkAddress.network(address)).isEqualTo(network);
    }

    @Test
    void shouldDo_withoutAnAddress() {
        assertThat(NetworkAddress.network(null)).isEqualTo("unknown");
    }
}
