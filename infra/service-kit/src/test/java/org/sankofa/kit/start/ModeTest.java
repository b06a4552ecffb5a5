package org.sankofa.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModeTest {
    private static final String SECRET = "Yt7-qQ0xW3pLz9_vB5nM2rK8sH4dF6gJ";

    private static Map<String, Object> wellConfigured() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("datasources.default.url", "jdbc:mysql://db.example:3306/registry?sslMode=VERIFY_IDENTITY");
        properties.put("datasources.default.password", "Xo4_pT9-wL2q");
        properties.put("sankofa.service.secret", SECRET);
        properties.put("sankofa.elasticsearch.url", "https://search.example:9200");
        properties.put("sankofa.registry.url", "https://registry.example");
        properties.put("sankofa.smtp.host", "mail.example");
        properties.put("sankofa.smtp.tls", "STARTTLS");
        return properties;
    }

    private static Mode start(String mode, Map<String, Object> properties) {
        try (Environment environment = new DefaultEnvironment(() -> List.of("test"))) {
            environment.addPropertySource(PropertySource.of("given", properties));
            environment.start();
            return new Mode(mode, environment);
        }
    }

    @Test
    void startsWhereAllIsSafe() {
        assertThat(start("production", wellConfigured()).isEmbedded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            datasources.default.password |                                     | SANKOFA_DATABASE_PASSWORD
            datasources.default.password | short                               | SANKOFA_DATABASE_PASSWORD
            datasources.default.password | aaaaaaaaaaaaaaaaaaaa                | SANKOFA_DATABASE_PASSWORD
            datasources.default.password | changeme-changeme                   | SANKOFA_DATABASE_PASSWORD
            sankofa.service.secret       | Xo4_pT9-wL2q                        | SANKOFA_SERVICE_SECRET
            datasources.default.url      | jdbc:mysql://db.example/registry    | SANKOFA_DATABASE_URL
            sankofa.elasticsearch.url    | http://search.example:9200          | SANKOFA_ELASTICSEARCH_URL
            sankofa.registry.url         | http://registry.example             | SANKOFA_REGISTRY_URL
            sankofa.matching.url         | http://matching.example             | SANKOFA_MATCHING_URL
            sankofa.smtp.tls             | NONE                                | SANKOFA_SMTP_TLS
            """)
    void refusesToStartWithWhatIsNotSafe(String property, String value, String variable) {
        Map<String, Object> properties = wellConfigured();
        properties.put(property, value == null ? "" : value);
        assertThatThrownBy(() -> start("production", properties))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(variable);
        assertThat(start("embedded", properties).isEmbedded()).isTrue();
    }

    @Test
    void takesAPlainConnectionWithinTheMachine() {
        Map<String, Object> properties = wellConfigured();
        properties.put("datasources.default.url", "jdbc:mysql://127.0.0.1:3306/registry");
        properties.put("sankofa.elasticsearch.url", "http://localhost:9200");
        properties.put("sankofa.smtp.host", "127.0.0.1");
        properties.put("sankofa.smtp.tls", "NONE");
        assertThatCode(() -> start("production", properties)).doesNotThrowAnyException();
    }

    @Test
    void doesNotSayTheSecret() {
        Map<String, Object> properties = wellConfigured();
        properties.put("datasources.default.password", "Passw0rd-x");
        assertThatThrownBy(() -> start("production", properties)).message().doesNotContain("Passw0rd");
    }

    @Test
    void knowsTwoModes() {
        assertThatThrownBy(() -> start("prod", wellConfigured())).hasMessageContaining("SANKOFA_MODE");
    }
}
