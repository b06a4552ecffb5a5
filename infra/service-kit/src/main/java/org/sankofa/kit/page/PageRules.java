package org.sankofa.kit.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.Problem;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/** What holds for every page: nobody else's page may change anything here, and ours load nothing from elsewhere. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageRules implements Ordered {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    // The style sheet draws its ticks and arrows by data: addresses.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Provider<Pages> pages;

    PageRules(Provider<Pages> pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    /**
     * Refuses forms that come from other sites, by what browsers say of where a request comes from; no script can change
     * that. A request without these headers comes from no browser, and so carries nobody's cookies.
     */
    @RequestFilter
    void refuseStrangers(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && PagePaths.contain(request) && isOfAnotherSite(request)) {
            throw Refusal.because(ProblemType.FORBIDDEN, "other-site");
        }
    }

    private static boolean isOfAnotherSite(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaders().get("Origin");
        return origin != null && !authority(origin).equals(ownAuthority(request));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static @Nullable String ownAuthority(HttpRequest<?> request) {
        String forwarded = request.getHeaders().get("X-Forwarded-Host");
        return forwarded == null ? request.getHeaders().get("Host") : forwarded;
    }

    /** A problem becomes a page, and whoever has to sign in first is sent there and comes back. */
    @ResponseFilter
    MutableHttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!PagePaths.contain(request)) {
            return response;
        }
        MutableHttpResponse<?> page = response.getBody(Problem.class)
                .<MutableHttpResponse<?>>map(problem -> page(request, problem, response))
                .orElse(response);
        boolean html = page.getContentType()
                .filter(type -> type.getName().equals(MediaType.TEXT_HTML))
                .isPresent();
        if (html) {
            page.header("Content-Security-Policy", POLICY)
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Vary", "Cookie, Accept-Language");
        }
        return page;
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
            String session = UriBuilder.of("/session")
                    .queryParam("next", PagePaths.onward(request.getUri().toString()))
                    .build()
                    .toString();
            // 307 keeps what was sent, so that no form is lost to a session that ended meanwhile.
            return SAFE.contains(request.getMethod())
                    ? HttpResponse.seeOther(URI.create(session))
                    : HttpResponse.temporaryRedirect(URI.create(session));
        }
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED.getCode() && SAFE.contains(request.getMethod())) {
            // Only forms go there. Whoever comes back to the answer of one is led to the page that it belongs to.
            return HttpResponse.seeOther(URI.create(PagePaths.parent(request.getPath())));
        }
        MutableHttpResponse<String> page = pages.get().problem(request, problem);
        String later = response.getHeaders().get("Retry-After");
        return later == null ? page : page.header("Retry-After", later);
    }
}
