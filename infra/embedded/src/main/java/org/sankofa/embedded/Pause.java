package org.sankofa.embedded;

import java.util.concurrent.locks.LockSupport;

/** Between two looks at a server that is coming up. */
final class Pause {
    private static final long NANOS = 50_000_000;

    private Pause() {}

    static void shortly() {
        LockSupport.parkNanos(NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new ServerFailure("interrupted while a server was starting");
        }
    }
}
