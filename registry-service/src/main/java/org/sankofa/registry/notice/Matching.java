package org.sankofa.registry.notice;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.sankofa.kit.access.ServiceToken;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.OtherService;

/** The matching service, asked over HTTP with our own service token: its feed, and what of an event is to be told. */
@Singleton
@Requires(property = NoticeSettings.MATCHING)
class Matching implements EventSource {

    private final OtherService service;

    Matching(@Client("${" + NoticeSettings.MATCHING + "}") HttpClient http, ServiceToken token) {
        this.service = new OtherService(http, token);
    }

    @Override
    public List<Event> after(long position, int limit) {
        return service.after(position, limit);
    }

    /** Empty where nobody has to be told, or where what the event says does not hold any more. */
    List<Notice> notices(Event event) {
        URI uri = UriBuilder.of("/internal/notices")
                .queryParam("event", event.type())
                .queryParam("subject", event.subject())
                .build();
        try {
            return service.ask(HttpRequest.GET(uri), Argument.listOf(Notice.class));
        } catch (HttpClientResponseException refused) {
            if (refused.getStatus() == HttpStatus.NOT_FOUND) {
                return List.of();
            }
            throw refused;
        }
    }
}
