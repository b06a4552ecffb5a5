package org.sankofa.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details, RFC 9457, media type {@code application/problem+json}.
 *
 * @param type stable URN of the kind of problem
 * @param title short text of the kind, in the reader's language
 * @param status the HTTP status, again
 * @param detail what is wrong with this request and what to do
 * @param instance path of the request
 * @param requestId to be named when asking for help; the logs carry it
 * @param errors the fields at fault, empty where none is
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
        String type, String title, int status, String detail, String instance, String requestId, List<Field> errors) {

    /** One field at fault: where, a stable code, and what to do, in the reader's language. */
    @Serdeable
    public record Field(String field, String code, @Nullable String message) {}
}
