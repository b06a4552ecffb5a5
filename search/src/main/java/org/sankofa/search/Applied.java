package org.sankofa.search;

import java.util.List;
import java.util.UUID;

/**
 * What became of a list of writes; every one of them is in exactly one of the three.
 *
 * @param written now in the index
 * @param stale needless, because the index already had this or a later version
 * @param refused set aside; trying again will not help, and the others were not held up
 */
public record Applied(int written, int stale, List<Refused> refused) {

    /** @param reason what Elasticsearch (or the encoding) objected to */
    public record Refused(UUID id, long version, String reason) {}

    public Applied {
        refused = List.copyOf(refused);
    }
}
