package org.sankofa.matching.institution;

import java.util.List;
import java.util.Set;
import org.sankofa.matching.lifecycle.Lifecycle;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.lifecycle.Transition;

/** The lifecycle of an institution: what is not in this table cannot happen. */
public enum InstitutionTransition implements Transition<InstitutionStatus, InstitutionDeed> {
    EDIT_APPLICATION(InstitutionStatus.APPLIED, InstitutionDeed.EDIT, InstitutionStatus.APPLIED, Party.HOST),
    RENAME_APPLICATION(InstitutionStatus.APPLIED, InstitutionDeed.RENAME, InstitutionStatus.APPLIED, Party.HOST),
    EDIT_VETTED(InstitutionStatus.VETTED, InstitutionDeed.EDIT, InstitutionStatus.VETTED, Party.HOST),
    RENAME_VETTED(InstitutionStatus.VETTED, InstitutionDeed.RENAME, InstitutionStatus.APPLIED, Party.HOST),
    MEND_REFUSED(InstitutionStatus.REFUSED, InstitutionDeed.EDIT, InstitutionStatus.APPLIED, Party.HOST),
    RENAME_REFUSED(InstitutionStatus.REFUSED, InstitutionDeed.RENAME, InstitutionStatus.APPLIED, Party.HOST),
    APPROVE_APPLICATION(InstitutionStatus.APPLIED, InstitutionDeed.APPROVE, InstitutionStatus.VETTED, Party.MANAGER),
    REFUSE_APPLICATION(InstitutionStatus.APPLIED, InstitutionDeed.REFUSE, InstitutionStatus.REFUSED, Party.MANAGER),
    SUSPEND_APPLICATION(InstitutionStatus.APPLIED, InstitutionDeed.SUSPEND, InstitutionStatus.SUSPENDED, Party.MANAGER),
    SUSPEND_VETTED(InstitutionStatus.VETTED, InstitutionDeed.SUSPEND, InstitutionStatus.SUSPENDED, Party.MANAGER),
    SUSPEND_REFUSED(InstitutionStatus.REFUSED, InstitutionDeed.SUSPEND, InstitutionStatus.SUSPENDED, Party.MANAGER),
    READMIT(InstitutionStatus.SUSPENDED, InstitutionDeed.APPROVE, InstitutionStatus.VETTED, Party.MANAGER),
    REFUSE_SUSPENDED(InstitutionStatus.SUSPENDED, InstitutionDeed.REFUSE, InstitutionStatus.REFUSED, Party.MANAGER);

    /** The table, ready to be asked. */
    public static final Lifecycle<InstitutionStatus, InstitutionDeed> LIFECYCLE =
            new Lifecycle<>("institution", List.of(values()));

    private final InstitutionStatus from;
    private final InstitutionDeed deed;
    private final InstitutionStatus to;
    private final Set<Party> who;

    InstitutionTransition(InstitutionStatus from, InstitutionDeed deed, InstitutionStatus to, Party... who) {
        this.from = from;
        this.deed = deed;
        this.to = to;
        this.who = Set.of(who);
    }

    @Override
    public InstitutionStatus from() {
        return from;
    }

    @Override
    public InstitutionDeed deed() {
        return deed;
    }

    @Override
    public InstitutionStatus to() {
        return to;
    }

    @Override
    public Set<Party> who() {
        return who;
    }
}
