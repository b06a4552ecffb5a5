package org.sankofa.bench;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.population.Person;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.Consents;
import org.sankofa.registry.clinician.Identity;
import org.sankofa.registry.clinician.Profile;
import org.sankofa.standalone.Ground;

/**
 * Runs the registry's own bulk registration, in this process, on the registry's database. Its relay is off: what travels
 * to the index is carried by the registry that runs beside it, as after any other change.
 */
final class RegistryLoader implements Loader {
    private static final int PEOPLE_A_TRANSACTION = 500;
    private static final int WRITERS = 2;
    /** What else a registry does by itself from time to time. */
    private static final int FOR_THE_REST = 4;

    private static final Actor ADMINISTRATOR = new Actor(Uuid7.next(), Role.ADMIN);

    private final ApplicationContext context;
    private final ClinicianService clinicians;
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
    }

    @Override
    public void load(List<Entry> people) {
        List<Future<?>> underWay = new ArrayList<>();
        for (int from = 0; from < people.size(); from += PEOPLE_A_TRANSACTION) {
            List<Entry> some = people.subList(from, Math.min(from + PEOPLE_A_TRANSACTION, people.size()));
            underWay.add(writers.submit(() -> clinicians.takeOver(
                    ADMINISTRATOR, some.stream().map(this::kept).toList())));
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

    private ClinicianService.Kept kept(Entry entry) {
        Person person = entry.person();
        var identity = person.identity();
        var consents = person.consents();
        return new ClinicianService.Kept(
                entry.account(),
                new Identity(identity.givenName(), identity.familyName(), identity.dateOfBirth(), identity.phone()),
                profile(person.profile()),
                new Consents(consents.matching(), consents.identityToHosts(), consents.statistics()),
                person.verificationLevel(today),
                person.document(entry.account(), 1, "", today).levelValidUntil());
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
