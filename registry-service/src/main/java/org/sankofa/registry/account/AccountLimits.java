package org.sankofa.registry.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How often somebody may try before they have to wait, and how long what we mail them is good for.
 *
 * @param signInsPerAccount wrong passwords for one e-mail address from one network address before the first wait
 * @param signInsPerAccountAnywhere wrong passwords for one e-mail address from everywhere before the first wait
 * @param signInsPerAddress wrong passwords from one network address within the hour before the first wait
 * @param signUpsPerAddress sign-ups from one network address within the hour before the first wait
 * @param mailsPerRecipient mails that strangers can cause us to send to one address within the hour
 */
@ConfigurationProperties("sankofa.limits")
record AccountLimits(
        @Bindable(defaultValue = "5") int signInsPerAccount,
        @Bindable(defaultValue = "50") int signInsPerAccountAnywhere,
        @Bindable(defaultValue = "100") int signInsPerAddress,
        @Bindable(defaultValue = "100") int signUpsPerAddress,
        @Bindable(defaultValue = "5") int mailsPerRecipient) {
    /** A sign-up that nobody confirmed by then is forgotten. */
    static final Duration SIGN_UP = Duration.ofDays(2);

    static final Duration INVITATION = Duration.ofDays(30);

    static final Duration NEW_PASSWORD = Duration.ofHours(1);

    static final Duration EMAIL_CHANGE = Duration.ofDays(2);

    private static final Duration HOUR = Duration.ofHours(1);

    Throttle.Limit signInOfAccountFromAddress() {
        return new Throttle.Limit(signInsPerAccount, HOUR, Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    Throttle.Limit signInOfAccount() {
        return new Throttle.Limit(signInsPerAccountAnywhere, HOUR, Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    Throttle.Limit signInFromAddress() {
        return new Throttle.Limit(signInsPerAddress, HOUR, Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    Throttle.Limit signUpFromAddress() {
        return new Throttle.Limit(signUpsPerAddress, HOUR, Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    Throttle.Limit mailToRecipient() {
        return new Throttle.Limit(mailsPerRecipient, HOUR, HOUR, HOUR);
    }
}
