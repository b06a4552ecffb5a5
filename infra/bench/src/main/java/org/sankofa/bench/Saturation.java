package org.sankofa.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many clients at once, each on a virtual thread and a connection of its own, for a fixed time or amount of work. */
final class Saturation {
    private Saturation() {}

    /** One thing for a client to do. */
    interface Call {
        /** @param number which one of all, from 0 */
        void make(long number);
    }

    /** Calls a second, made by {@code clients} (one each) for the given time. */
    static double forSeconds(double seconds, List<Call> clients) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        AtomicLong made = new AtomicLong();
        each(clients, client -> {
            while (System.nanoTime() < end) {
                client.make(made.getAndIncrement());
            }
        });
        return made.get() / ((System.nanoTime() - start) / 1e9);
    }

    /** Calls a second, made by {@code clients} until each of the numbers from {@code first} was had once. */
    static double forNumbers(long first, long count, List<Call> clients) {
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong(first);
        each(clients, client -> {
            for (long number = next.getAndIncrement(); number < first + count; number = next.getAndIncrement()) {
                client.make(number);
            }
        });
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private interface Shift {
        void of(Call client);
    }

    private static void each(List<Call> clients, Shift shift) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Call client : clients) {
                running.add(threads.submit(() -> shift.of(client)));
            }
            for (Future<?> one : running) {
                one.get(10, TimeUnit.MINUTES);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new IllegalStateException("a client did not end", late);
        }
    }

    /** The middle one of what was measured. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
