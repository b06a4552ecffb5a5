package org.sankofa.matching.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An amount as typed: at most two decimals. */
@Serdeable
public record MoneyForm(
        @Nullable @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal amount,

        @Nullable @NotBlank String currency) {

    /** The amount, once its constraints hold. */
    public Money money() {
        return new Money(Objects.requireNonNull(amount), Objects.requireNonNull(currency));
    }
}
