package org.hersys.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket for each network address that asked lately: a reserve, and so much more in a while. An address forgotten begins
 * with a full reserve again. Each node counts for itself.
 */
final class Buckets {

    private static final int ADDRESSES = 10_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new Recent());
    private final int reserve;
    private final int more;
    private final Duration in;

    Buckets(int reserve, int more, Duration in) {
        this.reserve = reserve;
        this.more = more;
        this.in = in;
    }

    /** The bucket of an address. */
    Bucket of(String address) {
        return buckets.computeIfAbsent(address, unknown -> full());
    }

    /** A bucket as each address has one. */
    Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(reserve).refillGreedy(more, in))
                .build();
    }

    private static final class Recent extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    }
}
