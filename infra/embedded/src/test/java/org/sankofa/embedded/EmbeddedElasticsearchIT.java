package org.sankofa.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class EmbeddedElasticsearchIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void documentsSurviveAStopAndACrash() throws IOException, InterruptedException {
        // Not a temporary folder: those are closed to the user that the node gets where the build runs as root.
        Path folder = Path.of("target", "elasticsearch-it");
        Folders.delete(folder);
        EmbeddedElasticsearch.Options options =
                new EmbeddedElasticsearch.Options(Servers.ofTheBuild(), folder, 0, 512, true);
        try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(options)) {
            assertThat(send(node, "PUT", "/notes/_doc/1", "{\"body\":\"sage-femme\"}"))
                    .contains("created");

            node.stop();
            assertThat(node.isRunning()).isFalse();
            node.start();
            assertThat(send(node, "GET", "/notes/_doc/1", "")).contains("sage-femme");

            node.kill();
            node.start();
            assertThat(send(node, "GET", "/notes/_doc/1", "")).contains("sage-femme");
        }
    }

    private String send(EmbeddedElasticsearch node, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node.uri().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
