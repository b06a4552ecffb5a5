package org.sankofa.registry.token;

import org.sankofa.kit.access.Actor;

/** What became of a refresh token that was sent in. */
sealed interface Refreshed {
    /** It was good: here is its one child. */
    record Renewed(Actor actor, String refreshToken) implements Refreshed {}

    /** It was used a moment ago, as two windows of one browser do; the child given then lives on. */
    record InProgress() implements Refreshed {}

    /** It is unknown, expired, or of a session that has ended. */
    record Ended() implements Refreshed {}

    /** It was used before: two parties hold it, one of them a thief, so the session has ended for both. */
    record Reused() implements Refreshed {}
}
