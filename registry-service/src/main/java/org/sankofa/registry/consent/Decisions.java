package org.sankofa.registry.consent;

import java.util.Set;
import org.sankofa.registry.clinician.Consents;

/**
 * What somebody has answered so far: no is an answer, and another thing than silence.
 *
 * @param answered the purposes that they have said yes or no to
 * @param takenBack those that they had once allowed and do not any more
 */
public record Decisions(Consents consents, Set<Purpose> answered, Set<Purpose> takenBack) {
    public boolean isGiven(Purpose purpose) {
        return purpose.isGivenIn(consents);
    }

    public boolean isAnswered(Purpose purpose) {
        return answered.contains(purpose);
    }

    public boolean isComplete() {
        return answered.size() == Purpose.values().length;
    }
}
