package org.sankofa.matching.hosting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is around an assignment on its host's page.
 *
 * @param next what happens next, and who does it
 * @param editable whether its terms can be changed now
 * @param ranked whether its host may look for candidates
 * @param open whether anybody can read it
 * @param more address of older answers; null for none
 */
public record HostedAssignment(
        UUID id,
        String next,
        boolean editable,
        boolean ranked,
        boolean open,
        List<ListedAnswer> answers,
        @Nullable String more) {}
