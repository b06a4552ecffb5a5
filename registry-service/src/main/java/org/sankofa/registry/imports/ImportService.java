package org.sankofa.registry.imports;

import io.micronaut.core.type.Argument;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.DuplicateKey;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.account.Invitation;
import org.sankofa.registry.account.Invited;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.ClinicianService.Draft;
import org.sankofa.registry.clinician.ProfileReader;
import org.sankofa.registry.imports.Roster.LineError;

/**
 * Loads rosters: each good row becomes an account that is invited and a draft that its owner confirms or corrects. All
 * good rows of a file come in one transaction, with a few batches, or none does.
 */
@Singleton
public class ImportService {
    private static final Argument<List<KeptError>> ERRORS = Argument.listOf(KeptError.class);

    private final ImportRepository runs;
    private final AccountService accounts;
    private final ClinicianService clinicians;
    private final RosterReader rosters;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    ImportService(
            ImportRepository runs,
            AccountService accounts,
            ClinicianService clinicians,
            ProfileReader profiles,
            Changes changes,
            ObjectMapper json,
            Clock clock) {
        this.runs = runs;
        this.accounts = accounts;
        this.clinicians = clinicians;
        this.rosters = new RosterReader(profiles);
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refusal when the file as a whole cannot be read */
    Roster.Read read(byte[] file) {
        return switch (rosters.read(file, clinicians.today())) {
            case Roster.Read read -> read;
            case Roster.Unreadable unreadable -> throw Refusal.invalid(unreadable.errors());
        };
    }

    @Transactional
    ImportRun load(Actor manager, Roster.Read roster) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<LineError> errors = new ArrayList<>(roster.errors());
        Map<UUID, Draft> drafts = new LinkedHashMap<>();
        try {
            List<Invited> invited = accounts.invite(roster.entries().stream()
                    .map(entry -> new Invitation(entry.email(), Role.CLINICIAN, entry.language()))
                    .toList());
            for (int i = 0; i < invited.size(); i++) {
                Roster.Entry entry = roster.entries().get(i);
                switch (invited.get(i)) {
                    case Invited.Written written ->
                        drafts.put(written.account(), new Draft(entry.identity(), entry.profile()));
                    case Invited.Known known ->
                        errors.add(new LineError(entry.line(), "email", "known-address", Map.of()));
                }
            }
            if (!drafts.isEmpty()) {
                clinicians.registerAll(manager, drafts);
            }
        } catch (DataAccessException refused) {
            if (DuplicateKey.isCauseOf(refused)) {
                throw Refusal.because(ProblemType.CONFLICT, "import-collided");
            }
            throw refused;
        }
        errors.sort(Comparator.comparingInt(LineError::line));
        ImportRun run = new ImportRun(Uuid7.next(), roster.received(), drafts.size(), errors, now);
        runs.save(new ImportRow(run.id(), manager.account(), run.received(), run.accepted(), write(run.errors()), now));
        changes.audit(
                manager,
                new Change(
                        "import.loaded", run.id(), 1, Map.of("received", run.received(), "accepted", run.accepted())));
        return run;
    }

    /** @throws Refusal when there is none, or another manager's */
    @Transactional(readOnly = true)
    ImportRun find(Actor manager, UUID id) {
        ImportRow row = runs.find(id, manager.account()).orElseThrow(Refusal::notFound);
        return new ImportRun(row.id(), row.received(), row.accepted(), read(row.errors()), row.createdAt());
    }

    /** An error without its message, which is said in the language of whoever reads it. */
    @Serdeable
    record KeptError(
            int line, String field, String code, @Nullable Map<String, Object> arguments) {}

    private String write(List<LineError> errors) {
        try {
            return json.writeValueAsString(
                    ERRORS,
                    errors.stream()
                            .map(error ->
                                    new KeptError(error.line(), error.field(), error.code(), plain(error.arguments())))
                            .toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Numbers stay, everything else is text: dates and choices are only ever shown again. */
    private static Map<String, Object> plain(Map<String, ?> arguments) {
        Map<String, Object> plain = new LinkedHashMap<>();
        arguments.forEach((name, value) -> plain.put(name, value instanceof Number ? value : String.valueOf(value)));
        return plain;
    }

    private List<LineError> read(String errors) {
        try {
            return Objects.requireNonNull(json.readValue(errors, ERRORS)).stream()
                    .map(kept -> new LineError(
                            kept.line(),
                            kept.field(),
                            kept.code(),
                            Objects.requireNonNullElse(kept.arguments(), Map.of())))
                    .toList();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
