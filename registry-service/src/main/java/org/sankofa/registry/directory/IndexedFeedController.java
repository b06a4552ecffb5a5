package org.sankofa.registry.directory;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.sankofa.kit.change.Event;
import org.sankofa.search.ClinicianIndex;

/** The feed as far as the index shows it, for the other service; otherwise like {@code /internal/events}. */
@Hidden
@Controller("/internal/events/indexed")
@Secured("SERVICE")
final class IndexedFeedController {
    private static final int MAXIMUM = 1000;
    private final IndexedFeed feed;
    private final ClinicianIndex index;

    IndexedFeedController(IndexedFeed feed, ClinicianIndex index) {
        this.feed = feed;
        this.index = index;
    }

    @Get
    List<Event> after(@QueryValue(defaultValue = "0") long after, @QueryValue(defaultValue = "500") int limit) {
        List<Event> events = feed.after(after, Math.clamp(limit, 1, MAXIMUM));
        if (!events.isEmpty()) {
            // What was written can be found half a second later, unless somebody asks for it.
            index.refresh();
        }
        return events;
    }
}
