package org.hersys.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel's way out of the outbox, several calls at a time. It takes messages by the handful: as soon as no more are
 * waiting than there are hands, so that none is idle and one transaction takes many. A hand that comes to its message late,
 * because the machine stood still, leaves it: others may already be looking for it and send it again.
 */
class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int HANDS = 16;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 15;

    private final Channel channel;
    private final Carrier carrier;
    private final Sending sending;
    private final Doorbell doorbell;
    private final long late;
    private final Semaphore room = new Semaphore(2 * HANDS);
    private final ExecutorService hands;
    private final Thread taker;
    private volatile boolean open = true;

    /**
     * A lane that is not begun yet.
     *
     * @param lease after which a message that has been taken counts as lost
     */
    Lane(Channel channel, Carrier carrier, Sending sending, Doorbell doorbell, Duration lease) {
        this.channel = channel;
        this.carrier = carrier;
        this.sending = sending;
        this.doorbell = doorbell;
        this.late = lease.toNanos() / 2;
        String name = "messages-" + channel.code();
        this.hands = Executors.newFixedThreadPool(HANDS, work -> new Thread(work, name + "-hand"));
        this.taker = new Thread(this::run, name);
    }

    void begin() {
        taker.start();
    }

    /** Takes nothing more and lets the calls that are under way come to their end. */
    void end() {
        open = false;
        taker.interrupt();
        hands.shutdown();
        try {
            taker.join(PATIENCE_SECONDS * 1000);
            if (!hands.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Calls of the channel {} were still under way at the end", channel.code());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                long heard = doorbell.rings();
                if (!round()) {
                    doorbell.await(heard, POLL);
                }
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    /** Takes as many messages as there is room for; whether there were any. */
    private boolean round() throws InterruptedException {
        room.acquire(HANDS);
        int wanted = HANDS + room.drainPermits();
        List<Envelope> taken = List.of();
        long begun = System.nanoTime();
        try {
            taken = sending.take(channel, wanted);
        } catch (RuntimeException accident) {
            LOG.error("Messages of the channel {} could not be taken", channel.code(), accident);
        } finally {
            room.release(wanted - taken.size());
        }
        taken.forEach(envelope -> hands.execute(() -> carry(envelope, begun)));
        return !taken.isEmpty();
    }

    private void carry(Envelope envelope, long begun) {
        try {
            if (System.nanoTime() - begun < late) {
                sending.carry(carrier, envelope);
            } else {
                LOG.warn("Message {} was come to late and is left to be looked for", envelope.id());
            }
        } finally {
            room.release();
        }
    }
}
