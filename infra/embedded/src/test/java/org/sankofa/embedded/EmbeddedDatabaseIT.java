package org.sankofa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseIT {
    @TempDir
    Path folder;

    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.start(options());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private EmbeddedDatabase.Options options() {
        return new EmbeddedDatabase.Options(
                Servers.ofTheBuild(),
                folder.resolve("database"),
                0,
                List.of(
                        new EmbeddedDatabase.Schema("registry", "registry", "first"),
                        new EmbeddedDatabase.Schema("matching", "matching", "second")),
                null,
                List.of());
    }

    @Test
    void committedRowsSurviveAStopACrashAndANewServerOnTheSameFolder() throws SQLException {
        execute("CREATE TABLE note (body TEXT)", "INSERT INTO note VALUES ('李 عبد الله')");

        database.stop();
        assertThat(database.isRunning()).isFalse();
        database.start();
        execute("INSERT INTO note VALUES ('Côté')");

        database.kill();
        database.start();
        assertThat(notes()).containsExactly("李 عبد الله", "Côté");

        database.close();
        database = EmbeddedDatabase.start(options());
        assertThat(notes()).containsExactly("李 عبد الله", "Côté");
    }

    @Test
    void aUserSeesItsOwnSchemaOnly() {
        assertThatThrownBy(() -> connect("matching", "registry", "first")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("mysql", "registry", "first")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("registry", "registry", "wrong")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("mysql", "root", "")).isInstanceOf(SQLException.class);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect("registry", "registry", "first");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> notes() throws SQLException {
        try (Connection connection = connect("registry", "registry", "first");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT body FROM note")) {
            List<String> notes = new ArrayList<>();
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
            return notes;
        }
    }

    private Connection connect(String schema, String user, String password) throws SQLException {
        return DriverManager.getConnection(database.url(schema), user, password);
    }
}
