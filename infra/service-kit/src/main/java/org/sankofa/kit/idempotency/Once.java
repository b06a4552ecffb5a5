package org.sankofa.kit.idempotency;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * Does a creating call once, however often it is sent. A caller that names an {@code Idempotency-Key} gets for a retry
 * the answer of the first call; the key is claimed and the answer kept in the transaction of the work itself, so a call
 * that failed leaves nothing behind and may be tried again. Keys belong to an account and are kept for a day.
 */
@Singleton
public class Once {
    public static final String HEADER = "Idempotency-Key";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private final AnswerRepository answers;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Clock clock;

    Once(AnswerRepository answers, TransactionOperations<Connection> transactions, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param request the call; its key is read from the header, and its path is part of what must be the same
     * @param body the call's body, which must be the same for the same key
     * @param type of the answer's body
     * @param work makes it, in the transaction that this opens
     * @throws Refusal when the key is malformed, or was used for another request
     */
    public <T> HttpResponse<T> create(
            Actor actor, HttpRequest<?> request, @Nullable Object body, Class<T> type, Supplier<Created<T>> work) {
        return createUnder(key(request), actor, request, body, type, work);
    }

    /**
     * The same for the form of a page, which brings its key as a field.
     *
     * @param key null for none
     */
    public <T> HttpResponse<T> createUnder(
            @Nullable String key,
            Actor actor,
            HttpRequest<?> request,
            @Nullable Object body,
            Class<T> type,
            Supplier<Created<T>> work) {
        if (key == null) {
            return transactions.executeWrite(status -> work.get()).response();
        }
        requirePrintable(key);
        var hash = hash(request, body);
        return transactions.executeWrite(status -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (answers.claim(actor.account(), key, hash, now) == 0) {
                return replay(Objects.requireNonNull(answers.find(actor.account(), key)), hash, type);
            }
            var created = work.get();
            answers.complete(actor.account(), key, created.location(), created.entityTag(), write(created.body()));
            return created.response();
        });
    }

    /**
     * The same for work that has to ask other servers first, so that no connection to the database waits for them. A
     * retry of what is done is answered without asking.
     *
     * @param asking runs before the transaction; what it finds may have changed when the work begins
     */
    public <K, T> HttpResponse<T> create(
            Actor actor,
            HttpRequest<?> request,
            @Nullable Object body,
            Class<T> type,
            Supplier<K> asking,
            Function<K, Created<T>> work) {
        var key = key(request);
        var done = key == null ? null : answers.find(actor.account(), key);
        if (done != null) {
            return replay(done, hash(request, body), type);
        }
        var known = asking.get();
        return create(actor, request, body, type, () -> work.apply(known));
    }

    /**
     * Forgets the answers that are kept for an account whose owner has deleted it; they say what was written. Waits for calls
     * of theirs that are under way, so in the caller's transaction it comes before whatever else is locked.
     */
    public void forget(UUID account) {
        transactions.executeWrite(status -> answers.forgetOf(account));
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "10m")
    void forgetOldKeys() {
        transactions.executeWrite(status -> answers.forget(clock.instant().minus(KEPT)));
    }

    private static @Nullable String key(HttpRequest<?> request) {
        var key = request.getHeaders().get(HEADER);
        if (key != null) {
            requirePrintable(key);
        }
        return key;
    }

    private static void requirePrintable(String key) {
        if (!PRINTABLE.matcher(key).matches()) {
            throw Refusal.unreadable(List.of(FieldError.of(HEADER, "idempotency-key")));
        }
    }

    private <T> HttpResponse<T> replay(StoredAnswer answer, byte[] hash, Class<T> type) {
        if (!MessageDigest.isEqual(answer.requestHash(), hash)) {
            throw Refusal.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        try {
            var body = Objects.requireNonNull(json.readValue(Objects.requireNonNull(answer.body()), type));
            return new Created<>(
                            body, Objects.requireNonNull(answer.location()), Objects.requireNonNull(answer.entityTag()))
                    .response();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private byte[] hash(HttpRequest<?> request, @Nullable Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethodName() + ' ' + request.getPath() + '\n').getBytes(StandardCharsets.UTF_8));
            if (body != null) {
                digest.update(write(body).getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
