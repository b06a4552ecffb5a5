package org.sankofa.population;

import java.math.BigDecimal;

/** An amount in one currency (ISO 4217). */
public record Money(BigDecimal amount, String currency) {

    /** Whole euros. */
    public static Money euros(long amount) {
        return new Money(BigDecimal.valueOf(amount), "EUR");
    }
}
