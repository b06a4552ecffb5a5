package org.sankofa.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;

/** The one place that tells an unavailable server from a request that it objects to. */
final class ElasticsearchCall {

    private ElasticsearchCall() {}

    interface Call<T> {
        T get() throws IOException;
    }

    /**
     * @throws SearchUnavailableException if a later try may succeed
     * @throws ElasticsearchException if the server objects to the request itself
     */
    static <T> T run(Call<T> call) {
        try {
            return call.get();
        } catch (ElasticsearchException e) {
            if (e.status() == 429 || e.status() >= 500) {
                throw new SearchUnavailableException("Elasticsearch answered " + e.getMessage(), e);
            }
            throw e;
        } catch (TransportException | ResponseException e) {
            throw new SearchUnavailableException("Elasticsearch gave no usable answer: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new SearchUnavailableException("Elasticsearch cannot be reached: " + e.getMessage(), e);
        }
    }

    /**
     * Asks again once where a rebuild may have taken the index away under the query: the alias leads to the new one by
     * then.
     *
     * @throws IndexMissingException if there is no index
     */
    static <T> T search(Call<T> call) {
        try {
            return run(call);
        } catch (ElasticsearchException e) {
            if (e.status() != 404) {
                throw e;
            }
        } catch (SearchUnavailableException e) {
            if (!(e.getCause() instanceof ElasticsearchException)) {
                throw e;
            }
        }
        try {
            return run(call);
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                throw new IndexMissingException();
            }
            throw e;
        }
    }
}
