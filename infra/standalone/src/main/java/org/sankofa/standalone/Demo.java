package org.sankofa.standalone;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sankofa.population.DemoAccount;
import org.sankofa.population.DemoPopulation;
import org.sankofa.population.DemoSeed;
import org.sankofa.search.vocabulary.Vocabulary;

/** The demo data, played in over HTTP as people would enter them; a load that was broken off is taken up again. */
final class Demo {
    private Demo() {}

    /** The accounts to try, whether they are there yet or not. */
    static List<DemoAccount> accounts() {
        return DemoPopulation.of(LocalDate.now(ZoneOffset.UTC), Vocabulary.standard())
                .accounts();
    }

    /** Loads what is not there yet; answers the accounts to try. */
    static List<DemoAccount> load(Stand stand, Progress progress) {
        DemoSeed.MailReader mail = () -> stand.mail().mails().stream()
                .map(each -> new DemoSeed.Mail(each.to(), each.text()))
                .toList();
        return DemoSeed.load(
                        stand.address(),
                        mail,
                        new DemoSeed.Administrator(Stand.ADMINISTRATOR, stand.administratorPassword()),
                        progress::say)
                .accounts();
    }
}
