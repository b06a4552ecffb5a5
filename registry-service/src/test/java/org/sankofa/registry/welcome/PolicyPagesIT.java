package org.sankofa.registry.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Visitor;

/** What everybody may read of us, without signing in. */
class PolicyPagesIT extends RegistryTest {
    @ParameterizedTest
    @CsvSource({
        "/privacy,en,under a pseudonym",
        "/privacy,ar,باسم مستعار",
        "/accessibility,fr,WCAG",
        "/certificate,es,Todavía no",
    })
    void shouldBeForEverybody_inTheirLanguage(String path, String language, String said) {
        Visitor visitor = Visitor.of(URI.create(server.getURL().toString()), language);
        assertThat(visitor.get(path).hasStatus(200).body())
                .contains(said, "href=\"/privacy\"", "href=\"/accessibility\"", "href=\"/certificate\"")
                .doesNotContain("policy.");
    }
}
