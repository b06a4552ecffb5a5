package org.sankofa.registry.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.change.Event;
import org.sankofa.kit.change.EventSource;
import org.sankofa.kit.change.FeedConsumer;
import org.sankofa.kit.problem.Messages;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.ClinicianStatus;
import org.sankofa.registry.mail.Letter;
import org.sankofa.registry.mail.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the people whom a change in the matching service concerns. The letters are queued in the transaction that
 * moves the cursor, so each is queued once. While the matching service is down this stays where it is.
 */
@Singleton
@Requires(property = NoticeSettings.MATCHING)
final class NoticeFeed implements FeedConsumer {
    /** What is older is no news: whoever turns notices on, or was without the other service for long, floods nobody. */
    static final Duration NEWS = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(NoticeFeed.class);

    /** What we have a letter for, by the type of its event; all else in the feed needs no question. */
    private static final Set<String> TOLD = Letter.Kind.notices().stream()
            .map(kind -> kind.slug().replace('-', '.'))
            .collect(Collectors.toUnmodifiableSet());

    private final Matching matching;
    private final AccountService accounts;
    private final ClinicianService clinicians;
    private final Post post;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeFeed(
            Matching matching,
            AccountService accounts,
            ClinicianService clinicians,
            Post post,
            NoticeSettings settings,
            Clock clock) {
        this.matching = matching;
        this.accounts = accounts;
        this.clinicians = clinicians;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matching-notices";
    }

    @Override
    public EventSource source() {
        return matching;
    }

    @Override
    public int batchSize() {
        return 100;
    }

    @Override
    public void handle(List<Event> events) {
        Instant oldest = clock.instant().minus(NEWS);
        List<Letter> letters = new ArrayList<>();
        for (Event event : events) {
            if (TOLD.contains(event.type()) && event.time().isAfter(oldest)) {
                matching.notices(event).forEach(notice -> letters.addAll(letters(notice)));
            }
        }
        if (!letters.isEmpty()) {
            post.send(letters);
        }
    }

    private List<Letter> letters(Notice notice) {
        Optional<Letter.Kind> kind = Letter.Kind.notices().stream()
                .filter(each -> each.slug().equals(notice.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            LOG.warn("there is no letter for {}", notice);
            return List.of();
        }
        Map<String, String> facts = new HashMap<>(Objects.requireNonNull(notice.facts()));
        facts.put("link", settings.link(notice.path()));
        return recipients(notice)
                .filter(this::isReachable)
                .map(account -> accounts.letterTo(account, kind.get(), in(account.language(), facts)))
                .toList();
    }

    /** The same with the country by its name in that language. */
    private static Map<String, String> in(String language, Map<String, String> facts) {
        String country = facts.get("country");
        if (country == null) {
            return facts;
        }
        Map<String, String> named = new HashMap<>(facts);
        named.put("country", Messages.country(country, Locale.forLanguageTag(language)));
        return named;
    }

    private Stream<Account> recipients(Notice notice) {
        List<UUID> named = Objects.requireNonNull(notice.recipients());
        return notice.everyManager()
                ? accounts.activeOf(Role.MANAGER).stream()
                : named.stream().map(accounts::find).flatMap(Optional::stream);
    }

    /** Nobody who has not taken their account, and no clinician who has left. */
    private boolean isReachable(Account account) {
        return account.isActive()
                && (account.role() != Role.CLINICIAN
                        || clinicians
                                .find(account.id())
                                .filter(clinician -> clinician.status() != ClinicianStatus.WITHDRAWN)
                                .isPresent());
    }
}
