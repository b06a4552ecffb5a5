package org.sankofa.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.population.Population;
import org.sankofa.population.RequestBodies;
import org.sankofa.standalone.Ground;

/**
 * {@code POST /api/v1/clinicians} against plain JDBC that puts the very same rows into tables of the same definition, with
 * one commit a person, on as many connections. The rows are read back from what the service wrote, so both write the same
 * bytes.
 */
final class RegistrationBench {
    /** As many as the service's pool has connections. */
    private static final int CLIENTS = 16;

    private static final String PREFIX = "peer_";
    private static final String OUTBOX = "outbox";

    /** What the service writes for one registration. */
    private static final List<Copied> TABLES = List.of(
            new Copied("clinician", "id"),
            new Copied("identity", "clinician"),
            new Copied("audit", "subject"),
            new Copied(OUTBOX, "subject"));

    /** What a registration runs through is compiled once it has run some ten thousand times, and a while later. */
    private static final int WARM_UP_ROUNDS = 25;

    private static final int WARM_UP_PEOPLE = 1000;

    private final URI registry;
    private final Ground.Access database;
    private final Keys keys;
    private final Population population;
    private long next;

    /** A table that the peer fills, and the column that says whose row it is. */
    private record Copied(String table, String key) {}

    /** One row to be inserted, by table. */
    private record Row(String table, Map<String, Object> values) {}

    /** @param first index of the first person to register */
    RegistrationBench(URI registry, Ground.Access database, Keys keys, Population population, long first) {
        this.registry = registry;
        this.database = database;
        this.keys = keys;
        this.population = population;
        this.next = first;
    }

    void run(Report report, int rounds, int peopleARound) {
        List<Wire> wires = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        try {
            for (int client = 0; client < CLIENTS; client++) {
                wires.add(new Wire(registry));
                Connection connection = connect();
                connection.setAutoCommit(false);
                connections.add(connection);
            }
            createTables(connections.getFirst());
            Progress.say("registration: warming up");
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                register(wires, new ArrayList<>(), WARM_UP_PEOPLE);
            }
            round(wires, connections, peopleARound);
            round(wires, connections, peopleARound);
            Progress.say("registration: %d clients, %d rounds of %d people", CLIENTS, rounds, peopleARound);
            double[] ours = new double[rounds];
            double[] peers = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                Rates rates = round(wires, connections, peopleARound);
                ours[round] = rates.ours();
                peers[round] = rates.peers();
            }
            report.atLeast(
                    "registrations, " + CLIENTS + " clients",
                    Report.perSecond(Saturation.median(ours)),
                    Report.perSecond(Saturation.median(peers)),
                    0.6);
            dropTables(connections.getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException("the peer failed: " + e.getMessage(), e);
        } finally {
            wires.forEach(Wire::close);
            for (Connection connection : connections) {
                try {
                    connection.close();
                } catch (SQLException ignored) {
                    // Everything that counts was committed.
                }
            }
        }
    }

    private record Rates(double ours, double peers) {}

    private Rates round(List<Wire> wires, List<Connection> connections, int count) throws SQLException {
        Connection reader = connections.getFirst();
        long before = lastInFeed(reader);
        List<UUID> people = new ArrayList<>();
        double ours = register(wires, people, count);
        double peers = insert(connections, rows(reader, people, before));
        return new Rates(ours, peers);
    }

    /** With the same driver settings as the service. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.url() + "&cachePrepStmts=true&useServerPrepStmts=true&connectionTimeZone=UTC",
                database.user(),
                database.password());
    }

    private double register(List<Wire> wires, List<UUID> people, int count) {
        List<Wire.Request> requests = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            UUID account = Uuid7.next();
            people.add(account);
            requests.add(Wire.Request.of(
                    "POST",
                    "/api/v1/clinicians",
                    Map.of(
                            "Authorization",
                            "Bearer " + keys.token(account, "CLINICIAN"),
                            "Content-Type",
                            "application/json"),
                    Bodies.bytes(RequestBodies.clinician(population.person(next++)))));
        }
        List<Saturation.Call> clients = wires.stream()
                .<Saturation.Call>map(
                        wire -> number -> wire.send(requests.get((int) number)).expect(201))
                .toList();
        return Saturation.forNumbers(0, count, clients);
    }

    private static double insert(List<Connection> connections, List<List<Row>> people) throws SQLException {
        List<Saturation.Call> clients = new ArrayList<>();
        for (Connection connection : connections) {
            Map<String, PreparedStatement> statements = new LinkedHashMap<>();
            clients.add(number -> {
                try {
                    for (Row row : people.get((int) number)) {
                        PreparedStatement statement = statements.get(row.table());
                        if (statement == null) {
                            statement = connection.prepareStatement(insertion(row));
                            statements.put(row.table(), statement);
                        }
                        int at = 1;
                        for (Object value : row.values().values()) {
                            statement.setObject(at++, value);
                        }
                        statement.executeUpdate();
                    }
                    connection.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return Saturation.forNumbers(0, people.size(), clients);
    }

    private static String insertion(Row row) {
        return "INSERT INTO " + PREFIX + row.table() + " ("
                + String.join(", ", row.values().keySet()) + ") VALUES (?"
                + ", ?".repeat(row.values().size() - 1) + ")";
    }

    /**
     * What the service wrote of each of these people; their outbox entries have all moved on to the feed.
     *
     * @param before the feed's last place before any of it was written
     */
    private static List<List<Row>> rows(Connection connection, List<UUID> people, long before) throws SQLException {
        awaitEmptyOutbox(connection);
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        people.forEach(person -> rows.put(person, new ArrayList<>()));
        for (Copied copied : TABLES) {
            if (copied.table().equals(OUTBOX)) {
                try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM feed WHERE position > ?")) {
                    statement.setLong(1, before);
                    read(copied, statement, rows);
                }
            } else {
                for (UUID person : people) {
                    try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT * FROM " + copied.table() + " WHERE " + copied.key() + " = ?")) {
                        statement.setBytes(1, UuidBytes.bytes(person));
                        read(copied, statement, rows);
                    }
                }
            }
        }
        connection.commit();
        rows.forEach((person, ofPerson) -> {
            if (ofPerson.size() != TABLES.size()) {
                throw new IllegalStateException("a registration left other rows than expected: " + ofPerson);
            }
        });
        return List.copyOf(rows.values());
    }

    private static void read(Copied copied, PreparedStatement statement, Map<UUID, List<Row>> rows)
            throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                List<Row> ofPerson = rows.get(UuidBytes.uuid(found.getBytes(copied.key())));
                if (ofPerson == null) {
                    continue;
                }
                Map<String, Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    String name = found.getMetaData().getColumnName(column);
                    if (!name.equals("position")) {
                        values.put(name, found.getObject(column));
                    }
                }
                ofPerson.add(new Row(copied.table(), values));
            }
        }
    }

    private static long lastInFeed(Connection connection) throws SQLException {
        awaitEmptyOutbox(connection);
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT COALESCE(MAX(position), 0) FROM feed")) {
            head.next();
            long position = head.getLong(1);
            connection.commit();
            return position;
        }
    }

    private static void awaitEmptyOutbox(Connection connection) throws SQLException {
        Patience.until("the outbox is empty", 60, () -> {
            try (Statement statement = connection.createStatement();
                    ResultSet left = statement.executeQuery("SELECT COUNT(*) FROM outbox")) {
                left.next();
                long count = left.getLong(1);
                connection.commit();
                return count == 0;
            }
        });
    }

    /** The same definition, keys and constraints, under another name. */
    private static void createTables(Connection connection) throws SQLException {
        dropTables(connection);
        Pattern constraint = Pattern.compile("CONSTRAINT `");
        try (Statement statement = connection.createStatement()) {
            for (Copied copied : TABLES) {
                String definition;
                try (ResultSet shown = statement.executeQuery("SHOW CREATE TABLE " + copied.table())) {
                    shown.next();
                    definition = shown.getString(2);
                }
                Matcher named = constraint.matcher(definition);
                String renamed = named.replaceAll("CONSTRAINT `" + PREFIX)
                        .replace("CREATE TABLE `", "CREATE TABLE `" + PREFIX)
                        .replace("REFERENCES `", "REFERENCES `" + PREFIX);
                statement.execute(renamed);
            }
        }
    }

    private static void dropTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Copied copied : TABLES.reversed()) {
                statement.execute("DROP TABLE IF EXISTS " + PREFIX + copied.table());
            }
        }
    }
}
