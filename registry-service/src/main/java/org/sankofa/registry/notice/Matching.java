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

/** The matching service, asked over HTTP with our own service token: its feed, and what of an event is to be told. */
@Singleton
@Requires(property = NoticeSettings.MATCHING)
class Matching implements EventSource {

    private final HttpClient http;
    private final ServiceToken token;

    Matching(@Client("${" + NoticeSettings.MATCHING + "}") HttpClient http, ServiceToken token) {
        this.http = http;
        this.token = token;
    }

    @Override
    public List<Event> after(long position, int limit) {
        URI uri = UriBuilder.of("/internal/events")
                .queryParam("after", position)
                .queryParam("limit", limit)
                .build();
        return http.toBlocking().retrieve(HttpRequest.GET(uri).bearerAuth(token.value()), Argument.listOf(Event.class));
    }

    /** Empty where nobody has to be told, or where what the event says does not hold any more. */
    List<Notice> notices(Event event) {
        URI uri = UriBuilder.of("/internal/notices")
                .queryParam("event", event.type())
                .queryParam("subject", event.subject())
                .build();
        try {
            return http.toBlocking()
                    .retrieve(HttpRequest.GET(uri).bearerAuth(token.value()), Argument.listOf(Notice.class));
        } catch (HttpClientResponseException refused) {
            if (refused.getStatus() == HttpStatus.NOT_FOUND) {
                return List.of();
            }
            throw refused;
        }
    }
}
