package org.sankofa.matching.programme;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.text.PlainTextRule;

/** Who shall manage a programme too: a manager with an active account, by its id or by its owner's e-mail address. */
@Serdeable
record ManagerForm(
        @Nullable UUID account,

        @Nullable @Size(max = 254) @Schema(description = "Instead of the account")
        String email) {

    /** @throws Refusal unless one of the two is given */
    void check() {
        if ((account == null) == cleanEmail().isEmpty()) {
            throw Refusal.invalid(FieldError.of("email", "account-or-email"));
        }
    }

    String cleanEmail() {
        return PlainTextRule.line(email);
    }

    /** Without the address, for logs. */
    @Override
    public String toString() {
        return "ManagerForm[" + account + ']';
    }
}
