package org.sankofa.registry.imports;

import java.util.List;
import java.util.Map;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.registry.account.EmailAddress;
import org.sankofa.registry.clinician.Identity;
import org.sankofa.registry.clinician.Profile;

/** What a roster file turned out to be. */
public sealed interface Roster {

    /** The file as a whole cannot be read: its encoding, header or size. Nothing of it is taken. */
    record Unreadable(List<FieldError> errors) implements Roster {
        public Unreadable {
            errors = List.copyOf(errors);
        }
    }

    /**
     * @param received rows in the file, without the header
     * @param entries the good rows
     * @param errors what is wrong with the others
     */
    record Read(int received, List<Entry> entries, List<LineError> errors) implements Roster {
        public Read {
            entries = List.copyOf(entries);
            errors = List.copyOf(errors);
        }
    }

    /**
     * @param line where the row begins in the file; the header is on line 1
     * @param language of the invitation, one of the five that we speak
     */
    record Entry(int line, EmailAddress email, String language, Identity identity, Profile profile) {
        @Override
        public String toString() {
            return "Entry[line=" + line + "]";
        }
    }

    /**
     * @param field the column's title, or {@code row}
     * @param code the message is {@code error.<code>}
     */
    record LineError(int line, String field, String code, Map<String, ?> arguments) {
        public LineError {
            arguments = Map.copyOf(arguments);
        }
    }
}
