package org.sankofa.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A pool of connections to Elasticsearch; opening it connects to nothing yet. */
public final class ElasticsearchConnection implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout ANSWER = Timeout.ofSeconds(30);

    private final Rest5Client rest;
    private final ElasticsearchClient client;

    private ElasticsearchConnection(Rest5Client rest, ElasticsearchClient client) {
        this.rest = rest;
        this.client = client;
    }

    /**
     * @param address of a node, or of a load balancer in front of several
     * @param apiKey base64 as Elasticsearch gave it; null where the server asks for none
     * @param caCertificate PEM file of the authority that signed the server's certificate; null for the usual ones
     */
    public static ElasticsearchConnection open(URI address, @Nullable String apiKey, @Nullable Path caCertificate) {
        Rest5ClientBuilder builder = Rest5Client.builder(address)
                .setMetaHeaderEnabled(false)
                .setConnectionConfigCallback(
                        connection -> connection.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
                .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER));
        if (apiKey != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + apiKey)});
        }
        builder.setConnectionManagerCallback(
                pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        if (caCertificate != null) {
            try {
                builder.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(caCertificate.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the CA certificate " + caCertificate, e);
            }
        }
        Rest5Client rest = builder.build();
        JacksonJsonpMapper mapper = new JacksonJsonpMapper(ClinicianJson.mapper());
        return new ElasticsearchConnection(rest, new ElasticsearchClient(new Rest5ClientTransport(rest, mapper)));
    }

    public ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() {
        try {
            rest.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
