package org.sankofa.registry.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.clinician.Clinician;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.ClinicianStatus;
import org.sankofa.registry.clinician.Consents;
import org.sankofa.registry.clinician.Profile;
import org.sankofa.registry.clinician.Pseudonym;

/** What the other service has to know of a clinician before it decides, as it stands at this moment. */
@Hidden
@Controller("/internal/clinicians")
@Secured("SERVICE")
class StandingController {
    private final ClinicianService clinicians;
    private final CredentialService credentials;

    StandingController(ClinicianService clinicians, CredentialService credentials) {
        this.clinicians = clinicians;
        this.credentials = credentials;
    }

    /**
     * Nothing here names the person.
     *
     * @param verificationLevel on this day, whether or not the sweep has come to them
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClinicianStanding(
            UUID id,
            String pseudonym,
            ClinicianStatus status,
            long version,
            int verificationLevel,
            @Nullable LocalDate levelValidUntil,
            @Nullable String residence,
            @Nullable String practiceCountry,
            List<String> citizenships,
            List<String> origins,
            Consents consents,
            List<CredentialStanding> credentials) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CredentialStanding(
            CredentialKind kind,
            String country,
            CredentialStatus status,
            @Nullable LocalDate expiresOn) {}

    @Get("/{id}/standing")
    @Transactional(readOnly = true)
    ClinicianStanding ofId(UUID id) {
        return standing(clinicians.find(id).orElseThrow(Refusal::notFound));
    }

    @Get("/standing")
    @Transactional(readOnly = true)
    ClinicianStanding ofPseudonym(@QueryValue String pseudonym) {
        return standing(Pseudonym.read(pseudonym).flatMap(clinicians::find).orElseThrow(Refusal::notFound));
    }

    private ClinicianStanding standing(Clinician clinician) {
        LocalDate today = clinicians.today();
        List<Credential> held = credentials.ownedBy(clinician.id());
        VerificationLevel level = VerificationLevel.on(
                today, held.stream().map(Credential::standing).toList());
        Profile profile = clinician.profile();
        Profile.Practice practice = profile.practice();
        return new ClinicianStanding(
                clinician.id(),
                clinician.pseudonym().value(),
                clinician.status(),
                clinician.version(),
                level.level(),
                level.validUntil(),
                profile.residence(),
                practice == null ? null : practice.country(),
                profile.citizenships(),
                profile.origins(),
                clinician.consents(),
                held.stream()
                        .map(credential -> new CredentialStanding(
                                credential.details().kind(),
                                credential.details().country(),
                                credential.statusOn(today),
                                credential.lastValidDay() == null
                                        ? credential.details().expiresOn()
                                        : credential.lastValidDay()))
                        .toList());
    }
}
