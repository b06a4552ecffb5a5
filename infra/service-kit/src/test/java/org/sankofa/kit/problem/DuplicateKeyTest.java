package org.sankofa.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Duplicate entry 'amina@example.org' for key 'account.account_email'",
                "Duplicate entry 'amina@example.org' for key 'account_email'",
                "Duplicate entry 'o'for key 'x'@example.org' for key 'account_email'"
            })
    void isNamed_byItsKey_whateverTheValueSays(String message) {
        assertThat(DuplicateKey.of(refused(message, 1062))).hasValue("account_email");
    }

    @Test
    void isFound_underABatch() {
        var batch = new BatchUpdateException("a batch", "23000", 0, new int[0], refused("for key 'k'", 1062));
        assertThat(DuplicateKey.of(new IllegalStateException(batch))).hasValue("k");
    }

    @Test
    void isNoOtherBrokenConstraint() {
        assertThat(DuplicateKey.isCauseOf(refused("Column 'role' cannot be null", 1048)))
                .isFalse();
        assertThat(DuplicateKey.isCauseOf(new IllegalStateException())).isFalse();
    }

    private static SQLIntegrityConstraintViolationException refused(String message, int code) {
        return new SQLIntegrityConstraintViolationException(message, "23000", code);
    }
}
