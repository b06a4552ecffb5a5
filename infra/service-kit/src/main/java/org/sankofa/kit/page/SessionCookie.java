package org.sankofa.kit.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.sankofa.kit.start.Mode;

/**
 * The access token of whoever reads pages, in a cookie that no script can read and no other site's form sends. Outside the
 * embedded run it goes over TLS only, and its name keeps a neighbouring host from setting it (RFC 6265bis, 4.1.3).
 */
@Singleton
public final class SessionCookie implements TokenReader<HttpRequest<?>> {
    private final boolean secure;
    private final String name;

    SessionCookie(Mode mode) {
        secure = !mode.isEmbedded();
        name = secure ? "__Host-sankofa" : "sankofa";
    }

    /** The API never looks at cookies, so no page of another site can make somebody's browser call it for them. */
    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return PagePaths.contain(request)
                ? request.getCookies().findCookie(name).map(Cookie::getValue).filter(token -> !token.isEmpty())
                : Optional.empty();
    }

    /** @param life of the cookie; zero makes the browser forget it */
    public Cookie of(String accessToken, Duration life) {
        return cookie(name, accessToken, "/", life);
    }

    /** Another cookie under the same rules, sent back below one path only. */
    public Cookie cookie(String name, String value, String path, Duration life) {
        return Cookie.of(name, value)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .maxAge(life.toSeconds());
    }

    /** Whether cookies are for TLS only. */
    public boolean isSecure() {
        return secure;
    }
}
