package org.sankofa.matching.placement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.candidate.Candidate;
import org.sankofa.matching.candidate.Comparison;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.programme.Agreement;
import org.sankofa.matching.programme.Money;
import org.sankofa.matching.registry.Standing;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * Everything that the approval checks look at.
 *
 * @param host the institution that the clinician would work at
 * @param comparison the clinician beside the need, with what the registry says now
 * @param cost what this placement takes
 * @param left what the programme's budget has left before it
 * @param engagements the clinician's other approved placements
 * @param agreementUse how many approved placements rest on each agreement of the programme, by title
 * @param approver the account that would approve
 */
public record Dossier(
        Institution host,
        Comparison comparison,
        Candidate candidate,
        Standing standing,
        Period period,
        Money cost,
        Money left,
        List<Engagement> engagements,
        Map<String, Integer> agreementUse,
        UUID approver,
        List<Involvement> involvements) {

    public Dossier {
        engagements = List.copyOf(engagements);
        agreementUse = Map.copyOf(agreementUse);
        involvements = List.copyOf(involvements);
    }

    /** What keeps an agreement from covering this placement. */
    public enum Gap {
        DATES,
        OCCUPATION,
        DURATION,
        QUOTA,
        QUALIFICATIONS,
        RE_ENTRY;

        /** Whether the agreement forbids the placement, rather than leave something to be arranged by hand. */
        boolean forbids() {
            return this != QUALIFICATIONS && this != RE_ENTRY;
        }
    }

    /** The agreements that speak of the country where the clinician lives or practises. */
    public List<Agreement> relevantAgreements() {
        return comparison.need().agreements().stream()
                .filter(this::speaksOfHome)
                .toList();
    }

    /** What keeps that agreement from covering this placement; empty if nothing does. */
    public Set<Gap> gaps(Agreement agreement) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        boolean permanent = comparison.need().terms().term() == Term.PERMANENT;
        boolean travels = comparison.need().terms().presence() != Presence.VIRTUAL;
        if (!agreement.inForce(period.from(), permanent ? period.from() : period.until())) {
            gaps.add(Gap.DATES);
        }
        if (!agreement.coversOccupation(comparison.clinician().occupation())) {
            gaps.add(Gap.OCCUPATION);
        }
        Integer longest = agreement.maximumDurationDays();
        if (longest != null && !permanent && period.days() > longest) {
            gaps.add(Gap.DURATION);
        }
        Integer quota = agreement.quota();
        if (quota != null && agreementUse.getOrDefault(agreement.title(), 0) >= quota) {
            gaps.add(Gap.QUOTA);
        }
        if (!agreement.qualificationsRecognised()) {
            gaps.add(Gap.QUALIFICATIONS);
        }
        if (!agreement.reEntryGuaranteed() && travels && !permanent) {
            gaps.add(Gap.RE_ENTRY);
        }
        return gaps;
    }

    /** The agreement that the placement would rest on: the one with the fewest gaps that does not forbid it. */
    public Optional<Agreement> agreement() {
        return relevantAgreements().stream()
                .filter(agreement -> gaps(agreement).stream().noneMatch(Gap::forbids))
                .min(Comparator.comparingInt(agreement -> gaps(agreement).size()));
    }

    private boolean speaksOfHome(Agreement agreement) {
        return agreement.countries().contains(standing.residence())
                || (standing.practiceCountry() != null && agreement.countries().contains(standing.practiceCountry()));
    }
}
