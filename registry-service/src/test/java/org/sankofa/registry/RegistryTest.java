package org.sankofa.registry;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.Backends;
import org.sankofa.testkit.ClinicianFixture;

/**
 * The running registry on real servers, spoken to over HTTP. The database is shared by all tests of the JVM, so each makes
 * its own people.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RegistryTest implements TestPropertyProvider {
    /** Passes every rule. */
    protected static final String PASSWORD = "seven quiet herons at dawn";

    protected static final String ME = "/api/v1/clinicians/me";
    protected static final String CONSENT_TO_MATCHING =
            "{\"matching\": true, \"identityToHosts\": false, \"statistics\": false}";

    @Inject
    protected EmbeddedServer server;

    @Override
    public final Map<String, String> getProperties() {
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

    /** What this test sets beside or instead; here that {@link #as} speaks for anybody, without an account. */
    protected Map<String, String> more() {
        return Map.of("sankofa.test.tokens", "true");
    }

    protected Api api() {
        return Api.at(URI.create(server.getURL().toString()), "registry");
    }

    protected Api as(Role role, UUID account) {
        TestTokens tokens = server.getApplicationContext().getBean(TestTokens.class);
        return api().as(tokens.token(account, role));
    }

    protected Api as(Role role) {
        return as(role, Uuid7.next());
    }

    /** Until the index is there and was filled: before that, nothing can be found and no search can be saved. */
    protected Answer awaitIndex() {
        return as(Role.ADMIN)
                .getUntil(
                        "/api/v1/clinicians/index",
                        answer -> !answer.at("/running").asBoolean());
    }

    /** Somebody new, with a draft. */
    protected Person register(ClinicianFixture fixture) {
        UUID account = Uuid7.next();
        Api own = as(Role.CLINICIAN, account);
        return new Person(account, own, own.post("/api/v1/clinicians", fixture).hasStatus(201));
    }

    /** Somebody new who may be found. */
    protected Person submit(ClinicianFixture fixture) {
        Person person = register(fixture);
        Answer consented = person.api()
                .put(ME + "/consents", CONSENT_TO_MATCHING, person.answer())
                .hasStatus(200);
        return new Person(
                person.account(),
                person.api(),
                person.api().post(ME + "/submit", "{}", consented).hasStatus(200));
    }

    /**
     * @param answer the last one about their registration
     */
    protected record Person(UUID account, Api api, Answer answer) {
        public String pseudonym() {
            return answer.text("/pseudonym");
        }
    }

    protected static List<String> codes(Answer answer) {
        return answer.errorCodes();
    }
}
