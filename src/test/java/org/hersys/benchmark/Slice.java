package org.hersys.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Lives lived in a stretch of time by some threads; each thread ends the life it has begun.
 *
 * @param cpu CPU seconds of everything that took part
 */
record Slice(int lives, double seconds, double cpu) {

    /** One life from beginning to end. */
    @FunctionalInterface
    interface Life {
        void live() throws Exception;
    }

    static Slice of(List<? extends Life> threads, double seconds, DoubleSupplier cpu)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads.size());
        try {
            double cpuBefore = cpu.getAsDouble();
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * 1e9);
            List<Callable<Integer>> work = new ArrayList<>();
            for (Life life : threads) {
                work.add(() -> {
                    int lives = 0;
                    while (System.nanoTime() < end) {
                        life.live();
                        lives++;
                    }
                    return lives;
                });
            }
            int lives = 0;
            for (Future<Integer> done : pool.invokeAll(work)) {
                lives += done.get();
            }
            return new Slice(lives, (System.nanoTime() - begun) / 1e9, cpu.getAsDouble() - cpuBefore);
        } finally {
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    double rate() {
        return lives / seconds;
    }

    double cpuPerLife() {
        return cpu / lives;
    }
}
