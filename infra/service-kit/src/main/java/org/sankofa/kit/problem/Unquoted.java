package org.sankofa.kit.problem;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the log may have it: its classes, the database's codes and the stack frames. Messages are left out, since
 * those of the database and of mail servers quote what people typed, such as addresses.
 */
public final class Unquoted extends Exception {
    /** More causes than any fault of ours has; holds off those that go in a circle. */
    private static final int DEEPEST = 20;

    private Unquoted(Throwable fault, int depth) {
        super(name(fault), cause(fault, depth), true, true);
        setStackTrace(fault.getStackTrace());
        Arrays.stream(fault.getSuppressed())
                .filter(suppressed -> depth < DEEPEST)
                .forEach(suppressed -> addSuppressed(new Unquoted(suppressed, DEEPEST)));
    }

    public static Unquoted of(Throwable fault) {
        return new Unquoted(fault, 0);
    }

    /** In one line, the outermost first. */
    public static String line(Throwable fault) {
        List<String> names = new ArrayList<>();
        for (Throwable cause = fault; cause != null && names.size() < DEEPEST; cause = cause.getCause()) {
            names.add(name(cause));
        }
        return String.join(" < ", names);
    }

    private static @Nullable Unquoted cause(Throwable fault, int depth) {
        var cause = fault.getCause();
        return cause == null || depth >= DEEPEST ? null : new Unquoted(cause, depth + 1);
    }

    private static String name(Throwable fault) {
        var name = fault.getClass().getName();
        return fault instanceof SQLException refused
                ? name + " (SQLState " + refused.getSQLState() + ", code " + refused.getErrorCode() + ")"
                : name;
    }
}
