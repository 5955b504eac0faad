package org.hersys.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One channel's way out of the outbox: takes as many messages as hands are free, several calls at a time. */
class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int HANDS = 4;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 15;

    private final Channel channel;
    private final Carrier carrier;
    private final Sending sending;
    private final Doorbell doorbell;
    private final Semaphore free = new Semaphore(HANDS);
    private final ExecutorService hands;
    private final Thread taker;
    private volatile boolean open = true;

    Lane(Channel channel, Carrier carrier, Sending sending, Doorbell doorbell) {
        this.channel = channel;
        this.carrier = carrier;
        this.sending = sending;
        this.doorbell = doorbell;
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

    /** Takes messages for all free hands; whether there were any. */
    private boolean round() throws InterruptedException {
        free.acquire();
        int wanted = 1 + free.drainPermits();
        List<Envelope> taken = List.of();
        try {
            taken = sending.take(channel, wanted);
        } catch (RuntimeException accident) {
            LOG.error("Messages of the channel {} could not be taken", channel.code(), accident);
        } finally {
            free.release(wanted - taken.size());
        }
        taken.forEach(envelope -> hands.execute(() -> carry(envelope)));
        return !taken.isEmpty();
    }

    private void carry(Envelope envelope) {
        try {
            sending.carry(carrier, envelope);
        } catch (RuntimeException accident) {
            // the message stays in state sending and is looked up at the carrier later
            LOG.error("The outcome of message {} could not be written", envelope.id(), accident);
        } finally {
            free.release();
        }
    }
}
