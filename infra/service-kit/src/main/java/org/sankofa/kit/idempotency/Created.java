package org.sankofa.kit.idempotency;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import org.sankofa.kit.http.Versions;

/**
 * What a creating call made.
 *
 * @param location path of what was made
 * @param entityTag its version as a strong entity tag
 */
public record Created<T>(T body, String location, String entityTag) {
    public static <T> Created<T> at(String location, long version, T body) {
        return new Created<>(body, location, Versions.entityTag(version));
    }

    MutableHttpResponse<T> response() {
        return HttpResponse.<T>created(body, URI.create(location)).header("ETag", entityTag);
    }
}
