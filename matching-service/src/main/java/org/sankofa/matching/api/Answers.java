package org.sankofa.matching.api;

import io.micronaut.http.HttpResponse;
import org.sankofa.kit.http.Versions;

/** Answers that carry an aggregate and its version. */
public final class Answers {

    private Answers() {}

    /** 200 with the aggregate and its version as ETag. */
    public static <T> HttpResponse<T> versioned(T body, long version) {
        return HttpResponse.ok(body).header("ETag", Versions.entityTag(version));
    }
}
