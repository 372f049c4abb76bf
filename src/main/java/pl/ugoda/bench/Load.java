package pl.ugoda.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Makes requests and measures how long their makers wait. One that fails fails the whole. */
final class Load {
    private final Call call;
    private final AtomicReference<Optional<IOException>> failure = new AtomicReference<>(Optional.empty());

    private Load(Call call) {
        this.call = call;
    }

    /** The request of a number, to its last byte. */
    @FunctionalInterface
    interface Call {
        void make(int number) throws IOException;
    }

    /**
     * At a constant rate, however slow the answers are: each wait counts from the moment at which the request was due, so a
     * server that stands still is blamed for everybody who came meanwhile.
     */
    static Measured.Waits open(int requests, int perSecond, Call call) throws IOException {
        var load = new Load(call);
        long[] nanos = new long[requests];
        long between = 1_000_000_000L / perSecond;
        long began = System.nanoTime() + between;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests; i++) {
                int number = i;
                long due = began + i * between;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                threads.execute(() -> {
                    load.make(number);
                    nanos[number] = System.nanoTime() - due;
                });
            }
        }
        load.rethrow();
        return waits(nanos);
    }

    /** So many at once, each asking again as soon as it was answered. @return requests a second */
    static double closed(int requests, int atOnce, Call call) throws IOException {
        var load = new Load(call);
        var next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < atOnce; i++) {
                threads.execute(() -> {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        load.make(number);
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        load.rethrow();
        return requests / seconds;
    }

    /** The smallest wait that so many of a hundred do not exceed. */
    static double percentile(long[] sorted, int percent) {
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    private static Measured.Waits waits(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured.Waits(percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100));
    }

    private void make(int number) {
        try {
            call.make(number);
        } catch (IOException failed) {
            failure.compareAndSet(Optional.empty(), Optional.of(failed));
        }
    }

    private void rethrow() throws IOException {
        Optional<IOException> failed = failure.get();
        if (failed.isPresent()) {
            throw failed.get();
        }
    }
}
