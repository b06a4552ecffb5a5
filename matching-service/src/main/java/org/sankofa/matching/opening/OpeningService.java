package org.sankofa.matching.opening;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.opening.Openings.Open;
import org.sankofa.matching.opening.Rank.Nearness;
import org.sankofa.matching.programme.Programme;
import org.sankofa.matching.programme.ProgrammeService;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.registry.Standing;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.Explanation;
import org.sankofa.search.opening.OpeningSearch;
import org.sankofa.search.question.Question;
import org.sankofa.search.question.QuestionReader;
import org.sankofa.search.vocabulary.ConceptTagger;

/** Finds open assignments by words, and ranks them by how well a clinician fits. */
@Singleton
public class OpeningService {

    /** What meeting all of the words is worth beside a fit of 100. */
    private static final double WORDS_BESIDE_FIT = 100;

    private final Openings openings;
    private final AssignmentService assignments;
    private final ProgrammeService programmes;
    private final CandidateService candidates;
    private final Registry registry;
    private final ConceptTagger tagger;
    private final QuestionReader questions;
    private final TransactionOperations<Connection> transactions;

    OpeningService(
            Openings openings,
            AssignmentService assignments,
            ProgrammeService programmes,
            CandidateService candidates,
            Registry registry,
            ConceptTagger tagger,
            QuestionReader questions,
            TransactionOperations<Connection> transactions) {
        this.openings = openings;
        this.assignments = assignments;
        this.programmes = programmes;
        this.candidates = candidates;
        this.registry = registry;
        this.tagger = tagger;
        this.questions = questions;
        this.transactions = transactions;
    }

    /**
     * One page of what was found.
     *
     * @param question what the words ask for; null without words
     * @param total on all pages
     * @param next cursor of the next page; null on the last
     */
    record Result(
            @Nullable Question question,
            List<Found> items,
            int total,
            @Nullable String next) {}

    /**
     * An opening that was found.
     *
     * @param points for the words; null without words
     * @param explanation of these points
     * @param fit of the reader; null where nobody asked
     */
    record Found(
            AssignmentView assignment,
            @Nullable Double points,
            Explanation explanation,
            @Nullable Candidate fit) {}

    /** @throws Refusal 401 or 403 where somebody who is no clinician asks for a fit, 409 if they have no profile */
    Result search(@Nullable Actor actor, OpeningQuery query) {
        ClinicianDocument self = query.fit() ? self(actor) : null;
        Question question = query.text() == null ? null : questions.read(query.text());
        OpeningSearch search = question == null ? null : new OpeningSearch(tagger, question);
        if (!query.admitsOpen()) {
            return new Result(question, List.of(), 0, null);
        }
        return transactions.executeRead(transaction -> {
            Beside beside = self == null ? null : new Beside(self);
            List<Ranked> found = new ArrayList<>();
            for (Open open : openings.to(actor)) {
                if (query.filters().admit(open.assignment())) {
                    OptionalDouble points = search == null ? OptionalDouble.of(0) : search.points(open.read());
                    if (points.isPresent()) {
                        found.add(ranked(open, points.getAsDouble(), search, beside));
                    }
                }
            }
            found.sort(Comparator.comparing(Ranked::rank));
            Rank after = query.after();
            List<Ranked> left = after == null
                    ? found
                    : found.stream()
                            .filter(ranked -> ranked.rank.compareTo(after) > 0)
                            .toList();
            List<Ranked> page = left.subList(0, Math.min(query.limit(), left.size()));
            return new Result(
                    question,
                    page.stream()
                            .map(ranked -> show(actor, ranked, search, beside))
                            .toList(),
                    found.size(),
                    left.size() > page.size() ? page.getLast().rank.text(query.fingerprint()) : null);
        });
    }

    /** What is open to everybody at this moment, for saved searches to be put to. In the caller's transaction. */
    public OpenAssignments open() {
        return new OpenAssignments(openings.to(null), tagger, questions);
    }

    private record Ranked(
            Open open, double points, @Nullable Candidate fit, Rank rank) {}

    private static Ranked ranked(Open open, double points, @Nullable OpeningSearch search, @Nullable Beside beside) {
        Assignment assignment = open.assignment();
        Candidate fit = beside == null || !beside.isOfTheOccupation(assignment) ? null : beside.candidate(assignment);
        Nearness nearness = beside == null || fit != null && fit.eligible()
                ? Nearness.ELIGIBLE
                : fit != null ? Nearness.OF_THE_OCCUPATION : Nearness.OF_ANOTHER_OCCUPATION;
        double share = search == null || search.most() == 0 ? 0 : points / search.most();
        double merit = beside == null
                ? points
                : WORDS_BESIDE_FIT * share + (fit == null ? 0 : fit.score().total());
        return new Ranked(open, points, fit, new Rank(nearness, merit, assignment.createdAt(), assignment.id()));
    }

    private Found show(@Nullable Actor actor, Ranked ranked, @Nullable OpeningSearch search, @Nullable Beside beside) {
        Assignment assignment = ranked.open.assignment();
        Candidate fit = ranked.fit == null && beside != null ? beside.candidate(assignment) : ranked.fit;
        return new Found(
                assignments.view(actor, assignment, ranked.open.host()),
                search == null ? null : ranked.points,
                search == null ? Explanation.NONE : search.explain(ranked.open.read()),
                fit);
    }

    /** The profile of the reader as a proposal would be judged by it; asked before a transaction holds a connection. */
    private ClinicianDocument self(@Nullable Actor actor) {
        if (actor == null) {
            throw Refusal.of(ProblemType.UNAUTHENTICATED);
        }
        if (!actor.is(Role.CLINICIAN)) {
            throw Refusal.of(ProblemType.FORBIDDEN);
        }
        Standing standing = registry.standing(actor.account())
                .filter(Standing::mayBeMatched)
                .orElseThrow(() -> Refusal.because(ProblemType.CONFLICT, "profile-not-submitted"));
        return candidates
                .profile(standing)
                .orElseThrow(() -> Refusal.because(
                        ProblemType.UNAVAILABLE, FieldError.of("", "candidate-not-indexed", "seconds", 2)));
    }

    /** A clinician beside one assignment after the other; every programme is read once. */
    private final class Beside {
        private final ClinicianDocument clinician;
        private final Map<UUID, Programme> read = new HashMap<>();

        private Beside(ClinicianDocument clinician) {
            this.clinician = clinician;
        }

        private boolean isOfTheOccupation(Assignment assignment) {
            return assignment.terms().occupation().equals(clinician.occupation());
        }

        private Candidate candidate(Assignment assignment) {
            Programme programme = read.computeIfAbsent(assignment.programme(), programmes::read);
            return Candidate.of(candidates.compare(assignment, programme, clinician));
        }
    }
}
