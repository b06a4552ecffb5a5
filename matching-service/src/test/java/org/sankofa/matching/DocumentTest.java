package org.sankofa.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sankofa.testkit.OpenApi;

/** What the OpenAPI document has to say beside what answers are held against in every integration test. */
class DocumentTest {

    @Test
    void saysWhatEveryParameterTakes() throws IOException {
        try (var document = DocumentTest.class.getResourceAsStream("/META-INF/swagger/matching.yml")) {
            String text = new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(OpenApi.parse(text).vagueParameters()).isEmpty();
        }
    }
}
