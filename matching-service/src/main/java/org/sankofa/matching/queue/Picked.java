package org.sankofa.matching.queue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sankofa.kit.page.Typed;

/**
 * Something of the queue that was ticked, as its reader had it before them.
 *
 * @param version 0 for whichever it has
 */
record Picked(UUID id, long version) {

    /** Nobody looks through more at once. */
    static final int MOST = 25;

    /** Its name in forms and addresses. */
    static final String NAME = "item";

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F-]{36})(?:\\.([0-9]{1,18}))?");

    /** Each once, in the order of the form; what nobody can have ticked is left out. */
    static List<Picked> of(Typed typed) {
        return typed.all(NAME).stream()
                .map(Picked::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Picked> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            String version = form.group(2);
            return Optional.of(
                    new Picked(UUID.fromString(form.group(1)), version == null ? 0 : Long.parseLong(version)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    String text() {
        return version == 0 ? id.toString() : id + "." + version;
    }
}
