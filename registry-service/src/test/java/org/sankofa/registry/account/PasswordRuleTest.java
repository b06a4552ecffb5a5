package org.sankofa.registry.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.problem.FieldError;

class PasswordRuleTest {
    private static final EmailAddress EMAIL = new EmailAddress("Amina.Yusufzada@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet herons at dawn",
                "Tr0ub4dor&3xyz",
                "كلمات كثيرة لا صلة بينها",
                "五只安静的白鹭站在黎明的河边",
                "kɔ bɛyɛ yie ɔkyena",
                "🐘🦁🐘🦒🐊🦓🐘🦁🐘🦒🐊🦓",
                "            a b c d e",
            })
    void shouldTake_longOnes_ofAnyScript(String password) {
        assertThat(PasswordRule.broken("password", password, EMAIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kurz, password-short",
        "elevenchars, password-short",
        "AMINA.YUSUFZADA@example.org, password-is-address",
        "x amina.yusufzada@example.org x, password-is-address",
        "amina.yusufzada, password-is-address",
        "Password2026!, password-common",
        "P@ssw0rd1234, password-common",
        "qwerty-qwerty, password-common",
        "qwertyuiopas, password-common",
        "123456789012, password-common",
        "098765432109, password-common",
        "abcdefghijklm, password-common",
        "aaaaaaaaaaaa, password-common",
        "1q2w3e4r5t6y, password-common",
        "Sankofa-2026-2027, password-common",
        "motdepasse1234, password-common",
        "contraseña1234, password-common",
    })
    void shouldRefuse_whatIsGuessedFirst(String password, String code) {
        assertThat(PasswordRule.broken("password", password, EMAIL))
                .extracting(FieldError::code)
                .contains(code);
    }

    @Test
    void shouldCount_charactersAsPeopleDo_notBytes() {
        assertThat(PasswordRule.broken("password", "🐘".repeat(3) + "zebras go", EMAIL))
                .isEmpty();
        assertThat(PasswordRule.broken(
                        "password", "seven quiet herons ".repeat(20).substring(0, 128), EMAIL))
                .isEmpty();
        assertThat(PasswordRule.broken(
                        "password", "seven quiet herons ".repeat(20).substring(0, 129), EMAIL))
                .extracting(FieldError::code)
                .containsExactly("password-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven quiet\u0000 herons", "seven quiet\nherons", "seven quiet\u0085 herons"})
    void shouldRefuse_controlCharacters(String password) {
        assertThat(PasswordRule.broken("password", password, EMAIL))
                .extracting(FieldError::code)
                .containsExactly("password-control-characters");
    }
}
