package org.sankofa.matching.proposal;

import java.util.List;
import java.util.Set;
import org.sankofa.matching.lifecycle.Lifecycle;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.lifecycle.Transition;

/** The lifecycle of a proposal: what is not in this table cannot happen. */
public enum ProposalTransition implements Transition<ProposalStatus, ProposalDeed> {
    ACCEPT_OFFER(ProposalStatus.OFFERED, ProposalDeed.ACCEPT, ProposalStatus.ACCEPTED, Party.CLINICIAN),
    DECLINE_OFFER(ProposalStatus.OFFERED, ProposalDeed.DECLINE, ProposalStatus.DECLINED, Party.CLINICIAN),
    WITHDRAW_OFFER(ProposalStatus.OFFERED, ProposalDeed.WITHDRAW, ProposalStatus.WITHDRAWN, Party.HOST, Party.MANAGER),
    ACCEPT_APPLICATION(ProposalStatus.APPLIED, ProposalDeed.ACCEPT, ProposalStatus.ACCEPTED, Party.HOST, Party.MANAGER),
    DECLINE_APPLICATION(
            ProposalStatus.APPLIED, ProposalDeed.DECLINE, ProposalStatus.DECLINED, Party.HOST, Party.MANAGER),
    WITHDRAW_APPLICATION(ProposalStatus.APPLIED, ProposalDeed.WITHDRAW, ProposalStatus.WITHDRAWN, Party.CLINICIAN),
    STOP_OFFER(ProposalStatus.OFFERED, ProposalDeed.STOP, ProposalStatus.STOPPED, Party.PLATFORM),
    STOP_APPLICATION(ProposalStatus.APPLIED, ProposalDeed.STOP, ProposalStatus.STOPPED, Party.PLATFORM);

    /** The table, ready to be asked. */
    public static final Lifecycle<ProposalStatus, ProposalDeed> LIFECYCLE =
            new Lifecycle<>("proposal", List.of(values()));

    private final ProposalStatus from;
    private final ProposalDeed deed;
    private final ProposalStatus to;
    private final Set<Party> who;

    ProposalTransition(ProposalStatus from, ProposalDeed deed, ProposalStatus to, Party... who) {
        this.from = from;
        this.deed = deed;
        this.to = to;
        this.who = Set.of(who);
    }

    @Override
    public ProposalStatus from() {
        return from;
    }

    @Override
    public ProposalDeed deed() {
        return deed;
    }

    @Override
    public ProposalStatus to() {
        return to;
    }

    @Override
    public Set<Party> who() {
        return who;
    }
}
