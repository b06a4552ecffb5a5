package org.sankofa.matching.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of open assignments.
 *
 * @param text what was searched for; empty for everything
 * @param total on all pages
 * @param notice what the reader should know of this list; null for nothing
 * @param next address of the page that follows; null on the last
 */
public record OpeningsPage(
        String text,
        List<ListedOpening> items,
        int total,
        @Nullable String notice,
        @Nullable String next) {}
