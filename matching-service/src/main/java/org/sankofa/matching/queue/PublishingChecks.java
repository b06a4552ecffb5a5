package org.sankofa.matching.queue;

import jakarta.inject.Singleton;
import java.util.List;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.decision.CheckLine;
import org.sankofa.matching.decision.DecisionForms;
import org.sankofa.matching.institution.InstitutionService;

/** What publishing an assignment asks of it, one by one, before a manager publishes it; the service asks again. */
@Singleton
final class PublishingChecks {
    private final AssignmentService assignments;
    private final InstitutionService institutions;

    PublishingChecks(AssignmentService assignments, InstitutionService institutions) {
        this.assignments = assignments;
        this.institutions = institutions;
    }

    List<CheckLine> of(Actor actor, Assignment assignment, Reader reader) {
        boolean waits = assignment.status() == AssignmentStatus.SUBMITTED;
        String vetted = refusal(() -> institutions.requireVetted(assignment.institution()), reader);
        String lacking = DecisionForms.told(assignments.lacking(actor, assignment.id()), reader);
        return List.of(
                check("waits", waits ? "" : state(assignment, reader), reader),
                check("vetted", vetted, reader),
                check("complete", lacking, reader));
    }

    private static String refusal(Runnable question, Reader reader) {
        try {
            question.run();
            return "";
        } catch (Refusal refused) {
            FieldError reason = refused.reason();
            if (reason == null) {
                throw refused;
            }
            return reader.messages().text("error." + reason.code(), reader.locale(), reason.arguments());
        }
    }

    /** Where it stands instead of waiting. */
    static String state(Assignment assignment, Reader reader) {
        return reader.say("queue.several.state", "state", reader.say("state.assignment." + assignment.status()));
    }

    private static CheckLine check(String name, String fault, Reader reader) {
        boolean failed = !fault.isEmpty();
        return new CheckLine(
                reader.say("queue.several.check." + name),
                reader.say(failed ? "queue.several.failed" : "queue.outcome.PASSED"),
                failed,
                fault,
                null);
    }
}
