package org.sankofa.matching.candidate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.assignment.Sides;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.Programme;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.registry.Standing;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Vocabulary;

/** Ranks the people of the registry against an assignment, and holds single ones against it. */
@Singleton
public class CandidateService {

    /** How many candidates are ranked for whoever does not say how many. */
    public static final int USUAL = 20;

    /** How many are ranked at the most. */
    public static final int MOST = 200;

    /** Each of them is a document to be fetched, and most of them a row to be written. */
    private static final int LOOKED_AT = 50_000;

    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final ProgrammeService programmes;
    private final Sides sides;
    private final ProfileIndex profiles;
    private final ShortlistRepository shortlists;
    private final Registry registry;
    private final Clock clock;
    private final Vocabulary vocabulary = Vocabulary.standard();

    CandidateService(
            AssignmentService assignments,
            InstitutionService institutions,
            ProgrammeService programmes,
            Sides sides,
            ProfileIndex profiles,
            ShortlistRepository shortlists,
            Registry registry,
            Clock clock) {
        this.assignments = assignments;
        this.institutions = institutions;
        this.programmes = programmes;
        this.sides = sides;
        this.profiles = profiles;
        this.shortlists = shortlists;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * What was found, for one reader.
     *
     * @param reader the side that reads it
     * @param shortlist ids of those on it, whether found or not
     */
    public record Ranking(Party reader, List<Candidate> candidates, Set<UUID> shortlist) {}

    /**
     * An assignment whose candidates somebody may see.
     *
     * @param reader the side that sees them
     */
    record Seen(Assignment assignment, Party reader) {}

    /** Vetted hosts see candidates once the assignment is published; managers may look before, and at any host's. */
    Seen seen(Actor actor, UUID id) {
        Assignment assignment = assignments.readAs(actor, id);
        Party reader = sides.required(actor, assignment.institution(), assignment.programme(), null);
        if (reader != Party.MANAGER) {
            institutions.requireVetted(assignment.institution());
            requireShown(assignment);
        }
        return new Seen(assignment, reader);
    }

    /** @throws Refusal 409 unless it is published, or filled */
    void requireShown(Assignment assignment) {
        if (assignment.status() != AssignmentStatus.FILLED) {
            assignments.requirePublished(assignment);
        }
    }

    /** The best of whom the filter admits, as {@link #seen} allows. */
    public Ranking rank(Actor actor, UUID id, boolean eligible, CandidateFilter filter, int limit) {
        Seen seen = seen(actor, id);
        Need need = need(seen.assignment());
        Set<UUID> shortlist =
                shortlists.of(id).stream().map(ShortlistRow::clinician).collect(Collectors.toSet());
        Set<UUID> among = filter.shortlisted() ? shortlist : null;
        List<ClinicianDocument> found =
                eligible ? profiles.promising(need, filter, among) : profiles.inTheField(need, among);
        return new Ranking(
                seen.reader(),
                found.stream()
                        .map(clinician -> Comparison.of(need, clinician, vocabulary))
                        .filter(filter::admits)
                        .map(Candidate::of)
                        .filter(candidate -> candidate.eligible() == eligible)
                        .sorted(eligible ? Candidate.RANKING : Candidate.NEAREST)
                        .limit(limit)
                        .toList(),
                shortlist);
    }

    /** The indexed profile with what the registry says now; empty where the index does not have it (yet). */
    public Optional<ClinicianDocument> profile(Standing standing) {
        return profiles.one(standing.id()).map(standing::over);
    }

    /** The clinician beside the assignment. */
    public Comparison compare(Assignment assignment, Programme programme, ClinicianDocument clinician) {
        return Comparison.of(need(assignment, programme), clinician, vocabulary);
    }

    /**
     * Somebody who may be proposed.
     *
     * @param assignments that they may be proposed for
     */
    public record Eligibles(Standing who, Set<UUID> assignments) {}

    /**
     * Who may be proposed for what at this moment; whoever is not in the index (yet) may not. The registry is asked only
     * about those whose profile does, so that many can be asked for.
     *
     * @param asked people, each with the assignments that they are held against
     * @throws Refusal 503 when the index or the registry does not answer
     */
    public List<Eligibles> eligible(Map<UUID, ? extends Collection<Assignment>> asked) {
        Map<UUID, Programme> read = new HashMap<>();
        List<Eligibles> eligible = new ArrayList<>();
        for (ClinicianDocument indexed : profiles.all(asked.keySet())) {
            List<Assignment> promising = Objects.requireNonNull(asked.get(indexed.id())).stream()
                    .filter(assignment ->
                            Eligibility.isPromising(compare(assignment, programme(assignment, read), indexed)))
                    .toList();
            if (!promising.isEmpty()) {
                registry.standing(indexed.id()).filter(Standing::mayBeMatched).ifPresent(who -> {
                    ClinicianDocument clinician = who.over(indexed);
                    Set<UUID> suited = promising.stream()
                            .filter(assignment ->
                                    Eligibility.holds(compare(assignment, programme(assignment, read), clinician)))
                            .map(Assignment::id)
                            .collect(Collectors.toSet());
                    if (!suited.isEmpty()) {
                        eligible.add(new Eligibles(who, suited));
                    }
                });
            }
        }
        return eligible;
    }

    /**
     * Everybody in the index who may be proposed.
     *
     * @throws Refusal 409 when too many have to be looked at, 503 when the index does not answer
     */
    public List<UUID> eligible(Assignment assignment) {
        Need need = need(assignment);
        List<UUID> eligible = new ArrayList<>();
        int seen = profiles.eachPromising(
                need,
                LOOKED_AT + 1,
                page -> page.stream()
                        .filter(clinician -> Eligibility.holds(Comparison.of(need, clinician, vocabulary)))
                        .forEach(clinician -> eligible.add(clinician.id())));
        if (seen > LOOKED_AT) {
            throw Refusal.because(ProblemType.CONFLICT, FieldError.of("", "too-many-candidates", "maximum", LOOKED_AT));
        }
        return eligible;
    }

    private Programme programme(Assignment assignment, Map<UUID, Programme> read) {
        return read.computeIfAbsent(assignment.programme(), programmes::read);
    }

    /** The edition of the vocabulary that comparisons rest on. */
    public String vocabularyVersion() {
        return vocabulary.version();
    }

    private Need need(Assignment assignment) {
        return need(assignment, programmes.read(assignment.programme()));
    }

    private Need need(Assignment assignment, Programme programme) {
        return new Need(
                assignment.terms(),
                assignment.country(),
                programme.rules(),
                programme.agreements(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
