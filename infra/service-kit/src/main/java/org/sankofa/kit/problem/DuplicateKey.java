package org.sankofa.kit.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A unique key for which the database refused a row: somebody else's was there first. */
public final class DuplicateKey {
    /** ER_DUP_ENTRY, of MySQL and MariaDB. */
    private static final int DUPLICATE_ENTRY = 1062;

    /** The row's value comes first and may say anything, so the name is the last thing in quotes. */
    private static final Pattern NAME = Pattern.compile("'(?:[^'.]+\\.)?([^'.]+)'\\s*$");

    private DuplicateKey() {}

    /**
     * The name of the key, empty text where the database does not say it; nothing where the fault is another. A batch
     * hides the database's refusal under one of its own, so every cause is looked at.
     */
    public static Optional<String> of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == DUPLICATE_ENTRY) {
                var name = NAME.matcher(String.valueOf(refused.getMessage()));
                return Optional.of(name.find() ? name.group(1) : "");
            }
        }
        return Optional.empty();
    }

    public static boolean isCauseOf(Throwable fault) {
        return of(fault).isPresent();
    }
}
