package org.sankofa.matching.notice;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be told of a change, and to whom. It never says who a clinician is: of them, it knows the pseudonym.
 *
 * @param kind which letter, see {@link NoticeKind#slug()}
 * @param recipients accounts
 * @param everyManager to all managers, because none is known for it
 * @param facts what the letter says: title, institution, place, country, programme, pseudonym, reason, what was
 *     found how often by which search, as far as it has them
 * @param path of the page that it is about, below the public address
 */
@Serdeable
record Notice(String kind, Set<UUID> recipients, boolean everyManager, Map<String, String> facts, String path) {

    Notice {
        recipients = Set.copyOf(recipients);
        facts = Map.copyOf(facts);
    }

    /** Without what people wrote, for logs. */
    @Override
    public String toString() {
        return "Notice[" + kind + ' ' + path + ']';
    }
}
