package org.sankofa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class BackendsIT {
    @Test
    void theDatabaseKeepsItsAddressAndRowsWhenStoppedOrKilled() throws SQLException {
        String address = Backends.databaseUrl("registry");
        execute("CREATE TABLE note (body VARCHAR(20))", "INSERT INTO note VALUES ('kept')");

        Backends.stopDatabase();
        assertThatThrownBy(() -> Backends.connect("registry")).isInstanceOf(SQLException.class);
        Backends.startDatabase();
        execute("INSERT INTO note VALUES ('kept too')");

        Backends.killDatabase();
        Backends.startDatabase();

        assertThat(Backends.databaseUrl("registry")).isEqualTo(address);
        try (Connection connection = Backends.connect("registry");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM note")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void elasticsearchKeepsItsAddressAndDocumentsWhenStoppedOrKilled() throws IOException, InterruptedException {
        URI address = Backends.elasticsearch();
        assertThat(send("PUT", "{\"body\":\"kept\"}")).isEqualTo(201);

        Backends.stopElasticsearch();
        assertThatThrownBy(() -> send("GET", "")).isInstanceOf(IOException.class);
        Backends.startElasticsearch();
        assertThat(send("GET", "")).isEqualTo(200);

        Backends.killElasticsearch();
        Backends.startElasticsearch();
        assertThat(send("GET", "")).isEqualTo(200);
        assertThat(Backends.elasticsearch()).isEqualTo(address);
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = Backends.connect("registry");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int send(String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Backends.elasticsearch().resolve("/notes/_doc/1"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
