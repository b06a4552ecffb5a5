package org.sankofa.registry.mail;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.Messages;

/** Where letters are handed in: written out in their reader's language and queued in the caller's transaction. */
@Singleton
public class Post {
    private static final int LONGEST_SUBJECT = 200;

    private final MailRepository mails;
    private final Messages messages;
    private final Clock clock;
    private final String site;

    /** @param site the address that people open */
    Post(
            MailRepository mails,
            Messages messages,
            Clock clock,
            @Property(name = "sankofa.public.address", defaultValue = "") String site) {
        this.mails = mails;
        this.messages = messages;
        this.clock = clock;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    public void send(List<Letter> letters) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mails.saveAll(letters.stream().map(letter -> write(letter, now)).toList());
    }

    /** What the column takes, with a sign that there was more. */
    private static String subject(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_SUBJECT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private Mail write(Letter letter, Instant now) {
        Locale locale = Locale.forLanguageTag(letter.language());
        String prefix = "mail." + letter.kind().slug();
        Map<String, Object> arguments = new HashMap<>(letter.arguments());
        arguments.put("address", letter.name());
        arguments.put("site", site);
        return new Mail(
                Uuid7.next(),
                letter.recipient(),
                letter.language(),
                subject(messages.text(prefix + ".subject", locale, arguments)),
                messages.text(prefix + ".text", locale, arguments),
                MailStatus.QUEUED,
                letter.kind().isAwaited(),
                0,
                now,
                now,
                null);
    }
}
