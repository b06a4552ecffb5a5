package org.sankofa.registry.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sankofa.kit.access.Role;
import org.sankofa.registry.Mailbox;
import org.sankofa.registry.RegistryTest;
import org.sankofa.testkit.Answer;
import org.sankofa.testkit.Api;
import org.sankofa.testkit.ClinicianFixture;
import org.sankofa.testkit.TestClock;

/** Whoever has saved a search is written to as they chose, in their language, and nothing in it is about anybody. */
class SearchMailIT extends RegistryTest {
    private static final String SEARCHES = "/api/v1/searches";
    private final Mailbox mailbox = Mailbox.open();

    @Inject
    DailyMail daily;

    @Inject
    TestClock clock;

    @Override
    protected Map<String, String> more() {
        Map<String, String> more = new HashMap<>();
        more.put("sankofa.test.tokens", "true");
        more.put("sankofa.test.clock", "true");
        more.put("sankofa.smtp.port", Integer.toString(mailbox.port()));
        more.put("sankofa.public.address", "https://sankofa.example.org/");
        more.put("sankofa.alerts.delay", "1h");
        return more;
    }

    @AfterAll
    void close() {
        mailbox.close();
    }

    @BeforeAll
    void begin() {
        awaitIndex();
    }

    private record Manager(String email, Api api) {}

    private Manager manager(String language) {
        String email = "manager." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        as(Role.ADMIN)
                .post(
                        "/api/v1/accounts/invitations",
                        "{\"email\":\"%s\",\"role\":\"MANAGER\",\"language\":\"%s\"}".formatted(email, language))
                .hasStatus(201);
        String id = api().post(
                        "/api/v1/accounts/confirmations",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(mailbox.code(email), PASSWORD))
                .hasStatus(200)
                .id();
        return new Manager(email, as(Role.MANAGER, UUID.fromString(id)));
    }

    private static Answer save(Manager manager, String name, String origin, String mail) {
        return manager.api().post(SEARCHES, """
                        {"name": "%s", "query": {"origin": ["%s"]}, "mail": "%s"}""".formatted(name, origin, mail)).hasStatus(201);
    }

    private static void awaitUnseen(Manager manager, int count) {
        manager.api().getUntil(SEARCHES, answer -> {
            int unseen = 0;
            for (String each : answer.items("unseen")) {
                unseen += Integer.parseInt(each);
            }
            return unseen == count;
        });
    }

    /** What came after the invitation. */
    private List<MimeMessage> letters(Manager manager) {
        return mailbox.to(manager.email()).stream().skip(1).toList();
    }

    @Test
    void shouldWriteAtOnce_daily_orNever_inTheReadersLanguage() throws Exception {
        Manager atOnce = manager("fr");
        Manager aDay = manager("es");
        Manager aDayInArabic = manager("ar");
        Manager never = manager("en");
        Answer search = save(atOnce, "Sages-femmes {people}", "SB", "AT_ONCE");
        save(aDay, "Islas Salomón", "SB", "DAILY");
        save(aDay, "Papúa", "PG", "DAILY");
        Answer quiet = save(aDay, "Nunca más", "SB", "DAILY");
        Answer seen = save(aDay, "Vista", "SB", "DAILY");
        save(aDayInArabic, "جزر سليمان", "SB", "DAILY");
        save(never, "Never", "SB", "NEVER");

        submit(ClinicianFixture.aNurse().from("SB").named("Moli", "Fakatava"));
        MimeMessage first = mailbox.await(atOnce.email(), 2);
        submit(ClinicianFixture.aNurse().from("SB", "PG"));
        mailbox.await(atOnce.email(), 3);
        awaitUnseen(aDay, 7);
        awaitUnseen(aDayInArabic, 2);
        awaitUnseen(never, 2);

        assertThat(first.getSubject()).isEqualTo("Nouveaux résultats pour « Sages-femmes {people} » : 1");
        assertThat(first.getHeader("Content-Language")).containsExactly("fr");
        assertThat(Mailbox.text(first))
                .contains("https://sankofa.example.org/clinicians/searches/" + search.id() + "\n")
                .doesNotContain("Moli", "Fakatava", "C-");

        aDay.api().put(SEARCHES + "/" + quiet.id(), """
                        {"name": "Nunca más", "query": {"origin": ["SB"]}, "mail": "NEVER"}""", quiet).hasStatus(200);
        aDay.api()
                .post(SEARCHES + "/" + seen.id() + "/alerts/seen", "{\"until\": \"" + clock.instant() + "\"}")
                .hasStatus(200);
        daily.sweep();
        assertThat(letters(aDay)).as("not before the next morning").isEmpty();

        clock.pass(Duration.ofDays(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> instances = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(daily::sweep))
                    .toList();
            for (Future<?> each : instances) {
                each.get();
            }
        }
        daily.sweep();
        MimeMessage digest = mailbox.await(aDay.email(), 2);
        assertThat(digest.getSubject()).isEqualTo("Nuevos resultados para sus búsquedas guardadas: 3");
        assertThat(Mailbox.text(digest))
                .contains("\n\nIslas Salomón: 2\nPapúa: 1\n\n")
                .contains("https://sankofa.example.org/clinicians/searches\n")
                .doesNotContain("Nunca", "Vista", "Moli", "C-");
        assertThat(mailbox.await(aDayInArabic.email(), 2).getSubject()).startsWith("نتائج جديدة");

        Manager later = manager("pt");
        save(later, "Depois", "SB", "AT_ONCE");
        submit(ClinicianFixture.aNurse().from("SB"));
        assertThat(mailbox.await(later.email(), 2).getSubject()).isEqualTo("Novos resultados para “Depois”: 1");
        mailbox.await(atOnce.email(), 4);
        assertThat(letters(atOnce)).hasSize(3);
        assertThat(letters(aDay)).as("one, whoever swept").hasSize(1);
        assertThat(letters(aDayInArabic)).hasSize(1);
        assertThat(letters(never)).isEmpty();
    }
}
