package org.sankofa.registry.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.idempotency.Created;
import org.sankofa.kit.idempotency.Once;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.RefusesCreating;
import org.sankofa.kit.problem.RefusesReading;

/** Rosters of diaspora associations. */
@Controller("/api/v1/imports")
@Secured("MANAGER")
@Tag(name = "imports")
@SecurityRequirement(name = "bearer")
class ImportController {
    private static final String PATH = "/api/v1/imports/";
    private final ImportService imports;
    private final Once once;
    private final Messages messages;

    ImportController(ImportService imports, Once once, Messages messages) {
        this.imports = imports;
        this.once = once;
        this.messages = messages;
    }

    /**
     * What became of a roster.
     *
     * @param accepted rows that became drafts, whose people were written to
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportResponse(
            UUID id, int received, int accepted, int rejected, List<ImportError> errors, Instant createdAt) {}

    /**
     * What is wrong with a row.
     *
     * @param line of the file; the header is on line 1
     * @param field title of the column, or "row"
     */
    @Serdeable
    record ImportError(int line, String field, String code, String message) {}

    @Post
    @Consumes(MediaType.TEXT_CSV)
    @Operation(
            operationId = "importRoster",
            summary = "Load a roster",
            description =
                    "Good rows become drafts that each person is invited to confirm; bad rows come back. UTF-8, at"
                            + " most 10,000 rows and 10 MB. The header is email,givenName,familyName,phone,language,occupation,"
                            + "specialties,skills,languages,yearsOfExperience,residence,practiceSetting,practiceCountry,origins,"
                            + "citizenships,presences,terms,availableFrom,availableUntil,preferredCountries,summary, in any"
                            + " order; email, familyName and occupation are required. Cells are separated by commas, or by"
                            + " semicolons or tabs where the header is too. Lists in a cell are separated by |,"
                            + " languages are written fr:B2, skills neonatal-resuscitation:EXPERT.",
            parameters =
                    @Parameter(
                            name = Once.HEADER,
                            in = ParameterIn.HEADER,
                            description = "Any text of your own; the same text gets the same answer",
                            schema = @Schema(implementation = String.class, maxLength = 200)))
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "201",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @RefusesCreating
    HttpResponse<ImportResponse> load(
            @Parameter(hidden = true) Actor actor, HttpRequest<?> request, @Body InputStream body) {
        byte[] file = bytes(body);
        Roster.Read roster = imports.read(file);
        return once.create(actor, request, sha256(file), ImportResponse.class, () -> {
            ImportRun run = imports.load(actor, roster);
            return Created.at(PATH + run.id(), 1, response(run, Messages.negotiate(request)));
        });
    }

    @Get("/{id}")
    @Operation(operationId = "readImport", summary = "Read again what became of a roster")
    @ApiResponse(
            responseCode = "200",
            description = "As it was",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @RefusesReading
    ImportResponse read(@Parameter(hidden = true) Actor actor, HttpRequest<?> request, UUID id) {
        return response(imports.find(actor, id), Messages.negotiate(request));
    }

    private ImportResponse response(ImportRun run, Locale language) {
        return new ImportResponse(
                run.id(),
                run.received(),
                run.accepted(),
                run.received() - run.accepted(),
                run.errors().stream()
                        .map(error -> new ImportError(
                                error.line(),
                                error.field(),
                                error.code(),
                                messages.text("error." + error.code(), language, error.arguments())))
                        .toList(),
                run.createdAt());
    }

    /** As a stream, for what is read as a whole is held to the size of a form; one byte too many tells that there are more. */
    private static byte[] bytes(InputStream body) {
        try (body) {
            return body.readNBytes(RosterReader.BYTES_MAXIMUM + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
