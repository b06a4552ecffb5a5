package org.sankofa.bench;

import java.util.concurrent.Callable;

/** Waits for what other processes do. */
final class Patience {
    private static final long PAUSE_MILLIS = 20;

    private Patience() {}

    /**
     * @param what is waited for, as a clause
     * @throws IllegalStateException if it is not so after that many seconds
     */
    static void until(String what, double seconds, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        try {
            while (!condition.call()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("waited " + seconds + " s in vain until " + what);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting until " + what, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("while waiting until " + what + ": " + e, e);
        }
    }
}
