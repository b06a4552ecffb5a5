package org.sankofa.matching.placement;

import static org.sankofa.matching.candidate.Finding.either;
import static org.sankofa.matching.candidate.Finding.failed;
import static org.sankofa.matching.candidate.Finding.notApplicable;
import static org.sankofa.matching.candidate.Finding.passed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.candidate.Eligibility;
import org.sankofa.matching.candidate.EligibilityRule;
import org.sankofa.matching.candidate.Finding;
import org.sankofa.matching.candidate.Reason;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.programme.Agreement;
import org.sankofa.matching.registry.CredentialStanding;
import org.sankofa.search.vocabulary.Presence;

/** The checks that a manager sees before approving a placement, in the order in which they are shown. All are run. */
public enum ApprovalCheck {
    /** Every eligibility rule, on what the registry says now. */
    ELIGIBILITY(dossier -> blocking(eligibility(dossier))),
    /** The level against what the assignment demands. */
    VERIFICATION_LEVEL(dossier -> blocking(verificationLevel(dossier))),
    /** Verified credentials that end before the work does: they can be renewed in time, so a reason is enough. */
    CREDENTIAL_EXPIRY(dossier -> advisory(credentialExpiry(dossier))),
    /** Somebody vouches for the host as it is called now; it may have been suspended or renamed since it was accepted. */
    INSTITUTION_VETTED(dossier -> blocking(institutionVetted(dossier))),
    /** WHO Global Code of Practice, see {@link EligibilityRule#SAFEGUARD}. */
    ETHICAL_RECRUITMENT(dossier -> blocking(ethicalRecruitment(dossier))),
    /**
     * Dates, occupations, quota and duration of the agreements bind; recognition of qualifications and re-entry can be
     * arranged by hand, so a reason is enough.
     */
    AGREEMENT(ApprovalCheck::agreement),
    /** The cost against what the programme has left. */
    BUDGET(dossier -> blocking(budget(dossier))),
    /** Nobody is in two places at once; beside work by video it is for the manager to judge. */
    OVERLAP(ApprovalCheck::overlap),
    /** Nobody approves what they posted, proposed or accepted for the host. */
    SEPARATION_OF_DUTIES(dossier -> blocking(separationOfDuties(dossier)));

    private final Function<Dossier, Judgement> rule;

    ApprovalCheck(Function<Dossier, Judgement> rule) {
        this.rule = rule;
    }

    /** How this check comes out for this dossier. */
    public CheckResult check(Dossier dossier) {
        Judgement judgement = rule.apply(dossier);
        return new CheckResult(this, judgement.blocking(), judgement.finding());
    }

    /** Runs every check. */
    public static List<CheckResult> all(Dossier dossier) {
        return Stream.of(values()).map(check -> check.check(dossier)).toList();
    }

    private record Judgement(boolean blocking, Finding finding) {}

    private static Judgement blocking(Finding finding) {
        return new Judgement(true, finding);
    }

    private static Judgement advisory(Finding finding) {
        return new Judgement(false, finding);
    }

    private static Finding eligibility(Dossier dossier) {
        Map<String, String> evidence = new HashMap<>();
        for (Reason reason : dossier.candidate().eligibility().reasons()) {
            evidence.put(reason.rule().name(), reason.finding().outcome().name());
        }
        evidence.put("registered", dossier.standing().status());
        evidence.put("consent", "" + dossier.standing().consents().matching());
        if (!dossier.standing().mayBeMatched()) {
            return failed("eligibility.not-registered", evidence);
        }
        return switch (dossier.candidate().eligibility()) {
            case Eligibility.Eligible eligible -> passed("eligibility.passed", evidence);
            case Eligibility.Refused refused -> {
                evidence.put(
                        "failed",
                        refused.failures().stream()
                                .map(reason -> reason.rule().name())
                                .collect(Collectors.joining(", ")));
                yield failed("eligibility.failed", evidence);
            }
        };
    }

    private static Finding verificationLevel(Dossier dossier) {
        int asked = dossier.comparison().need().terms().verificationLevel();
        int has = dossier.standing().verificationLevel();
        return either(has <= asked, "verification-level", Map.of("asked", "" + asked, "has", "" + has));
    }

    private static Finding credentialExpiry(Dossier dossier) {
        LocalDate end = dossier.period().until();
        List<CredentialStanding> verified = dossier.standing().credentials().stream()
                .filter(credential -> credential.status().equals("VERIFIED"))
                .toList();
        if (verified.isEmpty()) {
            return notApplicable("credential-expiry.none", Map.of("ends", end.toString()));
        }
        String expiring = verified.stream()
                .filter(credential ->
                        credential.expiresOn() != null && credential.expiresOn().isBefore(end))
                .map(credential -> credential.kind() + " " + credential.country() + " " + credential.expiresOn())
                .collect(Collectors.joining(", "));
        return either(expiring.isEmpty(), "credential-expiry", Map.of("ends", end.toString(), "expiring", expiring));
    }

    private static Finding institutionVetted(Dossier dossier) {
        Institution host = dossier.host();
        return either(
                host.isVetted(),
                "institution-vetted",
                Map.of("institution", host.name(), "state", host.status().name(), "version", "" + host.version()));
    }

    private static Finding ethicalRecruitment(Dossier dossier) {
        Finding safeguard = EligibilityRule.SAFEGUARD.check(dossier.comparison());
        return new Finding(
                safeguard.outcome(), "ethical-recruitment." + ending(safeguard.code()), safeguard.evidence());
    }

    private static String ending(String code) {
        return code.substring(code.indexOf('.') + 1);
    }

    private static Judgement agreement(Dossier dossier) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("residence", dossier.standing().residence());
        evidence.put("period", dossier.period().toString());
        List<Agreement> relevant = dossier.relevantAgreements();
        if (relevant.isEmpty()) {
            return blocking(notApplicable("agreement.none", evidence));
        }
        Agreement covering = dossier.agreement().orElse(null);
        if (covering == null) {
            evidence.put(
                    "gaps",
                    relevant.stream()
                            .map(agreement -> agreement.title() + ": " + names(dossier.gaps(agreement)))
                            .collect(Collectors.joining("; ")));
            return blocking(failed("agreement.failed", evidence));
        }
        evidence.put("agreement", covering.title());
        if (covering.quota() != null) {
            evidence.put("quota", "" + covering.quota());
            evidence.put("used", "" + dossier.agreementUse().getOrDefault(covering.title(), 0));
        }
        Set<Dossier.Gap> gaps = dossier.gaps(covering);
        if (gaps.isEmpty()) {
            return blocking(passed("agreement.passed", evidence));
        }
        evidence.put("gaps", names(gaps));
        return advisory(failed("agreement.incomplete", evidence));
    }

    private static String names(Set<Dossier.Gap> gaps) {
        return gaps.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Finding budget(Dossier dossier) {
        return either(
                dossier.left().covers(dossier.cost()),
                "budget",
                Map.of("cost", dossier.cost().toString(), "left", dossier.left().toString()));
    }

    private static Judgement overlap(Dossier dossier) {
        Period period = dossier.period();
        List<Engagement> overlapping = dossier.engagements().stream()
                .filter(other -> other.period().shared(period).isPresent())
                .toList();
        Map<String, String> evidence = Map.of(
                "period",
                period.toString(),
                "others",
                overlapping.stream()
                        .map(other -> other.presence() + " " + other.period())
                        .collect(Collectors.joining(", ")));
        boolean onSite = dossier.comparison().need().terms().presence() != Presence.VIRTUAL
                && overlapping.stream().anyMatch(other -> other.presence() != Presence.VIRTUAL);
        return new Judgement(onSite || overlapping.isEmpty(), either(overlapping.isEmpty(), "overlap", evidence));
    }

    private static Finding separationOfDuties(Dossier dossier) {
        String deeds = dossier.involvements().stream()
                .filter(involvement -> involvement.account().equals(dossier.approver()))
                .map(Involvement::deed)
                .distinct()
                .collect(Collectors.joining(", "));
        return either(deeds.isEmpty(), "separation-of-duties", Map.of("deeds", deeds));
    }
}
