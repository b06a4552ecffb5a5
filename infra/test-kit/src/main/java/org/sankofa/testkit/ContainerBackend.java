package org.sankofa.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.sankofa.embedded.Ports;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/** MySQL and Elasticsearch in containers, on host ports that stay the same when a container is stopped and started. */
final class ContainerBackend implements Backend {
    private static final DockerImageName MYSQL = DockerImageName.parse("mysql:9.7");
    private static final DockerImageName ELASTICSEARCH =
            DockerImageName.parse("docker.elastic.co/elasticsearch/elasticsearch:9.5.3");
    private static final String ROOT_PASSWORD = "root-of-the-tests";

    @Override
    public Database database() {
        int port = Ports.free();
        MySQLContainer container = new MySQLContainer(MYSQL)
                .withUsername("root")
                .withPassword(ROOT_PASSWORD)
                .withUrlParam("sslMode", "DISABLED")
                .withUrlParam("allowPublicKeyRetrieval", "true")
                .withCommand("mysqld", "--innodb-flush-log-at-trx-commit=2", "--skip-log-bin");
        container.setPortBindings(List.of(port + ":3306"));
        container.start();
        return new ContainerDatabase(container, port);
    }

    @Override
    public Elasticsearch elasticsearch() {
        int port = Ports.free();
        WaitStrategy healthy = Wait.forHttp("/_cluster/health?wait_for_status=yellow")
                .forPort(9200)
                .withStartupTimeout(Duration.ofMinutes(3));
        ElasticsearchContainer container = new ElasticsearchContainer(ELASTICSEARCH)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .waitingFor(healthy);
        container.setPortBindings(List.of(port + ":9200"));
        container.start();
        return new ContainerElasticsearch(container, healthy, port);
    }

    private record ContainerDatabase(MySQLContainer container, int port) implements Database {
        @Override
        public String url(String schema) {
            return "jdbc:mysql://" + container.getHost() + ":" + port + "/" + schema
                    + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        }

        @Override
        public String rootPassword() {
            return ROOT_PASSWORD;
        }

        @Override
        public void start() {
            startAgain(container);
            Backends.awaitDatabase(this);
        }

        @Override
        public void stop() {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        }

        @Override
        public void kill() {
            container
                    .getDockerClient()
                    .killContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    private record ContainerElasticsearch(ElasticsearchContainer container, WaitStrategy healthy, int port)
            implements Elasticsearch {
        @Override
        public URI uri() {
            return URI.create("http://" + container.getHost() + ":" + port);
        }

        @Override
        public void start() {
            startAgain(container);
            healthy.waitUntilReady(container);
        }

        @Override
        public void stop() {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        }

        @Override
        public void kill() {
            container
                    .getDockerClient()
                    .killContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    /** Testcontainers' own stop removes the container and its data, so the engine is asked directly. */
    private static void startAgain(GenericContainer<?> container) {
        String id = container.getContainerId();
        Boolean running = container
                .getDockerClient()
                .inspectContainerCmd(id)
                .exec()
                .getState()
                .getRunning();
        if (!Boolean.TRUE.equals(running)) {
            container.getDockerClient().startContainerCmd(id).exec();
        }
    }
}
