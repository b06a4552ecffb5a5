package org.sankofa.matching.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Word;

/**
 * An amount in one currency, exact to the hundredth.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Word {
    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]+\\.[0-9]{2}) ([A-Z]{3})");

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

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<Money> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Money(new BigDecimal(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** By the code of the currency, because many of those concerned call theirs a dollar, a dinar or a franc. */
    @Override
    public String in(Locale locale, Messages messages) {
        NumberFormat format = NumberFormat.getInstance(Messages.writing(locale));
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return format.format(amount) + "\u00a0" + currency;
    }

    /** The same in every language, such as {@code 4000.00 EUR}, for records and machines. */
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
