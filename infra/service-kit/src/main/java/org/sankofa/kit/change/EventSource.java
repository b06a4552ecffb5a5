package org.sankofa.kit.change;

import java.util.List;

/** Events in the order of their places: this service's own feed, or another's over HTTP. */
public interface EventSource {
    /** At most {@code limit} events behind the given place, empty where there is none yet. */
    List<Event> after(long position, int limit);
}
