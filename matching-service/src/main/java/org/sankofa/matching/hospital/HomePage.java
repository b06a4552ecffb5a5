package org.sankofa.matching.hospital;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host's home, in words of the reader's language.
 *
 * @param tasks what waits for the host
 * @param postable whether a need can be posted: an institution is vetted
 * @param next address of the next page of assignments; null for none
 */
public record HomePage(
        List<Task> tasks,
        List<House> institutions,
        List<Need> assignments,
        boolean postable,
        @Nullable String next) {
    public HomePage {
        tasks = List.copyOf(tasks);
        institutions = List.copyOf(institutions);
        assignments = List.copyOf(assignments);
    }

    /**
     * Something to be done.
     *
     * @param about what it is about, as somebody named it
     */
    public record Task(String address, String deed, String about) {}

    /**
     * An institution.
     *
     * @param waiting whether the host has to do something about it
     * @param reason the manager's; null for none
     */
    public record House(
            UUID id,
            String name,
            String where,
            String state,
            boolean waiting,
            @Nullable String reason) {}

    /** An assignment. */
    public record Need(UUID id, String title, String host, String state, boolean waiting, String places, String when) {}
}
