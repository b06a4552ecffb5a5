package org.sankofa.matching.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency, exact to the hundredth.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException for another currency
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * What is left when {@code other} is taken away; may be negative.
     *
     * @throws IllegalArgumentException for another currency
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** That many times this amount. */
    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /**
     * Whether this is at least as much as {@code other}.
     *
     * @throws IllegalArgumentException for another currency
     */
    public boolean covers(Money other) {
        return amount.compareTo(sameCurrency(other).amount) >= 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " does not go with " + other.currency);
        }
        return other;
    }
}
