package org.sankofa.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"N'Diaye", "Côté", "李", "عبد الله", "Ọláńrewájú", "🩺", "<b>Amina</b>", "می‌خواهم"})
    void keepsNamesOfEveryScript(String name) {
        assertThat(PlainTextRule.refused(name, false)).isEmpty();
        assertThat(PlainTextRule.line(name)).isEqualTo(name);
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
                "\uD800",
                "a\uDC00",
                "\u0085a",
                "a\uE000",
                "a\uFFFF"
            })
    void refusesWhatIsInvisibleOrReorders(String text) {
        assertThat(PlainTextRule.refused(text, false)).isPresent();
        assertThat(PlainTextRule.refused(text, true)).isPresent();
    }

    @Test
    void refusesALineEndInOneLineOnly() {
        assertThat(PlainTextRule.refused("a\r\nb", false)).hasValue('\r');
        assertThat(PlainTextRule.refused("a\r\nb", true)).isEmpty();
    }

    @Test
    void writesOneFormOfEveryLetterAndOneSpaceBetweenWords() {
        assertThat(PlainTextRule.line(" Co\u0302te\u0301\t\u00A0 Abdi ")).isEqualTo("Côté Abdi");
    }

    @Test
    void keepsLinesOfAParagraphWithOneKindOfEnd() {
        assertThat(PlainTextRule.paragraphs("one \r\n two\rthree\n\nfour")).isEqualTo("one\ntwo\nthree\n\nfour");
    }

    @Property
    void anyTextIsRefusedOrComesOutCleanAndStable(@ForAll String text) {
        if (PlainTextRule.refused(text, true).isEmpty()) {
            var read = PlainTextRule.paragraphs(text);

            assertThat(read).isEqualTo(Normalizer.normalize(read, Normalizer.Form.NFC));
            assertThat(PlainTextRule.refused(read, true)).isEmpty();
            assertThat(PlainTextRule.paragraphs(read)).isEqualTo(read);
        }
    }
}
