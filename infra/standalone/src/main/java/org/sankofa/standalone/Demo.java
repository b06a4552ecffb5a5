package org.sankofa.standalone;

import java.util.List;
import org.sankofa.population.DemoAccount;
import org.sankofa.population.DemoSeed;

/** The demo data, played in over HTTP as people would enter them; a load that was broken off is taken up again. */
final class Demo {
    private Demo() {}

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
