package org.sankofa.registry.consent;

import java.util.function.Predicate;
import org.sankofa.registry.clinician.Consents;

/** What a clinician is asked about, each on its own. */
public enum Purpose {
    MATCHING(Consents::matching),
    IDENTITY_TO_HOSTS(Consents::identityToHosts),
    STATISTICS(Consents::statistics);

    private final Predicate<Consents> given;

    Purpose(Predicate<Consents> given) {
        this.given = given;
    }

    boolean isGivenIn(Consents consents) {
        return given.test(consents);
    }
}
