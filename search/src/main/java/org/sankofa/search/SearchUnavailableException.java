package org.sankofa.search;

import org.jspecify.annotations.Nullable;

/** Elasticsearch is down, overloaded or not ready: the same call may succeed later, and nothing is half done by it. */
public class SearchUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SearchUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
