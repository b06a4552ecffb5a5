package org.sankofa.registry.token;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.sankofa.kit.page.SessionCookie;

/** The two tokens of a session, in two cookies: one for every page, and the one that renews it for {@code /session} only. */
@Singleton
public class BrowserSession {
    static final String RENEWAL_PATH = "/session";

    private final SessionCookie access;
    private final String renewal;

    BrowserSession(SessionCookie access) {
        this.access = access;
        this.renewal = access.isSecure() ? "__Secure-sankofa-renewal" : "sankofa-renewal";
    }

    boolean isKnownTo(HttpRequest<?> request) {
        return access.findToken(request).isPresent();
    }

    Optional<String> renewal(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(renewal)
                .map(Cookie::getValue)
                .filter(token -> !token.isBlank() && token.length() <= 200);
    }

    MutableHttpResponse<?> begun(MutableHttpResponse<?> response, TokenPair pair) {
        // The cookie outlives its token, so that a page sees that there is a session to renew.
        return response.cookie(access.of(pair.accessToken(), TokenService.IDLE))
                .cookie(access.cookie(renewal, pair.refreshToken(), RENEWAL_PATH, TokenService.IDLE));
    }

    /** The answer, with which the browser forgets who was signed in. */
    public MutableHttpResponse<?> forgotten(MutableHttpResponse<?> response) {
        return response.cookie(access.of("", Duration.ZERO))
                .cookie(access.cookie(renewal, "", RENEWAL_PATH, Duration.ZERO));
    }
}
