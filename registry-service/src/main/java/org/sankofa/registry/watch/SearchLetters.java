package org.sankofa.registry.watch;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sankofa.kit.access.Role;
import org.sankofa.registry.account.Account;
import org.sankofa.registry.account.AccountService;
import org.sankofa.registry.mail.Letter;
import org.sankofa.registry.notice.NoticeSettings;

/** Writes to the owners of searches how many people are new to them, and nothing about anybody. */
@Singleton
final class SearchLetters {
    private static final String PATH = "/clinicians/searches";
    private final AccountService accounts;
    private final NoticeSettings addresses;

    SearchLetters(AccountService accounts, NoticeSettings addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /** Nothing where its owner cannot read it any more. */
    Optional<Letter> atOnce(SavedSearch search, long people) {
        String link = addresses.link(PATH + "/" + search.id());
        return reader(search.account())
                .map(reader -> accounts.letterTo(
                        reader,
                        Letter.Kind.SEARCH_MATCHED,
                        Map.of("search", search.name(), "people", people, "link", link)));
    }

    /** @param searches of that owner for which there is news, with how many people each */
    Optional<Letter> daily(UUID owner, Map<SavedSearch, Long> searches) {
        long people = searches.values().stream().mapToLong(Long::longValue).sum();
        String list = searches.entrySet().stream()
                .map(each -> each.getKey().name() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
        return reader(owner)
                .map(reader -> accounts.letterTo(
                        reader,
                        Letter.Kind.SEARCHES_MATCHED,
                        Map.of("people", people, "searches", list, "link", addresses.link(PATH))));
    }

    private Optional<Account> reader(UUID owner) {
        return accounts.find(owner).filter(account -> account.isActive() && account.role() == Role.MANAGER);
    }
}
