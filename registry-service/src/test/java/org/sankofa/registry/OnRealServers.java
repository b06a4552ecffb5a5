package org.sankofa.registry;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.HashMap;
import java.util.Map;
import org.sankofa.testkit.Backends;

/**
 * The service on real servers, for a {@code @MicronautTest(transactional = false)} with one instance per class. The
 * database is shared by all tests of the JVM, so each makes its own people.
 */
public interface OnRealServers extends TestPropertyProvider {
    /** Passes every rule. */
    String PASSWORD = "seven quiet herons at dawn";

    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("micronaut.server.port", "-1");
        properties.put("datasources.default.url", Backends.databaseUrl("registry"));
        properties.put("datasources.default.username", Backends.databaseUser("registry"));
        properties.put("datasources.default.password", Backends.databasePassword("registry"));
        properties.put("sankofa.mode", "embedded");
        properties.put("sankofa.service.secret", "a-secret-of-the-tests-and-nothing-else");
        properties.put("sankofa.elasticsearch.url", Backends.elasticsearch().toString());
        properties.put("sankofa.smtp.tls", "NONE");
        properties.putAll(more());
        return properties;
    }

    /** What this test sets beside or instead. */
    default Map<String, String> more() {
        return Map.of();
    }
}
