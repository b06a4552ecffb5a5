package org.sankofa.search;

import java.util.UUID;

/**
 * One change to the index. The version is that of the profile in the registry: of two writes for one person the higher
 * version wins, in whatever order they arrive and however often.
 */
public sealed interface Write {

    UUID id();

    long version();

    /** The person can be found with this profile. */
    record Put(ClinicianDocument document) implements Write {
        @Override
        public UUID id() {
            return document.id();
        }

        @Override
        public long version() {
            return document.version();
        }
    }

    /** The person cannot be found from this version on, until a later {@link Put}. */
    record Withdraw(UUID id, long version) implements Write {}
}
