package org.sankofa.matching.notice;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;

/** For the registry, which reads our feed and asks here what of an event it has to write to whom. */
@Hidden
@Controller("/internal/notices")
@Secured("SERVICE")
class NoticeController {

    private final NoticeService notices;

    NoticeController(NoticeService notices) {
        this.notices = notices;
    }

    /** Empty where nobody has to be told, or what the event says does not hold any more. */
    @Get
    List<Notice> of(@QueryValue String event, @QueryValue UUID subject) {
        return notices.of(event, subject).stream().toList();
    }
}
