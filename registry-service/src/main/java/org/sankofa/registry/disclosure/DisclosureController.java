package org.sankofa.registry.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.problem.RefusesReading;

/** Who has seen one's name and contact. */
@Controller("/api/v1/clinicians/me/disclosures")
@Secured("CLINICIAN")
@Tag(name = "clinicians")
@SecurityRequirement(name = "bearer")
class DisclosureController {
    private final DisclosureService disclosures;

    DisclosureController(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    /**
     * An opening of one's identity.
     *
     * @param account of the person who saw it
     * @param institution that they acted for
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisclosureResponse(
            UUID id, UUID account, @Nullable UUID institution, UUID proposal, String purpose, Instant at) {}

    @Get
    @Operation(
            operationId = "listOwnDisclosures",
            summary = "List who was shown one's name and contact, the latest first")
    @ApiResponse(responseCode = "200", description = "A page")
    @RefusesReading
    Page<DisclosureResponse> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String after) {
        Page<DisclosureRow> page = disclosures.of(actor.account(), Cursor.parse(after), Page.limit(limit));
        return new Page<>(
                page.items().stream()
                        .map(row -> new DisclosureResponse(
                                row.id(), row.account(), row.institution(), row.proposal(), row.purpose(), row.at()))
                        .toList(),
                page.next());
    }
}
