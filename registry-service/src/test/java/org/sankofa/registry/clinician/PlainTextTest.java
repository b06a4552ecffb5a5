package org.sankofa.registry.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.problem.FieldError;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"N'Diaye", "Côté", "李", "عبد الله", "Ọláńrewájú", "🩺", "<b>Amina</b>", "می‌خواهم"})
    void keepsNamesOfEveryScript(String name) {
        var findings = new Findings();

        assertThat(PlainText.line("name", name, 100, findings)).isEqualTo(name);
        assertThat(findings.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u202Eb",
                "a\u2066b",
                "\uFEFFa",
                "a\u200Bb",
                "a\u2028b",
                "a\nb",
                "\uD800",
                "a\uDC00",
                "\u0085a",
                "a\uE000",
                "a\uFFFF"
            })
    void refusesWhatIsInvisibleOrReorders(String text) {
        var findings = new Findings();

        assertThat(PlainText.line("name", text, 100, findings)).isNull();
        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("forbidden-character");
    }

    @Test
    void writesOneFormOfEveryLetterAndOneSpaceBetweenWords() {
        assertThat(PlainText.line("name", " Co\u0302te\u0301\t\u00A0 Abdi ", 100, new Findings()))
                .isEqualTo("Côté Abdi");
    }

    @Test
    void keepsLinesOfAParagraphWithOneKindOfEnd() {
        assertThat(PlainText.paragraphs("summary", "one\r\ntwo\rthree\n\nfour", 100, new Findings()))
                .isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Test
    void countsCharactersNotTheirEncoding() {
        var findings = new Findings();

        assertThat(PlainText.line("name", "𝒜".repeat(10), 10, findings)).isNotNull();
        assertThat(PlainText.line("name", "𝒜".repeat(11), 10, findings)).isNull();
        assertThat(PlainText.line("name", "a".repeat(1_000_000), 10, findings)).isNull();
        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("too-long", "too-long");
    }

    @Property
    void anyTextIsRefusedOrComesOutCleanAndStable(@ForAll String text) {
        var findings = new Findings();
        var read = PlainText.paragraphs("summary", text, 300, findings);

        if (read != null) {
            assertThat(read).isEqualTo(Normalizer.normalize(read, Normalizer.Form.NFC));
            assertThat(read.codePoints().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
            assertThat(PlainText.paragraphs("summary", read, 300, new Findings()))
                    .isEqualTo(read);
        } else if (findings.none()) {
            assertThat(text.isBlank()
                            || text.codePoints()
                                    .allMatch(c -> Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r'))
                    .isTrue();
        }
    }
}
