package org.sankofa.matching.opening;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.decision.Told;
import org.sankofa.matching.programme.ProgrammeService;

/** What pages tell host and managers of an assignment: what the public reads, and what is between the two of them. */
@Singleton
public final class AssignmentFacts {
    private final OpeningFacts open;
    private final ProgrammeService programmes;

    AssignmentFacts(OpeningFacts open, ProgrammeService programmes) {
        this.open = open;
        this.programmes = programmes;
    }

    /** For whom it is, how and when, what it costs, and why it was returned. */
    public List<Told> facts(AssignmentView assignment, Reader reader) {
        List<Told> facts = new ArrayList<>();
        facts.add(Told.of(
                "queue.fact.host",
                String.join(
                        reader.say("page.comma"),
                        assignment.host().name(),
                        assignment.host().place(),
                        reader.country(assignment.host().country()))));
        facts.add(Told.of(
                "queue.fact.programme", programmes.read(assignment.programme()).name()));
        open.facts(assignment, reader).stream().map(AssignmentFacts::told).forEach(facts::add);
        facts.add(Told.of("queue.fact.days-of-work", reader.count("queue.days", assignment.durationDays())));
        facts.add(Told.of(
                "queue.fact.places",
                reader.say("queue.places", Map.of("taken", assignment.placesTaken(), "places", assignment.places()))));
        if (assignment.costPerPlace() != null) {
            facts.add(Told.of("queue.fact.cost", assignment.costPerPlace().in(reader.locale(), reader.messages())));
        }
        if (assignment.reason() != null) {
            facts.add(Told.text("queue.fact.reason", assignment.reason()));
        }
        return facts;
    }

    /** What its host wrote. */
    public List<Told> texts(AssignmentView assignment) {
        List<Told> texts = new ArrayList<>();
        open.texts(assignment).stream().map(AssignmentFacts::told).forEach(texts::add);
        texts.add(Told.text("queue.fact.supervisor", assignment.supervisor()));
        return texts;
    }

    private static Told told(Fact fact) {
        return new Told(fact.label(), fact.values());
    }
}
