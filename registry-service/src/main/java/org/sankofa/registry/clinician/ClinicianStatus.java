package org.sankofa.registry.clinician;

import java.util.Set;

/** The life of a registration. Only submitted ones can be found and proposed to. */
public enum ClinicianStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN;

    /** Who may be submitted from here: also somebody who withdrew, for circulation is the aim. */
    public boolean canBecome(ClinicianStatus next) {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN).contains(next);
            case SUBMITTED -> next == WITHDRAWN;
            case WITHDRAWN -> next == SUBMITTED;
        };
    }
}
