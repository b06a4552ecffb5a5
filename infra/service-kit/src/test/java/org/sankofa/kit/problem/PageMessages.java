package org.sankofa.kit.problem;

import java.util.List;

/** The texts of the kit's pages, without a service around them. */
public final class PageMessages {
    private PageMessages() {}

    public static Messages read() {
        return new Messages(List.of("messages.page"));
    }
}
