package org.sankofa.matching.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sankofa.matching.assignment.AssignmentDeed;
import org.sankofa.matching.assignment.AssignmentStatus;
import org.sankofa.matching.assignment.AssignmentTransition;
import org.sankofa.matching.institution.InstitutionDeed;
import org.sankofa.matching.institution.InstitutionStatus;
import org.sankofa.matching.institution.InstitutionTransition;
import org.sankofa.matching.placement.PlacementDeed;
import org.sankofa.matching.placement.PlacementStatus;
import org.sankofa.matching.placement.PlacementTransition;
import org.sankofa.matching.proposal.ProposalDeed;
import org.sankofa.matching.proposal.ProposalStatus;
import org.sankofa.matching.proposal.ProposalTransition;

class LifecycleTest {

    @Property
    void institutionRefusesWhatIsNotInItsTable(
            @ForAll InstitutionStatus from, @ForAll InstitutionDeed deed, @ForAll Party who) {
        obeys(InstitutionTransition.LIFECYCLE, List.of(InstitutionTransition.values()), from, deed, who);
    }

    @Property
    void assignmentRefusesWhatIsNotInItsTable(
            @ForAll AssignmentStatus from, @ForAll AssignmentDeed deed, @ForAll Party who) {
        obeys(AssignmentTransition.LIFECYCLE, List.of(AssignmentTransition.values()), from, deed, who);
    }

    @Property
    void proposalRefusesWhatIsNotInItsTable(@ForAll ProposalStatus from, @ForAll ProposalDeed deed, @ForAll Party who) {
        obeys(ProposalTransition.LIFECYCLE, List.of(ProposalTransition.values()), from, deed, who);
    }

    @Property
    void placementRefusesWhatIsNotInItsTable(
            @ForAll PlacementStatus from, @ForAll PlacementDeed deed, @ForAll Party who) {
        obeys(PlacementTransition.LIFECYCLE, List.of(PlacementTransition.values()), from, deed, who);
    }

    private static <S extends Enum<S>, D extends Enum<D>> void obeys(
            Lifecycle<S, D> lifecycle, List<? extends Transition<S, D>> table, S from, D deed, Party who) {
        Move<S> move = lifecycle.move(from, deed, who);
        var line = table.stream()
                .filter(other -> other.from() == from && other.deed() == deed)
                .findFirst();
        if (line.isEmpty()) {
            assertThat(move).isEqualTo(new Move.Illegal<>(from));
        } else if (line.get().who().contains(who)) {
            assertThat(move).isEqualTo(new Move.To<>(line.get().to()));
        } else {
            assertThat(move).isEqualTo(new Move.NotYours<>(from, line.get().who()));
        }
        assertThat(lifecycle.deeds(from, who).contains(deed)).isEqualTo(move instanceof Move.To<S>);
    }

    @Test
    void everyStateIsReachedFromTheFirst() {
        assertThat(reachable(InstitutionTransition.LIFECYCLE, EnumSet.of(InstitutionStatus.APPLIED)))
                .isEqualTo(EnumSet.allOf(InstitutionStatus.class));
        assertThat(reachable(AssignmentTransition.LIFECYCLE, EnumSet.of(AssignmentStatus.DRAFT)))
                .isEqualTo(EnumSet.allOf(AssignmentStatus.class));
        assertThat(reachable(ProposalTransition.LIFECYCLE, EnumSet.of(ProposalStatus.OFFERED, ProposalStatus.APPLIED)))
                .isEqualTo(EnumSet.allOf(ProposalStatus.class));
        assertThat(reachable(PlacementTransition.LIFECYCLE, EnumSet.of(PlacementStatus.AWAITING_APPROVAL)))
                .isEqualTo(EnumSet.allOf(PlacementStatus.class));
    }

    @Test
    void onlyAManagerVetsPublishesAndApproves() {
        assertThat(InstitutionTransition.APPROVE_APPLICATION.who()).containsExactly(Party.MANAGER);
        assertThat(AssignmentTransition.PUBLISH_SUBMITTED.who()).containsExactly(Party.MANAGER);
        assertThat(PlacementTransition.APPROVE_AWAITING.who()).containsExactly(Party.MANAGER);
    }

    @ParameterizedTest
    @EnumSource
    void aManagerCanSuspendWhateverIsNot(InstitutionStatus status) {
        Move<InstitutionStatus> suspended =
                InstitutionTransition.LIFECYCLE.move(status, InstitutionDeed.SUSPEND, Party.MANAGER);
        assertThat(suspended)
                .isEqualTo(
                        status == InstitutionStatus.SUSPENDED
                                ? new Move.Illegal<>(status)
                                : new Move.To<>(InstitutionStatus.SUSPENDED));
    }

    @Test
    void onlyAManagersWordMakesAnInstitutionVetted() {
        assertThat(InstitutionTransition.values())
                .filteredOn(line -> line.to() == InstitutionStatus.VETTED && line.from() != InstitutionStatus.VETTED)
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.deed()).isEqualTo(InstitutionDeed.APPROVE);
                    assertThat(line.who()).containsExactly(Party.MANAGER);
                });
    }

    @Test
    void whoIsSuspendedCannotGetOutOfItAlone() {
        assertThat(InstitutionTransition.LIFECYCLE.deeds(InstitutionStatus.SUSPENDED, Party.HOST))
                .isEmpty();
    }

    @Test
    void whoProposesNeverAcceptsTheSame() {
        assertThat(ProposalTransition.LIFECYCLE.move(ProposalStatus.OFFERED, ProposalDeed.ACCEPT, Party.HOST))
                .isInstanceOf(Move.NotYours.class);
        assertThat(ProposalTransition.LIFECYCLE.move(ProposalStatus.APPLIED, ProposalDeed.ACCEPT, Party.CLINICIAN))
                .isInstanceOf(Move.NotYours.class);
    }

    @Test
    void refusesATableThatContradictsItself() {
        assertThatThrownBy(() -> new Lifecycle<ProposalStatus, ProposalDeed>(
                        "proposal", List.of(ProposalTransition.ACCEPT_OFFER, ProposalTransition.ACCEPT_OFFER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <S extends Enum<S>, D extends Enum<D>> Set<S> reachable(Lifecycle<S, D> lifecycle, Set<S> first) {
        Set<S> found = EnumSet.copyOf(first);
        Deque<S> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            S state = open.remove();
            lifecycle.table().stream()
                    .filter(line -> line.from() == state && found.add(line.to()))
                    .forEach(line -> open.add(line.to()));
        }
        return found;
    }
}
