package org.sankofa.registry.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;

class NoticeSettingsTest {
    @Test
    void shouldRefuse_productionWithoutTheOtherService() {
        for (String missing : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> new NoticeSettings(false, missing, "https://sankofa.example.org"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("SANKOFA_MATCHING_URL");
        }
        assertThatCode(() -> new NoticeSettings(true, null, null)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuse_lettersWithoutAnAddressToLinkTo() {
        for (String missing : new String[] {null, "", "sankofa.example.org"}) {
            assertThatThrownBy(() -> new NoticeSettings(true, "http://127.0.0.1:1", missing))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("SANKOFA_PUBLIC_ADDRESS");
        }
    }

    @Test
    void shouldLink_belowTheAddress() {
        for (String address : new String[] {"https://sankofa.example.org", "https://sankofa.example.org/"}) {
            assertThat(new NoticeSettings(false, "https://matching.example", address).link("/api/v1/x"))
                    .isEqualTo("https://sankofa.example.org/api/v1/x");
        }
    }
}
