package org.sankofa.matching.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sankofa.matching.fixtures.FakeRegistry;
import org.sankofa.matching.fixtures.House;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;

/** What the registry would write to somebody by now. */
final class Told {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Told() {}

    static JsonNode only(House house, String event, UUID account) {
        List<JsonNode> told = await().atMost(SOON).until(() -> all(house, event, account), found -> !found.isEmpty());
        assertThat(told).as(event).hasSize(1);
        return told.getFirst();
    }

    /** Of all events of that type in the feed. */
    static List<JsonNode> all(House house, String type, UUID account) {
        Api service = house.anybody
                .as(FakeRegistry.running().token(UUID.randomUUID(), "SERVICE"))
                .unchecked();
        List<JsonNode> told = new ArrayList<>();
        long after = 0;
        for (JsonNode events = null; events == null || !events.isEmpty(); ) {
            events = service.get("/internal/events?limit=1000&after=" + after)
                    .hasStatus(200)
                    .json();
            for (JsonNode event : events) {
                after = event.path("sequence").asLong();
                if (event.path("type").asText().equals(type)) {
                    assertThat(event.path("data")).isEmpty();
                    service.get("/internal/notices?event=" + type + "&subject="
                                    + event.path("subject").asText())
                            .hasStatus(200)
                            .json()
                            .forEach(told::add);
                }
            }
        }
        return told.stream()
                .filter(notice -> notice.at("/recipients/0").asText().equals(account.toString()))
                .toList();
    }

    /** As if everything had been found a day before. */
    static void aDayPasses() throws SQLException {
        try (Connection connection = Backends.connect("matching");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE watch_alert SET at = at - INTERVAL 1 DAY");
        }
    }
}
