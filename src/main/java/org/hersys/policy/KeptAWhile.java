package org.hersys.policy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Something that is read from the database and kept in memory for seconds, on each node by itself. For several threads. */
public final class KeptAWhile<T> {

    /** What is older nobody goes by. */
    public static final Duration STALE = Duration.ofSeconds(4);

    /** What is older one thread reads anew, while the others still go by it. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Supplier<T> source;
    private final AtomicReference<Known<T>> known = new AtomicReference<>(nothing());
    private final AtomicBoolean reading = new AtomicBoolean();

    /** Reads from a source when it is asked for the first time. */
    public KeptAWhile(Supplier<T> source) {
        this.source = source;
    }

    /** What the source said when reading began. */
    private record Known<T>(long readAt, T value) {

        boolean isOlderThan(Duration age) {
            return System.nanoTime() - readAt >= age.toNanos();
        }
    }

    /** What the source says, or has said within {@link #STALE}. */
    public T get() {
        Known<T> last = known.get();
        boolean mine = last.isOlderThan(FRESH) && reading.compareAndSet(false, true);
        if (!mine && !last.isOlderThan(STALE)) {
            return last.value();
        }
        try {
            Known<T> read = new Known<>(System.nanoTime(), source.get());
            known.accumulateAndGet(read, (one, other) -> one.readAt() - other.readAt() > 0 ? one : other);
            return read.value();
        } finally {
            if (mine) {
                reading.set(false);
            }
        }
    }

    /** Makes this node look again at the next question, once the running transaction has been committed. */
    public void forget() {
        AfterCommit.run(() -> known.set(nothing()));
    }

    private static <T> Known<T> nothing() {
        return new Known<>(System.nanoTime() - STALE.toNanos(), null);
    }
}
