package org.sankofa.registry.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our mail.
 *
 * @param tls {@code STARTTLS}, which refuses a server that does not offer it; {@code IMPLICIT}; {@code NONE}, for a
 *     server on the same machine
 * @param from our own address, also the domain of message ids
 */
@ConfigurationProperties("sankofa.smtp")
record SmtpSettings(
        @Bindable(defaultValue = "127.0.0.1") String host,
        @Bindable(defaultValue = "587") int port,
        @Nullable String user,
        @Nullable String password,
        @Bindable(defaultValue = "STARTTLS") Tls tls,
        @Bindable(defaultValue = "no-reply@sankofa.invalid") String from) {

    /** How the connection to the mail server is protected. */
    enum Tls {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ':' + port + ' ' + tls + ']';
    }
}
