package org.sankofa.registry.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sankofa.kit.problem.FieldError;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void countsCharactersNotTheirEncoding() {
        assertThat(findings.line("name", "𝒜".repeat(10), 10)).isNotNull();
        assertThat(findings.line("name", "𝒜".repeat(11), 10)).isNull();
        assertThat(findings.line("name", "a".repeat(1_000_000), 10)).isNull();
        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("too-long", "too-long");
    }

    @Test
    void saysWhichCharacterCannotBeKept() {
        assertThat(findings.line("name", "a\nb", 10)).isNull();
        assertThat(findings.paragraphs("summary", "a\nb\u202Ec", 10)).isNull();
        assertThat(findings.errors())
                .extracting(error -> error.field() + " " + error.code() + " " + error.arguments())
                .containsExactly(
                        "name forbidden-character {character=U+000A}",
                        "summary forbidden-character {character=U+202E}");
    }

    @Test
    void findsNothingWrongWithNothing() {
        assertThat(findings.line("name", null, 10)).isNull();
        assertThat(findings.line("name", " \u00A0\t", 10)).isNull();
        assertThat(findings.none()).isTrue();
    }
}
