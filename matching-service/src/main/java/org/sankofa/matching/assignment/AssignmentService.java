package org.sankofa.matching.assignment;

import static java.time.ZoneOffset.UTC;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Deeds;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.Programme;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.storage.Documents;
import org.sankofa.matching.storage.Place;

/** Assignments from draft to closed, and their places. */
@Singleton
public class AssignmentService {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AssignmentRepository assignments;
    private final EditionRepository editions;
    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final Sides sides;
    private final List<ClosingListener> closingListeners;
    private final Documents documents;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    AssignmentService(
            AssignmentRepository assignments,
            EditionRepository editions,
            InstitutionService institutions,
            ProgrammeService programmes,
            Sides sides,
            List<ClosingListener> closingListeners,
            Documents documents,
            Changes changes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.assignments = assignments;
        this.editions = editions;
        this.institutions = institutions;
        this.programmes = programmes;
        this.sides = sides;
        this.closingListeners = closingListeners;
        this.documents = documents;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The assignment, whoever asks: for other parts of the service. */
    public Assignment read(UUID id) {
        return required(assignments.read(id));
    }

    /** The assignment, locked until the caller's transaction ends. */
    public Assignment lock(UUID id) {
        return required(assignments.lock(id));
    }

    /**
     * The assignment as its host or a manager of its programme sees it.
     *
     * @throws Refusal 404 for everybody else
     */
    public Assignment readAs(Actor actor, UUID id) {
        Assignment assignment = read(id);
        side(actor, assignment);
        return assignment;
    }

    /**
     * Takes a place of a published assignment; the last one fills it. The caller holds the lock.
     *
     * @throws Refusal 409 when it is not published any more, or every place is taken
     */
    public void takePlace(Actor actor, Assignment locked) {
        if (locked.status() == AssignmentStatus.FILLED || !locked.hasFreePlace()) {
            throw Refusal.because(ProblemType.CONFLICT, "places-taken");
        }
        requirePublished(locked);
        int taken = locked.placesTaken() + 1;
        AssignmentStatus after = taken == locked.terms().places()
                ? Deeds.require(AssignmentTransition.LIFECYCLE, locked.status(), AssignmentDeed.FILL, Party.PLATFORM)
                : locked.status();
        places(actor, locked, after, taken);
    }

    /** Gives back a place; a filled assignment is open again, a closed one stays closed. The caller holds the lock. */
    public void freePlace(Actor actor, Assignment locked) {
        AssignmentStatus after = locked.status() == AssignmentStatus.FILLED
                ? Deeds.require(AssignmentTransition.LIFECYCLE, locked.status(), AssignmentDeed.REOPEN, Party.PLATFORM)
                : locked.status();
        places(actor, locked, after, locked.placesTaken() - 1);
    }

    /** @throws Refusal 409 unless it is open to proposals */
    public void requirePublished(Assignment assignment) {
        if (assignment.status() != AssignmentStatus.PUBLISHED) {
            throw Refusal.because(
                    ProblemType.CONFLICT,
                    FieldError.of(
                            "",
                            "not-published",
                            "state",
                            Deeds.state(AssignmentTransition.LIFECYCLE, assignment.status())));
        }
    }

    public AssignmentView show(@Nullable Actor actor, UUID id) {
        return view(actor, read(id));
    }

    /** The public sees what a vetted institution has published, host and managers everything of theirs. */
    public AssignmentView view(@Nullable Actor actor, Assignment assignment) {
        return view(actor, assignment, institutions.read(assignment.institution()));
    }

    /** As {@link #view(Actor, Assignment)}, for who has read the institution already: for many at once. */
    public AssignmentView view(@Nullable Actor actor, Assignment assignment, Institution institution) {
        Party side = actor == null
                ? null
                : sides.side(actor, assignment.institution(), assignment.programme(), null)
                        .orElse(null);
        boolean shown = assignment.status() == AssignmentStatus.PUBLISHED && institution.isVetted();
        if (side == null && !shown) {
            throw Refusal.notFound();
        }
        return AssignmentView.of(assignment, institution, side);
    }

    /** In one transaction, so that no institution changes between what is listed and what is shown of it. */
    public List<AssignmentView> list(
            @Nullable Actor actor, @Nullable AssignmentStatus status, @Nullable UUID programme, Place place) {
        String named = status == null ? null : status.name();
        return transactions.executeRead(transaction -> {
            Map<UUID, Institution> hosts = new HashMap<>();
            return rows(actor, named, programme, place).stream()
                    .map(row -> row.assignment(documents))
                    .map(assignment -> view(
                            actor, assignment, hosts.computeIfAbsent(assignment.institution(), institutions::read)))
                    .toList();
        });
    }

    /**
     * What is published by vetted institutions, newest first: hosts are told of their institutions', managers of their
     * programmes', all others of everything.
     *
     * @param most how many at the most
     */
    public List<Edition> open(@Nullable Actor actor, int most) {
        return actor != null && (actor.is(Role.HOST) || actor.is(Role.MANAGER))
                ? editions.open(actor.role().name(), actor.account(), most)
                : editions.open("PUBLIC", NOBODY, most);
    }

    /** What anybody may see, page by page, newest first: for reading much of it at once. */
    public List<Assignment> published(Place place) {
        return assignments.newestPublished(null, place.at(), place.id(), place.limit()).stream()
                .map(row -> row.assignment(documents))
                .toList();
    }

    private List<AssignmentRow> rows(
            @Nullable Actor actor, @Nullable String status, @Nullable UUID programme, Place place) {
        if (actor != null && (actor.is(Role.HOST) || actor.is(Role.MANAGER))) {
            return assignments.newestOf(
                    actor.role().name(), actor.account(), status, programme, place.at(), place.id(), place.rows());
        }
        if (status != null && !status.equals(AssignmentStatus.PUBLISHED.name())) {
            return List.of();
        }
        return assignments.newestPublished(programme, place.at(), place.id(), place.rows());
    }

    /** What keeps it from being submitted; nothing for one that is ready. */
    public List<FieldError> lacking(Actor actor, UUID id) {
        Assignment assignment = readAs(actor, id);
        return SubmissionRules.lacking(assignment, programmes.read(assignment.programme()), today())
                .errors();
    }

    /** Keeps it as a draft, which only its host sees. In the caller's transaction. */
    public AssignmentView post(Actor actor, AssignmentForm form) {
        Institution institution = host(actor, form.checkedInstitution());
        institutions.holdVetted(institution.id());
        form.check(programme(form.checkedProgramme()), institution.country());
        Instant now = now();
        Assignment assignment = new Assignment(
                Uuid7.next(),
                institution.id(),
                form.checkedProgramme(),
                institution.country(),
                form.assignmentTerms(),
                AssignmentStatus.DRAFT,
                actor.account(),
                null,
                null,
                0,
                1,
                now,
                now);
        assignments.save(AssignmentRow.of(assignment, documents));
        changes.record(actor, Change.of("assignment.posted", assignment.id(), 1));
        return view(actor, assignment);
    }

    /** Changes a draft, or one that was returned. */
    public AssignmentView edit(Actor actor, UUID id, long version, AssignmentForm form) {
        return transactions.executeWrite(transaction -> {
            Assignment before = lock(id);
            Party side = side(actor, before);
            AssignmentStatus after =
                    Deeds.require(AssignmentTransition.LIFECYCLE, before.status(), AssignmentDeed.EDIT, side);
            if (!form.checkedInstitution().equals(before.institution())) {
                throw Refusal.invalid(FieldError.of("institution", "institution-is-fixed"));
            }
            Institution institution = institutions.read(before.institution());
            form.check(programme(form.checkedProgramme()), institution.country());
            Assignment edited = new Assignment(
                    id,
                    before.institution(),
                    form.checkedProgramme(),
                    institution.country(),
                    form.assignmentTerms(),
                    after,
                    before.postedBy(),
                    before.submittedBy(),
                    before.reason(),
                    before.placesTaken(),
                    version,
                    before.createdAt(),
                    now());
            return change(actor, "assignment.edited", edited);
        });
    }

    /** Hands it to the programme, once nothing is lacking. */
    public AssignmentView submit(Actor actor, UUID id, long version) {
        return transactions.executeWrite(transaction -> {
            Assignment before = lock(id);
            AssignmentStatus after = moved(actor, before, AssignmentDeed.SUBMIT);
            institutions.holdVetted(before.institution());
            requireReady(before);
            return change(actor, "assignment.submitted", with(before, after, actor.account(), null, version));
        });
    }

    /** Opens it to proposals; what has to hold of a submitted one is asked again. */
    public AssignmentView publish(Actor actor, UUID id, long version) {
        return transactions.executeWrite(transaction -> {
            Assignment before = lock(id);
            AssignmentStatus after = moved(actor, before, AssignmentDeed.PUBLISH);
            institutions.holdVetted(before.institution());
            requireReady(before);
            return change(actor, "assignment.published", with(before, after, before.submittedBy(), null, version));
        });
    }

    /** Back to a draft, before anybody has published or returned it. */
    public AssignmentView takeBack(Actor actor, UUID id, long version) {
        return transactions.executeWrite(transaction -> {
            Assignment before = lock(id);
            AssignmentStatus after = moved(actor, before, AssignmentDeed.TAKE_BACK);
            return change(actor, "assignment.taken-back", with(before, after, before.submittedBy(), null, version));
        });
    }

    /** Sends it back to its host, with a reason. */
    public AssignmentView giveBack(Actor actor, UUID id, long version, String reason) {
        return transactions.executeWrite(transaction -> {
            Assignment before = lock(id);
            AssignmentStatus after = moved(actor, before, AssignmentDeed.RETURN);
            return change(actor, "assignment.returned", with(before, after, before.submittedBy(), reason, version));
        });
    }

    /** Ends it; what is open of it is stopped. */
    public AssignmentView close(Actor actor, UUID id, long version) {
        return transactions.executeWrite(transaction -> {
            Assignment before = lock(id);
            AssignmentStatus after = moved(actor, before, AssignmentDeed.CLOSE);
            AssignmentView closed = change(
                    actor, "assignment.closed", with(before, after, before.submittedBy(), before.reason(), version));
            closingListeners.forEach(listener -> listener.closed(actor, id));
            return closed;
        });
    }

    /** @throws Refusal 422 with everything that would embarrass its host */
    private void requireReady(Assignment assignment) {
        SubmissionRules.require(assignment, programmes.read(assignment.programme()), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UTC);
    }

    private AssignmentStatus moved(Actor actor, Assignment before, AssignmentDeed deed) {
        return Deeds.require(AssignmentTransition.LIFECYCLE, before.status(), deed, side(actor, before));
    }

    private Institution host(Actor actor, UUID id) {
        if (!institutions.isMember(id, actor.account())) {
            throw Refusal.invalid(FieldError.of("institution", "unknown-institution"));
        }
        return institutions.read(id);
    }

    private Programme programme(UUID id) {
        return programmes.find(id).orElseThrow(() -> Refusal.invalid(FieldError.of("programme", "unknown-programme")));
    }

    private Party side(Actor actor, Assignment assignment) {
        return sides.required(actor, assignment.institution(), assignment.programme(), null);
    }

    private void places(Actor actor, Assignment locked, AssignmentStatus after, int taken) {
        Assignment changed = new Assignment(
                locked.id(),
                locked.institution(),
                locked.programme(),
                locked.country(),
                locked.terms(),
                after,
                locked.postedBy(),
                locked.submittedBy(),
                locked.reason(),
                taken,
                locked.version(),
                locked.createdAt(),
                now());
        write(changed);
        if (after != locked.status()) {
            String type = after == AssignmentStatus.FILLED ? "assignment.filled" : "assignment.reopened";
            changes.record(actor, Change.of(type, locked.id(), locked.version() + 1));
        }
    }

    private Assignment with(
            Assignment before,
            AssignmentStatus status,
            @Nullable UUID submittedBy,
            @Nullable String reason,
            long version) {
        return new Assignment(
                before.id(),
                before.institution(),
                before.programme(),
                before.country(),
                before.terms(),
                status,
                before.postedBy(),
                submittedBy,
                reason,
                before.placesTaken(),
                version,
                before.createdAt(),
                now());
    }

    private AssignmentView change(Actor actor, String type, Assignment after) {
        write(after);
        changes.record(actor, Change.of(type, after.id(), after.version() + 1));
        return AssignmentView.of(read(after.id()), institutions.read(after.institution()), side(actor, after));
    }

    private void write(Assignment after) {
        int changed = assignments.change(
                after.id(),
                after.version(),
                after.status().name(),
                after.country(),
                after.programme(),
                after.terms().occupation(),
                after.terms().places(),
                after.placesTaken(),
                documents.write(after.terms()),
                after.submittedBy(),
                after.reason(),
                after.updatedAt());
        if (changed == 0) {
            throw Refusal.staleVersion();
        }
    }

    private Assignment required(@Nullable AssignmentRow row) {
        if (row == null) {
            throw Refusal.notFound();
        }
        return row.assignment(documents);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
