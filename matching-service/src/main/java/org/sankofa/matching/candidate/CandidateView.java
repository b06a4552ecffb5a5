package org.sankofa.matching.candidate;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.search.Availability;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;

/** A candidate as hosts and managers read it. */
@Serdeable
@Schema(name = "Candidate")
record CandidateView(
        Person candidate,
        boolean eligible,
        boolean shortlisted,
        double score,
        List<PartView> parts,
        List<ReasonView> reasons) {

    /** What may be known of a person before the identity is open. */
    @Serdeable
    @Schema(name = "CandidatePerson")
    record Person(
            String pseudonym,
            String occupation,
            List<String> specialties,
            List<SkillClaim> skills,
            List<LanguageSkill> languages,
            int yearsOfExperience,
            List<Availability> availability,
            int verificationLevel) {

        static Person of(ClinicianDocument clinician) {
            return new Person(
                    clinician.pseudonym(),
                    clinician.occupation(),
                    clinician.specialties(),
                    clinician.skills(),
                    clinician.languages(),
                    clinician.yearsOfExperience(),
                    clinician.availability(),
                    clinician.verificationLevel());
        }
    }

    static CandidateView of(
            Candidate candidate, boolean shortlisted, Party reader, Explanations explanations, Locale locale) {
        return new CandidateView(
                Person.of(candidate.clinician()),
                candidate.eligible(),
                shortlisted,
                candidate.score().total(),
                candidate.score().parts().stream()
                        .map(points -> PartView.of(points, explanations, locale))
                        .toList(),
                candidate.eligibility().reasons().stream()
                        .map(reason -> ReasonView.of(reason, reader, explanations, locale))
                        .toList());
    }
}
