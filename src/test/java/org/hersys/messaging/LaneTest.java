package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void aMessageIsCarriedAsSoonAsItIsTaken() {
        OneMessage sending = new OneMessage(Duration.ZERO);
        Lane lane = new Lane(Channel.SMS, null, sending, new Doorbell(), Duration.ofMinutes(1));
        lane.begin();
        await().until(() -> !sending.carried.isEmpty());
        lane.end();
        assertThat(sending.carried).containsExactly(7L);
    }

    @Test
    void aMessageToWhichAHandComesLateIsLeftSinceOthersMayBeLookingForItAlready() {
        OneMessage sending = new OneMessage(Duration.ofMillis(60));
        Lane lane = new Lane(Channel.SMS, null, sending, new Doorbell(), Duration.ofMillis(100));
        lane.begin();
        await().until(() -> sending.rounds.get() > 1);
        lane.end();
        assertThat(sending.carried).isEmpty();
    }

    /** An outbox with one message, whose taking takes its time. */
    private static final class OneMessage extends Sending {

        private final Duration slowness;
        private final AtomicInteger rounds = new AtomicInteger();
        private final Queue<Long> carried = new ConcurrentLinkedQueue<>();

        OneMessage(Duration slowness) {
            super(null, null, null, null, null, null, List.of(), null, Clock.systemUTC());
            this.slowness = slowness;
        }

        @Override
        List<Envelope> take(Channel channel, int most) {
            if (rounds.getAndIncrement() > 0) {
                return List.of();
            }
            await().pollDelay(slowness).until(() -> true);
            Instant now = Instant.now();
            return List.of(
                    new Envelope(7, channel, "x", "x", "ja", "x", null, "x", Urgency.CARE, now, now.plusSeconds(60)));
        }

        @Override
        void carry(Carrier carrier, Envelope envelope) {
            carried.add(envelope.id());
        }
    }
}
