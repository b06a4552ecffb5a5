package org.sankofa.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.AssignmentFixture;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.InstitutionFixture;
import org.sankofa.testkit.ProgrammeFixture;

/** Brings people onto the stage, each by the API as in life, and plays the steps that many tests begin with. */
final class People {
    static final String PASSWORD = "seven herons by the Volta";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final House house;
    private @Nullable Person administrator;

    People(House house) {
        this.house = house;
    }

    /** An address that nobody else in this run has. */
    static String address(String who) {
        return who + "." + NUMBER.incrementAndGet() + "." + Long.toString(System.nanoTime(), 36) + "@post.example";
    }

    synchronized Person administrator() {
        Person known = administrator;
        if (known == null) {
            known = signIn(house.administratorEmail(), house.administratorPassword(), "ADMIN");
            administrator = known;
        }
        return known;
    }

    /** Signs up alone and proves the address by the mail that arrives there. */
    Person signsUp(String role, String email) {
        house.api().post("/api/v1/accounts", """
                    {"email": "%s", "role": "%s", "language": "en"}
                    """.formatted(email, role)).hasStatus(202);
        house.api()
                .post("/api/v1/accounts/confirmations", """
                    {"token": "%s", "password": "%s"}
                    """.formatted(house.tokenFor(email), PASSWORD))
                .hasStatus(200);
        return signIn(email, PASSWORD, role);
    }

    /** Is invited by the administrator and takes the invitation. */
    Person invited(String role) {
        String email = address(role.toLowerCase(java.util.Locale.ROOT));
        administrator()
                .api()
                .post("/api/v1/accounts/invitations", """
                    {"email": "%s", "role": "%s", "language": "en"}
                    """.formatted(email, role))
                .hasStatus(201);
        house.api()
                .post("/api/v1/accounts/confirmations", """
                    {"token": "%s", "password": "%s"}
                    """.formatted(house.tokenFor(email), PASSWORD))
                .hasStatus(200);
        return signIn(email, PASSWORD, role);
    }

    Person signIn(String email, String password, String role) {
        String credentials = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
        Session session = new Session(() ->
                house.api().post("/api/v1/tokens", credentials).hasStatus(200).text("/accessToken"));
        Answer account =
                house.api().as(session.get()).get("/api/v1/accounts/me").hasStatus(200);
        return new Person(UUID.fromString(account.id()), email, password, role, session, house.api());
    }

    /** Registers as said, consents to matching and submits. */
    Clinician registered(Person person, ClinicianFixture said) {
        Clinician clinician = drafted(person, said);
        clinician.consent(true, false);
        clinician.submit();
        return clinician;
    }

    /** Registers as said, no more. */
    Clinician drafted(Person person, ClinicianFixture said) {
        Answer made = person.api().post("/api/v1/clinicians", said).hasStatus(201);
        return new Clinician(person, made.text("/pseudonym"), said);
    }

    Clinician clinician(ClinicianFixture said) {
        return registered(invited("CLINICIAN"), said);
    }

    /** Several of them at the same time, in the order asked for. */
    List<Clinician> clinicians(List<ClinicianFixture> said) {
        return together(said.stream()
                .map(fixture -> (Callable<Clinician>) () -> clinician(fixture))
                .toList());
    }

    List<Person> invited(String role, int count) {
        List<Callable<Person>> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(() -> invited(role));
        }
        return together(steps);
    }

    static <T> List<T> together(List<Callable<T>> steps) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(steps)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Brings a licence, which a verifier then finds at its issuer. */
    void verified(Clinician clinician, Person verifier, String practice) {
        String residence = clinician.said().json().at("/profile/residence").asText();
        Answer licence = clinician
                .person()
                .api()
                .post(
                        "/api/v1/clinicians/me/credentials",
                        licence("Medical register", "L-" + clinician.pseudonym(), residence))
                .hasStatus(201);
        verifier.act(
                        "/api/v1/credentials/" + licence.id(),
                        "verification",
                        "{\"outcome\": \"VERIFIED\", \"method\": \"ISSUER_REGISTER\", \"practice\": \"%s\"}"
                                .formatted(practice))
                .hasStatus(200);
    }

    static String licence(String issuer, String number, String country) {
        return """
            {"kind": "LICENCE", "issuer": "%s", "number": "%s", "country": "%s", "issuedOn": "2015-06-01"}
            """.formatted(issuer, number, country);
    }

    /** A host applies with an institution and a manager finds it in order. */
    Answer vetted(Person host, Person manager, InstitutionFixture said) {
        Answer applied = host.api().post("/api/v1/institutions", said).hasStatus(201);
        return manager.act("/api/v1/institutions/" + applied.id(), "vet", "{\"decision\": \"APPROVE\"}")
                .hasStatus(200);
    }

    Answer programme(Person manager, ProgrammeFixture said) {
        return manager.api().post("/api/v1/programmes", said).hasStatus(201);
    }

    /** Posted by the host, submitted, and published by the programme's manager. */
    Answer published(Person host, Person manager, AssignmentFixture said) {
        String path = "/api/v1/assignments/"
                + host.api().post("/api/v1/assignments", said).hasStatus(201).id();
        host.act(path, "submit", "{}").hasStatus(200);
        return manager.act(path, "publish", "{}").hasStatus(200);
    }

    Answer proposed(Person proposer, String assignment, Clinician candidate) {
        return proposer.api()
                .post(
                        "/api/v1/assignments/" + assignment + "/proposals",
                        "{\"candidate\": \"%s\"}".formatted(candidate.pseudonym()))
                .hasStatus(201);
    }

    /** Both sides have agreed; the placement awaits its approval. */
    Answer accepted(Clinician clinician, String proposal) {
        return clinician
                .person()
                .act("/api/v1/proposals/" + proposal, "accept", "{}")
                .hasStatus(200);
    }
}
