package org.sankofa.matching.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.access.ServiceToken;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.OtherService;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry, asked over HTTP with this service's own token. What needs it is refused with 503 while it does not
 * answer; nothing here is kept or guessed.
 */
@Singleton
public class Registry implements EventSource {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final OtherService service;

    Registry(@Client("${sankofa.registry.url}") HttpClient http, ServiceToken token) {
        this.service = new OtherService(http, token);
    }

    /** Where a clinician stands now; empty if the registry knows none of that id. */
    public Optional<Standing> standing(UUID clinician) {
        return standing(UriBuilder.of("/internal/clinicians")
                .path(clinician.toString())
                .path("standing")
                .build());
    }

    /** The same by pseudonym. */
    public Optional<Standing> standing(String pseudonym) {
        return standing(UriBuilder.of("/internal/clinicians/standing")
                .queryParam("pseudonym", pseudonym)
                .build());
    }

    /** The role of an active account; empty if the registry knows none of that id. */
    public Optional<Role> role(UUID account) {
        URI uri = UriBuilder.of("/internal/accounts")
                .path(account.toString())
                .path("role")
                .build();
        return answered(() -> service.ask(HttpRequest.GET(uri), RoleReply.class))
                .map(RoleReply::role);
    }

    /** The active account of whoever has that e-mail address, and its role; empty if the registry knows none. */
    public Optional<Owner> owner(String email) {
        return answered(() ->
                service.ask(HttpRequest.POST("/internal/accounts/by-email", new AddressRequest(email)), Owner.class));
    }

    /** The e-mail addresses of those of the accounts that are active. */
    public Map<UUID, String> emails(Collection<UUID> accounts) {
        return answered(() -> service.ask(
                        HttpRequest.POST("/internal/accounts/emails", new OwnersRequest(List.copyOf(accounts))),
                        Argument.listOf(EmailReply.class)))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(EmailReply::account, EmailReply::email));
    }

    /**
     * Opens a clinician's identity to an account; the registry records it.
     *
     * @param institution that the account acts for; null for a manager
     */
    public Optional<Identity> disclose(UUID clinician, UUID account, @Nullable UUID institution, UUID proposal) {
        var body = new DisclosureRequest(account, institution, proposal, "PROPOSAL");
        return answered(() -> service.ask(
                HttpRequest.POST("/internal/clinicians/" + clinician + "/disclosures", body), Identity.class));
    }

    @Override
    public List<Event> after(long position, int limit) {
        return service.after(position, limit);
    }

    /** The feed as far as the index shows it, for those who ask the index about what has changed. */
    public EventSource indexed() {
        return service.feed("/internal/events/indexed");
    }

    private Optional<Standing> standing(URI uri) {
        return answered(() -> service.ask(HttpRequest.GET(uri), StandingReply.class))
                .map(StandingReply::standing);
    }

    private static <T> Optional<T> answered(Supplier<T> call) {
        try {
            return Optional.ofNullable(call.get());
        } catch (HttpClientResponseException refused) {
            if (refused.getStatus() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            LOG.warn("The registry answers {}: {}", refused.getStatus(), refused.toString());
            throw unavailable();
        } catch (HttpClientException silent) {
            LOG.warn("The registry does not answer: {}", silent.toString());
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return Refusal.because(ProblemType.UNAVAILABLE, FieldError.of("", "registry-unavailable", "seconds", 5));
    }

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleReply(Role role) {}

    /** Whose an e-mail address is. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Owner(UUID account, Role role) {}

    @Serdeable
    record AddressRequest(String email) {}

    @Serdeable
    record OwnersRequest(List<UUID> accounts) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record EmailReply(UUID account, String email) {}

    @Serdeable
    record DisclosureRequest(UUID account, @Nullable UUID institution, UUID proposal, String purpose) {}
}
