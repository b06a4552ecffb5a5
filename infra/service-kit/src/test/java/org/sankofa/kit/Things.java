package org.sankofa.kit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.http.TakesQuery;
import org.sankofa.kit.http.Versions;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.text.PlainText;

/** A little service of the tests' own, which does what the real ones do. */
@Requires(property = "sankofa.test.things")
@Controller("/api/v1/things")
@Secured(SecurityRule.IS_AUTHENTICATED)
public class Things {
    enum Extent {
        SMALL,
        LARGE
    }

    @Serdeable
    record Part(
            @NotBlank @PlainText String name,
            @Max(10) int count,
            @Nullable Extent size,
            @Nullable @PlainText(lines = true) String story) {}

    @Serdeable
    record Thing(
            @NotNull @Size(min = 1, max = 20) String name,
            @Valid List<Part> parts) {}

    /** One of each kind of value. */
    @Serdeable
    record Values(
            @Nullable Boolean flag,
            boolean bareFlag,
            @Nullable Integer count,
            int bareCount,
            @Nullable Long length,
            long bareLength,
            @Nullable Double share,
            double bareShare,
            @Nullable BigDecimal amount,
            @Nullable String text,
            @Nullable LocalDate date,
            @Nullable UUID id,
            @Nullable List<String> texts,
            @Nullable Map<String, Boolean> ticks) {}

    @Serdeable
    record Made(UUID id, String name) {}

    static final AtomicInteger MADE = new AtomicInteger();
    private final Once once;
    private final Changes changes;

    Things(Once once, Changes changes) {
        this.once = once;
        this.changes = changes;
    }

    @Post
    HttpResponse<Made> make(Actor actor, HttpRequest<?> request, @Valid @Body Thing body) {
        return once.create(actor, request, body, Made.class, () -> {
            MADE.incrementAndGet();
            var made = new Made(Uuid7.next(), body.name());
            changes.record(
                    actor,
                    new Change(
                            "thing.made",
                            made.id(),
                            1,
                            Map.of("parts", body.parts().size())));
            if (body.name().equals("refused")) {
                throw Refusal.staleVersion();
            }
            return Created.at("/api/v1/things/" + made.id(), 1, made);
        });
    }

    @Put("/{id}")
    @Transactional
    public long change(UUID id, @Header("If-Match") @Nullable String ifMatch, Actor actor) {
        long version = Versions.required(ifMatch) + 1;
        changes.record(actor, Change.of("thing.changed", id, version));
        return version;
    }

    @Post("/values")
    Values values(@Body Values values) {
        return values;
    }

    @Get("/some")
    String some(
            @QueryValue @Nullable Boolean broken,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable List<String> colour) {
        return broken + " " + limit + " " + colour;
    }

    @Get("/others")
    @TakesQuery({"colour", "size"})
    String others(HttpRequest<?> request) {
        return String.join(",", request.getParameters().getAll("colour"));
    }

    @Get("/fault")
    String fault() {
        throw new IllegalStateException(
                "a secret of the inside",
                new SQLIntegrityConstraintViolationException(
                        "Duplicate entry 'amina@example.org' for key 'thing_email'", "23000", 1062));
    }
}
