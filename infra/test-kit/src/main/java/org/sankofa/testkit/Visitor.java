package org.sankofa.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who reads pages, as their browser speaks: it keeps cookies, says where a form comes from, and follows redirects only
 * when asked to, so that a test sees each.
 */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String language;

    private Visitor(URI site, String language) {
        this.site = site;
        this.language = language;
    }

    /** @param language that their browser prefers */
    public static Visitor of(URI site, String language) {
        return new Visitor(site, language);
    }

    /** With a cookie that this site could have set. */
    public Visitor bringing(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
        return this;
    }

    public Answer get(String path) {
        return send("GET " + path, request(path).GET());
    }

    /** Sends a form of one of our own pages. */
    public Answer post(String path, Map<String, String> form) {
        return post(path, form, "same-origin");
    }

    /** Sends a form with several values under one name. */
    public Answer postAll(String path, List<Map.Entry<String, String>> form) {
        return post(path, form.stream(), "same-origin");
    }

    /** @param from what the browser says of the page that the form stands on (Sec-Fetch-Site) */
    public Answer post(String path, Map<String, String> form, String from) {
        return post(path, form.entrySet().stream(), from);
    }

    private Answer post(String path, Stream<Map.Entry<String, String>> form, String from) {
        String body = form.map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST " + path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", from)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Follows where an answer leads to, with the same form where it is a 307. */
    public Answer follow(Answer answer, Map<String, String> form) {
        Answer at = answer;
        while (at.status() == 303 || at.status() == 307) {
            String next = at.header("Location").orElseThrow();
            at = at.status() == 303 ? get(next) : post(next, form);
        }
        return at;
    }

    public Map<String, HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, cookie -> cookie));
    }

    /** The cookie of that name; fails where there is none. */
    public HttpCookie cookie(String name) {
        HttpCookie cookie = cookies().get(name);
        if (cookie == null) {
            throw new AssertionError("no cookie " + name + " among " + cookies().keySet());
        }
        return cookie;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.getScheme() + "://" + site.getRawAuthority() + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language);
    }

    private Answer send(String what, HttpRequest.Builder request) {
        try {
            return new Answer(
                    what, client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
