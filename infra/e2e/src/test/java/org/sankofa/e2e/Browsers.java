package org.sankofa.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;

/** Some browsers for tests that run side by side: each has one visitor at a time, because one thread at a time may drive it. */
final class Browsers implements AutoCloseable {
    private final List<Chromium> all;
    private final BlockingQueue<Chromium> idle;

    private Browsers(List<Chromium> all) {
        this.all = all;
        idle = new ArrayBlockingQueue<>(all.size(), false, all);
    }

    static Browsers start(Path executable, int count) {
        return new Browsers(IntStream.range(0, count)
                .mapToObj(each -> Chromium.start(executable))
                .toList());
    }

    /** Somebody in a browser, with cookies of their own; waits for a browser that is idle. */
    Visit visit(Browser.NewContextOptions options) {
        try {
            Chromium chromium = idle.take();
            return new Visit(chromium, chromium.browser().newContext(options));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    final class Visit implements AutoCloseable {
        private final Chromium chromium;
        private final BrowserContext context;

        private Visit(Chromium chromium, BrowserContext context) {
            this.chromium = chromium;
            this.context = context;
        }

        Page newPage() {
            return context.newPage();
        }

        @Override
        public void close() {
            context.close();
            idle.add(chromium);
        }
    }

    @Override
    public void close() {
        all.forEach(Chromium::close);
    }
}
