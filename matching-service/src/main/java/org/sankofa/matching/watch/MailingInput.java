package org.sankofa.matching.watch;

import java.util.stream.Stream;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.Input;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.page.Typed;

/** The question when somebody who waits wants to be written to. */
final class MailingInput {
    private static final String NAME = "mail";

    private MailingInput() {}

    static Input of(Mailing chosen, Reader reader) {
        return new Input.Choices(
                NAME,
                reader.say("watch.mail"),
                null,
                Stream.of(Mailing.AT_ONCE, Mailing.DAILY, Mailing.NEVER)
                        .map(each -> new Choice(each.name(), words(each, reader), each == chosen))
                        .toList(),
                false);
    }

    static String words(Mailing mailing, Reader reader) {
        return reader.say("watch.mail." + mailing);
    }

    /** What is chosen; the middle way where nothing that can be is. */
    static Mailing read(Typed typed) {
        return Stream.of(Mailing.values())
                .filter(each -> each.name().equals(typed.text(NAME)))
                .findFirst()
                .orElse(Mailing.DAILY);
    }
}
