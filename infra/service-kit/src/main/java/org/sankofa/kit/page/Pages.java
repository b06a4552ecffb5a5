package org.sankofa.kit.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.ActorBinder;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Problem;

/** Renders templates for whoever asks. */
@Singleton
public final class Pages {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages;
    private final Assets assets;

    Pages(Messages messages, Assets assets) {
        this.messages = messages;
        this.assets = assets;
    }

    /**
     * A page.
     *
     * @param template its path below the folder of templates, without the ending
     * @param content what the template takes beside the reader
     */
    public MutableHttpResponse<String> show(HttpRequest<?> request, String template, Map<String, ?> content) {
        return show(request, HttpStatus.OK, template, content);
    }

    /** As {@link #show(HttpRequest, String, Map)}, with another status: a form that comes back with what is wrong. */
    public MutableHttpResponse<String> show(
            HttpRequest<?> request, HttpStatus status, String template, Map<String, ?> content) {
        return render(reader(request), status, template, content);
    }

    /**
     * As {@link #show(HttpRequest, String, Map)}, whatever session the request brings.
     *
     * @param actor who has signed in with this very request; null for somebody whose session cannot be read just now
     */
    public MutableHttpResponse<String> showAs(
            @Nullable Actor actor, HttpRequest<?> request, String template, Map<String, ?> content) {
        Reader stranger = whoever(request);
        Reader reader =
                new Reader(stranger.messages(), stranger.assets(), stranger.locale(), actor, stranger.address());
        return render(reader, HttpStatus.OK, template, content);
    }

    /** Sends the reader on to another page, so that reloading it sends no form again. */
    public static MutableHttpResponse<String> goTo(String page) {
        return HttpResponse.seeOther(URI.create(page));
    }

    /**
     * Who reads, for anybody's pages as well.
     *
     * @throws AuthorizationException where their session wants to be renewed first
     */
    public Reader reader(HttpRequest<?> request) {
        if (ActorBinder.isRefused(request)) {
            throw new AuthorizationException(null);
        }
        return whoever(request);
    }

    private Reader whoever(HttpRequest<?> request) {
        Actor actor = ActorBinder.of(request).orElse(null);
        return new Reader(
                messages,
                assets,
                Messages.negotiate(request),
                actor,
                request.getUri().toString());
    }

    /** A problem as a page, for whoever it is. */
    MutableHttpResponse<String> problem(HttpRequest<?> request, Problem problem) {
        return render(
                whoever(request), HttpStatus.valueOf(problem.status()), "kit/problem", Map.of("problem", problem));
    }

    private MutableHttpResponse<String> render(
            Reader reader, HttpStatus status, String template, Map<String, ?> content) {
        Map<String, Object> all = new HashMap<>(content);
        all.put("reader", reader);
        StringOutput out = new StringOutput(8192);
        engine.render(template + ".jte", all, out);
        return HttpResponse.<String>status(status)
                .body(out.toString())
                .contentType(HTML)
                .header("Content-Language", reader.language());
    }
}
