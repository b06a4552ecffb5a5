package org.sankofa.kit.change;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.util.List;
import org.sankofa.kit.access.ServiceToken;
import org.sankofa.kit.http.RequestIds;

/** The other service and its feed, over HTTP, with our own service token and the id of the exchange that we work for. */
public final class OtherService implements EventSource {
    private final HttpClient http;
    private final ServiceToken token;

    public OtherService(HttpClient http, ServiceToken token) {
        this.http = http;
        this.token = token;
    }

    /**
     * What it answers.
     *
     * @throws io.micronaut.http.client.exceptions.HttpClientException where it refuses or is silent
     */
    public <T> T ask(MutableHttpRequest<?> request, Argument<T> type) {
        RequestIds.current().ifPresent(id -> request.header(RequestIds.HEADER, id));
        return http.toBlocking().retrieve(request.bearerAuth(token.value()), type);
    }

    public <T> T ask(MutableHttpRequest<?> request, Class<T> type) {
        return ask(request, Argument.of(type));
    }

    @Override
    public List<Event> after(long position, int limit) {
        return after("/internal/events", position, limit);
    }

    /** Its feed as it gives it elsewhere: as far as something of its own has come. */
    public EventSource feed(String path) {
        return (position, limit) -> after(path, position, limit);
    }

    private List<Event> after(String path, long position, int limit) {
        URI uri = UriBuilder.of(path)
                .queryParam("after", position)
                .queryParam("limit", limit)
                .build();
        return ask(HttpRequest.GET(uri), Argument.listOf(Event.class));
    }
}
