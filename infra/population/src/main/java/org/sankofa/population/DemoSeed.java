package org.sankofa.population;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sankofa.population.PublicApi.Answer;
import org.sankofa.population.PublicApi.Caller;
import org.sankofa.search.vocabulary.Vocabulary;

/**
 * Plays the demo into a running system as its users would: through the public API, with codes that come by mail.
 *
 * <p>Whatever is there already is left alone, so that loading may be broken off and taken up again; loading into a system
 * that has it all costs one sign-in.
 */
public final class DemoSeed {

    /** A mail that the system sent. */
    public record Mail(String to, String text) {}

    /** Where the mails of the system can be read, newest first. */
    @FunctionalInterface
    public interface MailReader {
        List<Mail> mails();
    }

    /** The account that may invite others. */
    public record Administrator(String email, String password) {}

    /**
     * What is there now.
     *
     * @param alreadyThere whether nothing had to be done
     */
    public record Loaded(int people, int assignments, List<DemoAccount> accounts, boolean alreadyThere) {}

    private static final int AT_ONCE = 32;
    private static final Duration SEARCHABLE = Duration.ofSeconds(30);

    /** What a manager of the demo finds to decide about. */
    private static final Set<String> UNPUBLISHED = Set.of("somalia-nephrologist", "somalia-teacher", "ghana-emergency");

    private final PublicApi api;
    private final Letters letters;
    private final Administrator administrator;
    private final Consumer<String> progress;
    private final DemoPopulation demo;
    private final PublishedNeeds needs;
    private final Map<String, String> pseudonyms = new ConcurrentHashMap<>();
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final Map<String, UUID> institutions = new ConcurrentHashMap<>();
    private final Map<String, UUID> programmes = new ConcurrentHashMap<>();
    private final Map<String, UUID> assignments = new ConcurrentHashMap<>();

    private DemoSeed(
            URI origin, MailReader mail, Administrator administrator, Consumer<String> progress, LocalDate today) {
        this.api = new PublicApi(origin);
        this.letters = new Letters(mail);
        this.administrator = administrator;
        this.progress = progress;
        this.demo = DemoPopulation.of(today, Vocabulary.standard());
        this.needs = PublishedNeeds.of(today);
    }

    /**
     * Loads what of the demo is not there yet.
     *
     * @param origin where the system answers, without a path
     * @param mail where its mails can be read
     * @param progress is told, a line at a time, what is being done
     * @throws IllegalStateException naming the call, if the system refuses something
     */
    public static Loaded load(URI origin, MailReader mail, Administrator administrator, Consumer<String> progress) {
        return new DemoSeed(origin, mail, administrator, progress, LocalDate.now(ZoneOffset.UTC)).load();
    }

    /** Reads the mails of a local run at `GET /mail`. */
    public static MailReader mailPage(URI origin) {
        Caller nobody = new PublicApi(origin).as(null);
        return () -> {
            List<Mail> mails = new ArrayList<>();
            for (JsonValue value : nobody.get("/mail").body().asJsonArray()) {
                mails.add(new Mail(
                        value.asJsonObject().getString("to"),
                        value.asJsonObject().getString("text")));
            }
            return mails;
        };
    }

    private Loaded load() {
        DemoAccount last = account(DemoPopulation.OBSERVER);
        boolean alreadyThere = signIn(last.email(), last.password()).isPresent();
        if (!alreadyThere) {
            Caller admin = signIn(administrator.email(), administrator.password())
                    .orElseThrow(() -> new IllegalStateException("the administrator cannot sign in"));
            staff(admin);
            try (Work work = new Work()) {
                Future<?> hospitals = work.oversee(() -> {
                    hosts(work);
                    programmes();
                    assignments(work);
                });
                people(admin, work);
                Work.await(hospitals);
            }
            progress.accept("demo: " + needs.assignments().size() + " needs, now some proposals");
            stories();
            // The last account tells the next load that all the rest is there.
            invited(admin, last.email(), last.password(), last.role(), last.language());
        }
        return new Loaded(demo.people().size(), needs.assignments().size(), demo.accounts(), alreadyThere);
    }

    private void staff(Caller admin) {
        for (DemoAccount account : demo.accounts()) {
            if (account.role().equals("MANAGER") || account.role().equals("VERIFIER")) {
                callers.put(
                        account.email(),
                        invited(admin, account.email(), account.password(), account.role(), account.language()));
            }
        }
    }

    private void people(Caller admin, Work work) {
        Caller verifier = caller(DemoPopulation.VERIFIER);
        List<Person> people = demo.people();
        AtomicInteger done = new AtomicInteger();
        List<Future<?>> registrations = new ArrayList<>();
        for (Person person : people) {
            registrations.add(work.start(() -> {
                register(admin, verifier, person);
                int count = done.incrementAndGet();
                if (count % 50 == 0 || count == people.size()) {
                    progress.accept("demo: " + count + " of " + people.size() + " clinicians");
                }
            }));
        }
        registrations.forEach(Work::await);
    }

    private void register(Caller admin, Caller verifier, Person person) {
        String email = person.identity().email();
        // One clinician of the demo signs up as a stranger would; associations and the programme invite the others.
        Caller clinician = email.equals("clinician@example.org")
                ? signedUp(email, "CLINICIAN", person.language())
                : invited(admin, email, DemoPopulation.PASSWORD, "CLINICIAN", person.language());
        callers.put(email, clinician);
        Answer made = clinician.tryPost("/api/v1/clinicians", RequestBodies.clinician(person));
        if (made.isGood()) {
            clinician.put(
                    "/api/v1/clinicians/me/consents", made.entityTag(), RequestBodies.consents(person.consents()));
        }
        credentials(clinician, verifier, person, made.isGood());
        Answer mine = clinician.get("/api/v1/clinicians/me");
        if (mine.status() == 404) {
            throw new PublicApi.Unexpected("POST /api/v1/clinicians", made);
        }
        // Last, so that search and the other service hear of each person once.
        if (mine.object().getString("status").equals("DRAFT")) {
            clinician.act("/api/v1/clinicians/me/submit", mine.entityTag(), Map.of());
        }
        pseudonyms.put(email, mine.object().getString("pseudonym"));
    }

    private static void credentials(Caller clinician, Caller verifier, Person person, boolean isNew) {
        String path = "/api/v1/clinicians/me/credentials";
        JsonArray held =
                isNew ? JsonValue.EMPTY_JSON_ARRAY : clinician.read(path).getJsonArray("items");
        for (Credential credential : person.credentials()) {
            JsonObject entry = find(held, each -> each.getString("number").equals(credential.number()))
                    .orElseGet(() -> clinician
                            .post(path, RequestBodies.credential(credential))
                            .object());
            LocalDate expiry = credential.expiresOn();
            boolean ranOut = expiry != null && expiry.isBefore(LocalDate.now(ZoneOffset.UTC));
            // The registry takes no verification of what has run out.
            if (!ranOut
                    && credential.finding() != Credential.Finding.PENDING
                    && entry.getString("status").equals("PENDING")) {
                verifier.act(
                        "/api/v1/credentials/" + entry.getString("id") + "/verification",
                        "\"" + entry.getInt("version") + "\"",
                        RequestBodies.verification(person, credential));
            }
        }
    }

    private void hosts(Work work) {
        List<Future<?>> applications = new ArrayList<>();
        Caller manager = caller(PublishedNeeds.MANAGER_RETURN);
        for (Institution institution : needs.institutions()) {
            applications.add(work.start(() -> {
                DemoAccount account = account(institution.contactEmail());
                Caller host = signedUp(account.email(), account.role(), account.language());
                callers.put(account.email(), host);
                JsonObject entry = find(
                                items(host, "/api/v1/institutions"),
                                each -> each.getString("name").equals(institution.name()))
                        .orElseGet(() -> host.post("/api/v1/institutions", RequestBodies.institution(institution))
                                .object());
                String id = entry.getString("id");
                if (entry.getString("status").equals("APPLIED")) {
                    String path = "/api/v1/institutions/" + id;
                    manager.act(path + "/vet", manager.get(path).entityTag(), Map.of("decision", "APPROVE"));
                }
                institutions.put(institution.key(), UUID.fromString(id));
            }));
        }
        applications.forEach(Work::await);
        progress.accept("demo: " + needs.institutions().size() + " institutions vetted");
    }

    private void programmes() {
        for (Programme programme : needs.programmes()) {
            Caller manager = caller(programme.manager());
            JsonObject entry = find(
                            items(manager, "/api/v1/programmes"),
                            each -> each.getString("name").equals(programme.name()))
                    .orElseGet(() -> manager.post("/api/v1/programmes", RequestBodies.programme(programme))
                            .object());
            programmes.put(programme.key(), UUID.fromString(entry.getString("id")));
        }
    }

    private void assignments(Work work) {
        List<Future<?>> posts = new ArrayList<>();
        for (Institution institution : needs.institutions()) {
            posts.add(work.start(() -> {
                Caller host = caller(institution.contactEmail());
                List<JsonObject> posted = items(host, "/api/v1/assignments");
                for (Assignment assignment : needs.assignments()) {
                    if (assignment.institution().equals(institution.key())) {
                        publish(assignment, host, posted);
                    }
                }
            }));
        }
        posts.forEach(Work::await);
    }

    private void publish(Assignment assignment, Caller host, List<JsonObject> posted) {
        UUID institution = Objects.requireNonNull(institutions.get(assignment.institution()));
        UUID programme = Objects.requireNonNull(programmes.get(assignment.programme()));
        Caller manager = caller(needs.programme(assignment.programme()).manager());
        JsonObject entry = find(posted, each -> each.getString("title").equals(assignment.title()))
                .orElseGet(() -> host.post(
                                "/api/v1/assignments", RequestBodies.assignment(assignment, institution, programme))
                        .object());
        String path = "/api/v1/assignments/" + entry.getString("id");
        String status = entry.getString("status");
        if (status.equals("DRAFT")) {
            status = host.act(path + "/submit", host.get(path).entityTag(), Map.of())
                    .object()
                    .getString("status");
        }
        if (status.equals("SUBMITTED") && !UNPUBLISHED.contains(assignment.key())) {
            manager.act(path + "/publish", manager.get(path).entityTag(), Map.of());
        }
        assignments.put(assignment.key(), UUID.fromString(entry.getString("id")));
    }

    /** Proposals and placements in different states, and an institution to vet; the need of Burao stays untouched for whoever tries the demo. */
    private void stories() {
        offer("rwanda-gastroenterologist", "endoscopist");
        JsonObject declined = offer("rwanda-endoscopy-nurse", "endoscopy-nurse");
        answer(declined, "endoscopy-nurse", "OFFERED", "decline");
        apply("ghana-midwife", "ghana-midwife");
        JsonObject awaiting = offer("lusaka-icu-educator", "icu-educator");
        answer(awaiting, "icu-educator", "OFFERED", "accept");
        JsonObject prepared = offer("praia-hernia", "praia-hernia");
        answer(prepared, "praia-hernia", "OFFERED", "accept");
        prepare("praia-hernia");
        applyToBeVetted();
    }

    private void applyToBeVetted() {
        Institution hospital = needs.institution("ghana-teaching");
        Institution centre = new Institution(
                "ghana-centre",
                "Bomfa Community Health Centre",
                hospital.country(),
                "Bomfa, Ashanti Region",
                Institution.Kind.HEALTH_CENTRE,
                "Antenatal care and deliveries for eleven villages; two midwives, students of the teaching hospital.",
                hospital.contactName(),
                hospital.contactEmail());
        Caller host = caller(hospital.contactEmail());
        if (find(
                        items(host, "/api/v1/institutions"),
                        each -> each.getString("name").equals(centre.name()))
                .isEmpty()) {
            host.post("/api/v1/institutions", RequestBodies.institution(centre));
        }
    }

    private JsonObject offer(String assignmentKey, String personKey) {
        Assignment assignment = needs.assignment(assignmentKey);
        Caller host = caller(needs.institution(assignment.institution()).contactEmail());
        return proposal(host, assignmentKey, personKey, Map.of("candidate", pseudonym(personKey)));
    }

    private void apply(String assignmentKey, String personKey) {
        proposal(caller(demo.person(personKey).identity().email()), assignmentKey, personKey, Map.of());
    }

    private JsonObject proposal(Caller caller, String assignmentKey, String personKey, Map<String, Object> body) {
        String assignment =
                Objects.requireNonNull(assignments.get(assignmentKey)).toString();
        Optional<JsonObject> made = find(
                items(caller, "/api/v1/proposals"),
                each -> each.getString("assignment").equals(assignment));
        if (made.isPresent()) {
            return made.get();
        }
        awaitCandidate(assignmentKey, assignment, personKey);
        return caller.post("/api/v1/assignments/" + assignment + "/proposals", body)
                .object();
    }

    /** Search learns of a profile within a second or two. */
    private void awaitCandidate(String assignmentKey, String assignment, String personKey) {
        Caller host = caller(
                needs.institution(needs.assignment(assignmentKey).institution()).contactEmail());
        String wanted = pseudonym(personKey);
        Instant deadline = Instant.now().plus(SEARCHABLE);
        while (Instant.now().isBefore(deadline)) {
            JsonArray candidates = host.read("/api/v1/assignments/" + assignment + "/candidates?eligible=true&limit=20")
                    .getJsonArray("items");
            if (find(
                            candidates,
                            each -> each.getJsonObject("candidate")
                                    .getString("pseudonym")
                                    .equals(wanted))
                    .isPresent()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException(personKey + " does not become a candidate for " + assignmentKey);
    }

    private void answer(JsonObject proposal, String personKey, String expected, String deed) {
        if (proposal.getString("status").equals(expected)) {
            Caller clinician = caller(demo.person(personKey).identity().email());
            String path = "/api/v1/proposals/" + proposal.getString("id");
            clinician.act(path + "/" + deed, clinician.get(path).entityTag(), Map.of());
        }
    }

    private void prepare(String assignmentKey) {
        String assignment =
                Objects.requireNonNull(assignments.get(assignmentKey)).toString();
        Caller manager = caller(
                needs.programme(needs.assignment(assignmentKey).programme()).manager());
        JsonObject placement = find(
                        items(manager, "/api/v1/placements"),
                        each -> each.getString("assignment").equals(assignment))
                .orElseThrow(() -> new IllegalStateException("no placement for " + assignmentKey));
        String path = "/api/v1/placements/" + placement.getString("id");
        String status = placement.getString("status");
        if (status.equals("AWAITING_APPROVAL")) {
            status = manager.act(
                            path + "/approve",
                            manager.get(path).entityTag(),
                            Map.of(
                                    "reason",
                                    "Known from two earlier missions; the hospital asks for the same surgeon again."))
                    .object()
                    .getString("status");
        }
        if (status.equals("APPROVED")) {
            Answer preparing = manager.act(path + "/prepare", manager.get(path).entityTag(), Map.of());
            manager.put(
                    path + "/checklist",
                    preparing.entityTag(),
                    Map.of("items", Map.of("INSURANCE", true, "TICKETS", true)));
        }
    }

    private Caller signedUp(String email, String role, String language) {
        return signIn(email, DemoPopulation.PASSWORD).orElseGet(() -> {
            api.as(null).post("/api/v1/accounts", RequestBodies.signUp(email, role, language));
            return confirmed(email);
        });
    }

    private Caller invited(Caller admin, String email, String password, String role, String language) {
        Answer invitation =
                admin.tryPost("/api/v1/accounts/invitations", RequestBodies.invitation(email, role, language));
        if (invitation.isGood()) {
            return confirmed(email);
        }
        // Whoever has an account cannot be invited again; asking this way saves a sign-in that would fail.
        return signIn(email, password)
                .orElseThrow(() -> new PublicApi.Unexpected("POST /api/v1/accounts/invitations", invitation));
    }

    private Caller confirmed(String email) {
        Set<String> refused = new HashSet<>();
        while (true) {
            String code = letters.codeFor(email, refused);
            Answer answer = api.as(null)
                    .tryPost(
                            "/api/v1/accounts/confirmations",
                            RequestBodies.confirmation(code, DemoPopulation.PASSWORD));
            if (answer.isGood()) {
                return signIn(email, DemoPopulation.PASSWORD)
                        .orElseThrow(() -> new IllegalStateException(email + " cannot sign in"));
            }
            // Perhaps an older code; a newer one may be on its way.
            refused.add(code);
        }
    }

    private Optional<Caller> signIn(String email, String password) {
        Answer answer = api.as(null).tryPost("/api/v1/tokens", RequestBodies.signIn(email, password));
        if (answer.isGood()) {
            return Optional.of(api.as(answer.object().getString("accessToken")));
        }
        if (answer.status() == 401) {
            return Optional.empty();
        }
        throw new PublicApi.Unexpected("POST /api/v1/tokens", answer);
    }

    private Caller caller(String email) {
        return Objects.requireNonNull(callers.get(email), email);
    }

    private String pseudonym(String personKey) {
        return Objects.requireNonNull(
                pseudonyms.get(demo.person(personKey).identity().email()), personKey);
    }

    private DemoAccount account(String email) {
        return demo.accounts().stream()
                .filter(account -> account.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    /** All items of a listing, page after page. */
    private static List<JsonObject> items(Caller caller, String path) {
        List<JsonObject> items = new ArrayList<>();
        String next = path + "?limit=100";
        while (next != null) {
            JsonObject page = caller.read(next);
            items.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
            String cursor = page.getString("next", null);
            next = cursor == null ? null : path + "?limit=100&after=" + cursor;
        }
        return items;
    }

    private static Optional<JsonObject> find(JsonArray items, Predicate<JsonObject> wanted) {
        return find(items.getValuesAs(JsonObject.class), wanted);
    }

    private static Optional<JsonObject> find(List<JsonObject> items, Predicate<JsonObject> wanted) {
        return items.stream().filter(wanted).findFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    /** Does things beside each other, not too many at once. */
    private static final class Work implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Semaphore turns = new Semaphore(AT_ONCE);

        /** Something that takes its turn. */
        Future<?> start(Runnable task) {
            return threads.submit(() -> {
                turns.acquire();
                try {
                    task.run();
                } catch (PublicApi.Unexpected stale) {
                    if (!stale.isStale()) {
                        throw stale;
                    }
                    // All tasks take up what they find, so once more from the start.
                    task.run();
                } finally {
                    turns.release();
                }
                return null;
            });
        }

        /** Something that starts other work and waits for it: it takes no turn itself, or all turns might wait. */
        Future<?> oversee(Runnable task) {
            return threads.submit(task);
        }

        static void await(Future<?> future) {
            try {
                future.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", stopped);
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
