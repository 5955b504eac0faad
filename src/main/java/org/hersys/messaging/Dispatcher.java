package org.hersys.messaging;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what lies in the outbox, one lane a channel, so that a slow mail server holds no SMS back. */
@Component
class Dispatcher implements SmartLifecycle {

    private final ObjectProvider<Carrier> carriers;
    private final Sending sending;
    private final Doorbell doorbell;
    private final Duration lease;
    private volatile List<Lane> lanes = List.of();

    Dispatcher(
            ObjectProvider<Carrier> carriers,
            Sending sending,
            Doorbell doorbell,
            @Value("${hersys.messaging.lease:60s}") Duration lease) {
        this.carriers = carriers;
        this.sending = sending;
        this.doorbell = doorbell;
        this.lease = lease;
    }

    @Override
    public void start() {
        List<Carrier> known = carriers.orderedStream().toList();
        lanes = Stream.of(Channel.SMS, Channel.VOICE, Channel.MAIL)
                .flatMap(channel -> Carrier.of(known, channel).stream()
                        .map(carrier -> new Lane(channel, carrier, sending, doorbell, lease)))
                .toList();
        lanes.forEach(Lane::begin);
    }

    @Override
    public void stop() {
        List<Lane> ending = lanes;
        lanes = List.of();
        ending.forEach(Lane::end);
    }

    @Override
    public boolean isRunning() {
        return !lanes.isEmpty();
    }
}
