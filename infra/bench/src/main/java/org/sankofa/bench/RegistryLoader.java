package org.sankofa.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.id.UuidBytes;
import org.sankofa.population.Person;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.Identity;
import org.sankofa.registry.clinician.Profile;
import org.sankofa.standalone.Ground;

/**
 * Runs the registration of rosters, in this process, on the registry's database. What people and verifiers would then do
 * one by one (consent, submit, verify) is done to all of a batch in the same transaction and recorded as the service
 * records it. The relay here is off: what travels to the index is carried by the registry that runs beside it, as after
 * any other change.
 */
final class RegistryLoader implements Loader {
    private static final int PEOPLE_A_TRANSACTION = 500;
    private static final int WRITERS = 2;
    /** What else a registry does by itself from time to time. */
    private static final int FOR_THE_REST = 4;

    private static final long SUBMITTED_VERSION = 2;
    private static final String SUBMIT = """
            UPDATE clinician
            SET status = 'SUBMITTED',
                verification_level = ?,
                level_valid_until = ?,
                consent_matching = ?,
                consent_identity = ?,
                consent_statistics = ?,
                version = ?
            WHERE id = ?
            """;

    private static final Actor ADMINISTRATOR = new Actor(Uuid7.next(), Role.ADMIN);

    private final ApplicationContext context;
    private final ClinicianService clinicians;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final LocalDate today;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    RegistryLoader(Ground ground, LocalDate today) {
        Ground.Access database = ground.database("registry");
        this.today = today;
        this.context = ApplicationContext.builder()
                .properties(Map.of(
                        "sankofa.mode",
                        "embedded",
                        "sankofa.relay.enabled",
                        false,
                        "sankofa.service.secret",
                        "not-used-here",
                        "sankofa.elasticsearch.url",
                        ground.elasticsearch().toString(),
                        "datasources.default.url",
                        database.url(),
                        "datasources.default.username",
                        database.user(),
                        "datasources.default.password",
                        database.password(),
                        "datasources.default.maximum-pool-size",
                        WRITERS + FOR_THE_REST,
                        "datasources.default.minimum-idle",
                        WRITERS,
                        "flyway.datasources.default.enabled",
                        false))
                .start();
        this.clinicians = context.getBean(ClinicianService.class);
        this.changes = context.getBean(Changes.class);
        this.transactions = context.getBean(Argument.of(TransactionOperations.class, Connection.class));
    }

    @Override
    public void load(List<Entry> people) {
        List<Future<?>> underWay = new ArrayList<>();
        for (int from = 0; from < people.size(); from += PEOPLE_A_TRANSACTION) {
            List<Entry> some = people.subList(from, Math.min(from + PEOPLE_A_TRANSACTION, people.size()));
            underWay.add(writers.submit(() -> register(some)));
        }
        try {
            for (Future<?> one : underWay) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("people could not be loaded: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", stopped);
        }
    }

    private void register(List<Entry> people) {
        Map<UUID, ClinicianService.Draft> drafts = new LinkedHashMap<>();
        List<Change> submitted = new ArrayList<>();
        for (Entry entry : people) {
            drafts.put(entry.account(), draft(entry.person()));
            submitted.add(Change.of("clinician.submitted", entry.account(), SUBMITTED_VERSION));
        }
        transactions.executeWrite(status -> {
            clinicians.registerAll(ADMINISTRATOR, drafts);
            submit(status.getConnection(), people);
            changes.recordAll(ADMINISTRATOR, submitted);
            return people.size();
        });
    }

    private void submit(Connection connection, List<Entry> people) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SUBMIT)) {
            for (Entry entry : people) {
                Person person = entry.person();
                statement.setInt(1, person.verificationLevel(today));
                statement.setObject(
                        2, person.document(entry.account(), 1, "", today).levelValidUntil());
                statement.setBoolean(3, person.consents().matching());
                statement.setBoolean(4, person.consents().identityToHosts());
                statement.setBoolean(5, person.consents().statistics());
                statement.setLong(6, SUBMITTED_VERSION);
                statement.setBytes(7, UuidBytes.bytes(entry.account()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static ClinicianService.Draft draft(Person person) {
        var identity = person.identity();
        return new ClinicianService.Draft(
                new Identity(identity.givenName(), identity.familyName(), identity.dateOfBirth(), identity.phone()),
                profile(person.profile()));
    }

    private static Profile profile(org.sankofa.population.Profile said) {
        return new Profile(
                said.occupation(),
                said.specialties(),
                said.skills().stream()
                        .map(claim -> new Profile.Skill(claim.skill(), claim.level(), claim.lastPractised(), null))
                        .toList(),
                said.languages(),
                said.yearsOfExperience(),
                said.residence(),
                new Profile.Practice(
                        Profile.Setting.valueOf(said.practice().setting().name()),
                        said.practice().country()),
                said.origins(),
                said.citizenships(),
                said.presences(),
                said.terms(),
                said.availability(),
                said.preferredCountries(),
                said.summary());
    }

    @Override
    public void close() {
        writers.shutdownNow();
        context.close();
    }
}
