package org.sankofa.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sankofa.embedded.Ports;

/**
 * The whole system on one machine: servers, both services as processes of their own, a mail server, and one address in
 * front. A test starts it on the servers that it has, and stops, kills and restarts each part.
 */
public final class Stand implements AutoCloseable {
    /** Who invites the others; it exists from the first start on. */
    public static final String ADMINISTRATOR = "admin@sankofa.example";

    private final Optional<OwnServers> own;
    private final Ground ground;
    private final ServiceProcess registry;
    private final ServiceProcess matching;
    private final MailServer mail;
    private final Proxy proxy;
    private final Secrets secrets;

    /**
     * What to start.
     *
     * @param root the project's folder, in which the services have been built
     * @param data where this run keeps what is its own: secrets, logs, and the data of its own servers
     * @param port of the one address; 0 for any free one
     * @param ground servers that are there already; null for own ones
     * @param heapMebibytes of each service
     */
    public record Options(
            Path root, Path data, int port, @Nullable Ground ground, int heapMebibytes) {
        public static final int HEAP_MEBIBYTES = 256;

        public Options {
            root = root.toAbsolutePath().normalize();
            data = data.toAbsolutePath().normalize();
        }

        /** Own servers, any port, the heap that the services are made for. */
        public static Options of(Path root, Path data) {
            return new Options(root, data, 0, null, HEAP_MEBIBYTES);
        }

        public Options on(Ground servers) {
            return new Options(root, data, port, servers, heapMebibytes);
        }

        public Options at(int wanted) {
            return new Options(root, data, wanted, ground, heapMebibytes);
        }
    }

    private Stand(
            Optional<OwnServers> own,
            Ground ground,
            ServiceProcess registry,
            ServiceProcess matching,
            MailServer mail,
            Proxy proxy,
            Secrets secrets) {
        this.own = own;
        this.ground = ground;
        this.registry = registry;
        this.matching = matching;
        this.mail = mail;
        this.proxy = proxy;
        this.secrets = secrets;
    }

    /** Starts everything and returns when all of it is ready; where a part fails, stops the others and says why. */
    public static Stand start(Options options, Progress progress) {
        Stand stand = prepare(options, progress);
        try {
            stand.registry.launch();
            stand.matching.launch();
            List<CompletableFuture<?>> parts = List.of(
                    inBackground(() -> stand.own.ifPresent(OwnServers::elasticsearchServer)),
                    inBackground(() -> stand.awaitReady(stand.registry, progress)),
                    inBackground(() -> stand.awaitReady(stand.matching, progress)));
            Failures.joinAll(parts);
            return stand;
        } catch (RuntimeException e) {
            stand.close();
            throw e;
        }
    }

    private static Stand prepare(Options options, Progress progress) {
        Path data = options.data();
        Secrets secrets = Secrets.in(data.resolve("secrets"));
        Path log = data.resolve("log");
        Ground given = options.ground();
        // Before anything slow, so that a busy port is told at once.
        Proxy.Reserved reserved = Proxy.reserve(options.port());
        Optional<OwnServers> own =
                given == null ? Optional.of(OwnServers.start(data, secrets, progress)) : Optional.empty();
        MailServer mail = null;
        try {
            Ground ground = given == null ? own.orElseThrow() : given;
            mail = MailServer.start();
            Map<String, String> shared = new LinkedHashMap<>();
            shared.put("SANKOFA_MODE", "embedded");
            shared.put("SANKOFA_ELASTICSEARCH_URL", ground.elasticsearch().toString());
            shared.put("SANKOFA_SERVICE_SECRET", secrets.secret("service"));
            shared.put("SANKOFA_SMTP_HOST", "127.0.0.1");
            shared.put("SANKOFA_SMTP_PORT", Integer.toString(mail.port()));
            shared.put("SANKOFA_SMTP_TLS", "NONE");
            shared.put("SANKOFA_SMTP_FROM", "no-reply@sankofa.example");
            // Everybody comes from the same address here, that of this machine.
            shared.put("SANKOFA_LIMITS_SIGN_UPS_PER_ADDRESS", "1000000");
            shared.put("SANKOFA_LIMITS_SIGN_INS_PER_ADDRESS", "1000000");

            // Each is told where the other will be.
            int registryPort = Ports.free();
            int matchingPort = Ports.free();
            Map<String, String> forRegistry = new LinkedHashMap<>(shared);
            database(forRegistry, ground.database("registry"));
            forRegistry.put("SANKOFA_KEYS_DIRECTORY", secrets.folder("keys").toString());
            forRegistry.put("SANKOFA_BOOTSTRAP_ADMIN_EMAIL", ADMINISTRATOR);
            forRegistry.put("SANKOFA_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("administrator"));
            forRegistry.put(
                    "SANKOFA_MATCHING_URL",
                    ServiceProcess.addressAt(matchingPort).toString());
            forRegistry.put("SANKOFA_STYLEGUIDE", "true");
            forRegistry.put("SANKOFA_PUBLIC_ADDRESS", reserved.address().toString());
            ServiceProcess registry = service(options, "registry-service", log, registryPort, forRegistry);

            Map<String, String> forMatching = new LinkedHashMap<>(shared);
            database(forMatching, ground.database("matching"));
            forMatching.put("SANKOFA_REGISTRY_URL", registry.address().toString());
            ServiceProcess matching = service(options, "matching-service", log, matchingPort, forMatching);
            Proxy proxy = reserved.start(registry.address(), matching.address(), mail);
            return new Stand(own, ground, registry, matching, mail, proxy, secrets);
        } catch (RuntimeException e) {
            reserved.release();
            if (mail != null) {
                mail.close();
            }
            own.ifPresent(OwnServers::close);
            throw e;
        }
    }

    private static void database(Map<String, String> environment, Ground.Access access) {
        environment.put("SANKOFA_DATABASE_URL", access.url());
        environment.put("SANKOFA_DATABASE_USER", access.user());
        environment.put("SANKOFA_DATABASE_PASSWORD", access.password());
    }

    private static ServiceProcess service(
            Options options, String name, Path log, int port, Map<String, String> environment) {
        Path jar = options.root()
                .resolve(name)
                .resolve("target")
                .resolve("sankofa-" + name + "-" + Version.OF_THE_BUILD + ".jar");
        return new ServiceProcess(name, jar, log, options.heapMebibytes(), port, environment);
    }

    private void awaitReady(ServiceProcess service, Progress progress) {
        progress.step(service.name(), () -> {
            service.awaitReady();
            return service;
        });
    }

    private static CompletableFuture<?> inBackground(Runnable action) {
        return CompletableFuture.runAsync(action, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** The one address in front of both services. */
    public URI address() {
        return proxy.address();
    }

    public ServiceProcess registry() {
        return registry;
    }

    public ServiceProcess matching() {
        return matching;
    }

    public MailServer mail() {
        return mail;
    }

    public Ground ground() {
        return ground;
    }

    /** The servers, where this stand started them itself. */
    public Optional<OwnServers> ownServers() {
        return own;
    }

    public String administratorPassword() {
        return secrets.password("administrator");
    }

    /** What the services prove to each other that they are; for tests that speak as a service. */
    public String serviceSecret() {
        return secrets.secret("service");
    }

    /** Stops all of it: first what people reach, then the services, then what those stand on. */
    @Override
    public void close() {
        proxy.close();
        CompletableFuture.allOf(inBackground(registry::stop), inBackground(matching::stop))
                .join();
        mail.close();
        own.ifPresent(OwnServers::close);
    }
}
