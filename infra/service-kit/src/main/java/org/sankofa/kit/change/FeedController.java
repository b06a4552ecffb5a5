package org.sankofa.kit.change;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** The feed, for the other service. A CloudEvents batch; {@code after} is the {@code sequence} of the last one read. */
@Hidden
@Controller("/internal/events")
@Secured("SERVICE")
final class FeedController {
    private static final int MAXIMUM = 1000;
    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    @Get
    List<Event> after(@QueryValue(defaultValue = "0") long after, @QueryValue(defaultValue = "500") int limit) {
        return feed.after(after, Math.clamp(limit, 1, MAXIMUM));
    }
}
