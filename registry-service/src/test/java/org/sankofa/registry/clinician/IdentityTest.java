package org.sankofa.registry.clinician;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sankofa.kit.problem.FieldError;

class IdentityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Findings findings = new Findings();

    @Test
    void acceptsSomebodyWithOneName() {
        assertThat(read(null, "Suharto", null, null)).isEqualTo(new Identity("", "Suharto", null, null));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(read("Am\u0000ina", " ", "2026-02-30", "12")).isNull();
        assertThat(findings.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("identity.givenName", "forbidden-character"),
                        org.assertj.core.groups.Tuple.tuple("identity.familyName", "required"),
                        org.assertj.core.groups.Tuple.tuple("identity.dateOfBirth", "date"),
                        org.assertj.core.groups.Tuple.tuple("identity.phone", "phone"));
    }

    @ParameterizedTest
    @CsvSource({"+31 6 1234 5678, +31612345678", "0031 (6) 12-34-56-78, +31612345678", "+٣١٦١٢٣٤٥٦٧٨, +31612345678"})
    void writesPhonesInternationally(String typed, String stored) {
        var identity = read("Amina", "Warsame", null, typed);

        assertThat(identity).isNotNull().extracting(Identity::phone).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1890-01-01", "2020-01-01", "2030-01-01"})
    void refusesABirthThatNoClinicianCanHave(String date) {
        assertThat(read("Amina", "Warsame", date, null)).isNull();
        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("implausible-birth");
    }

    @Test
    void refusesANameWithoutALetter() {
        assertThat(read("123", "Warsame", null, null)).isNull();
        assertThat(findings.errors()).extracting(FieldError::code).containsExactly("name-without-letter");
    }

    @Test
    void doesNotShowItselfInALog() {
        assertThat(new Identity("Amina", "Warsame", null, "+31612345678").toString())
                .doesNotContain("Amina", "Warsame", "316");
    }

    private @Nullable Identity read(
            @Nullable String given, @Nullable String family, @Nullable String birth, @Nullable String phone) {
        return Identity.read(new IdentityForm(given, family, birth, phone), TODAY, findings);
    }
}
