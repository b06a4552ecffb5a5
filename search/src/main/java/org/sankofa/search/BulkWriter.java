package org.sankofa.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.Applied.Refused;

/** Sends writes by `_bulk`, a few requests at a time, and tells apart what became of each. */
final class BulkWriter {

    private static final int WRITES_AT_ONCE = 2000;
    private static final int BYTES_AT_ONCE = 4 << 20;
    private static final int REQUESTS_AT_ONCE = 2;
    private static final int ATTEMPTS = 6;
    private static final long FIRST_WAIT_MILLIS = 50;

    private final ElasticsearchClient client;
    private final ClinicianJson json;

    BulkWriter(ElasticsearchClient client, ClinicianJson json) {
        this.client = client;
        this.json = json;
    }

    /** One write on its way to every target. */
    private static final class Pending {
        private final Write write;
        private final BinaryData document;
        private boolean written;
        private boolean again;
        private @Nullable String refusal;

        private Pending(Write write, byte[] document) {
            this.write = write;
            this.document = BinaryData.of(document, "application/json");
        }
    }

    /** What one request came to. */
    private record Outcome(int written, int stale, List<Refused> refused) {}

    /** @param targets the aliases to write to, asked for anew before every request */
    Applied write(Iterable<? extends Write> writes, Supplier<List<String>> targets) {
        List<Refused> refused = new ArrayList<>();
        int written = 0;
        int stale = 0;
        Deque<Future<Outcome>> underWay = new ArrayDeque<>();
        try (ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Pending> batch = new ArrayList<>();
            long bytes = 0;
            for (Write write : writes) {
                byte[] document;
                try {
                    document = json.encode(write);
                } catch (IOException e) {
                    refused.add(new Refused(write.id(), write.version(), String.valueOf(e.getMessage())));
                    continue;
                }
                batch.add(new Pending(write, document));
                bytes += document.length;
                if (batch.size() == WRITES_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                    List<Pending> full = batch;
                    underWay.add(sender.submit(() -> send(full, targets)));
                    batch = new ArrayList<>();
                    bytes = 0;
                    if (underWay.size() == REQUESTS_AT_ONCE) {
                        Outcome outcome = await(underWay.remove());
                        written += outcome.written();
                        stale += outcome.stale();
                        refused.addAll(outcome.refused());
                    }
                }
            }
            if (!batch.isEmpty()) {
                List<Pending> rest = batch;
                underWay.add(sender.submit(() -> send(rest, targets)));
            }
            for (Future<Outcome> future : underWay) {
                Outcome outcome = await(future);
                written += outcome.written();
                stale += outcome.stale();
                refused.addAll(outcome.refused());
            }
        }
        return new Applied(written, stale, refused);
    }

    private static Outcome await(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException("interrupted while writing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Outcome send(List<Pending> batch, Supplier<List<String>> targets) throws InterruptedException {
        List<Pending> open = batch;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new SearchUnavailableException("Elasticsearch did not take " + open.size() + " writes", null);
            }
            if (attempt > 0) {
                Thread.sleep(FIRST_WAIT_MILLIS << attempt);
            }
            open = send(open, targets.get(), attempt > 0);
        }
        int written = 0;
        List<Refused> refused = new ArrayList<>();
        for (Pending pending : batch) {
            if (pending.refusal != null) {
                refused.add(new Refused(pending.write.id(), pending.write.version(), pending.refusal));
            } else if (pending.written) {
                written++;
            }
        }
        return new Outcome(written, batch.size() - written - refused.size(), refused);
    }

    /** Sends all to all targets, and returns those that have to be sent once more. */
    private List<Pending> send(List<Pending> batch, List<String> targets, boolean repeated) {
        BulkRequest.Builder request = new BulkRequest.Builder().requireAlias(true);
        for (Pending pending : batch) {
            pending.again = false;
            for (String target : targets) {
                request.operations(o -> o.index(i -> i.index(target)
                        .id(pending.write.id().toString())
                        .version(pending.write.version())
                        .versionType(VersionType.External)
                        .document(pending.document)));
            }
        }
        BulkResponse response = ElasticsearchCall.run(() -> client.bulk(request.build()));
        int at = 0;
        for (BulkResponseItem item : response.items()) {
            Pending pending = batch.get(at++ / targets.size());
            ErrorCause error = item.error();
            if (error == null) {
                pending.written = true;
                continue;
            }
            switch (item.status()) {
                case 409 -> {} // it has this version or a later one
                case 404 -> {
                    // A rebuild has just ended, and the alias leads elsewhere by now; or there is no index at all.
                    if (repeated && item.index().equals(ClinicianIndex.ALIAS)) {
                        throw new IndexMissingException();
                    }
                    pending.again = true;
                }
                case 429, 500, 502, 503, 504 -> pending.again = true;
                default -> pending.refusal = error.type() + ": " + error.reason() + cause(error);
            }
        }
        return batch.stream().filter(pending -> pending.again).toList();
    }

    private static String cause(ErrorCause error) {
        ErrorCause cause = error.causedBy();
        return cause == null ? "" : " (" + cause.reason() + ")";
    }
}
