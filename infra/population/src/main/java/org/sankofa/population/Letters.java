package org.sankofa.population;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits for the codes that arrive by mail; many may wait, one of them looks into the box now and then. */
final class Letters {

    /** A code stands alone on its line. */
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*([A-Za-z0-9_.-]{16,200})\\s*$");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final DemoSeed.MailReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant read = Instant.EPOCH;
    private Map<String, List<String>> texts = Map.of();

    Letters(DemoSeed.MailReader reader) {
        this.reader = reader;
    }

    /**
     * The newest code that came to that address and was not refused before.
     *
     * @throws IllegalStateException if none comes within a minute
     */
    String codeFor(String address, Set<String> refused) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (String text : textsTo(address.toLowerCase(Locale.ROOT))) {
                Matcher code = CODE.matcher(text);
                if (code.find() && !refused.contains(code.group(1))) {
                    return code.group(1);
                }
            }
            pause();
        }
        throw new IllegalStateException("no mail came for " + address);
    }

    private List<String> textsTo(String address) {
        lock.lock();
        try {
            Instant now = Instant.now();
            if (read.plus(PAUSE).isBefore(now)) {
                Map<String, List<String>> found = new HashMap<>();
                for (DemoSeed.Mail mail : reader.mails()) {
                    found.computeIfAbsent(mail.to().toLowerCase(Locale.ROOT), to -> new ArrayList<>())
                            .add(mail.text());
                }
                texts = found;
                read = Instant.now();
            }
            return texts.getOrDefault(address, List.of());
        } finally {
            lock.unlock();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
