package org.hersys.messaging.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.hc.core5.util.Timeout;
import org.hersys.messaging.Carrier;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Envelope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** SMS and calls through Twilio. Receipts find their message by its id in their address. */
@Component
@Order(1)
class TwilioCarrier implements Carrier {

    /** Clocks differ a little; a message of ours is never listed long before we sent it. */
    private static final Duration CLOCKS = Duration.ofSeconds(30);

    private static final int LISTED = 50;
    private static final int RINGING_SECONDS = 40;
    private static final Duration LONGEST_VALIDITY = Duration.ofHours(4);

    private final TwilioSettings settings;
    private final TwilioRestClient client;
    private final Clock clock;

    TwilioCarrier(
            TwilioSettings settings, Clock clock, @Value("${hersys.messaging.twilio.patience:10s}") Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.client = settings.isConfigured()
                ? new TwilioRestClient.Builder(settings.account(), settings.token())
                        .httpClient(new TwilioHttp(
                                settings.api(), Timeout.ofSeconds(5), Timeout.ofMilliseconds(patience.toMillis())))
                        .build()
                : null;
    }

    @Override
    public boolean carries(Channel channel) {
        return client != null && (channel == Channel.SMS || channel == Channel.VOICE);
    }

    @Override
    public Handover send(Envelope envelope) {
        try {
            return new Handover.Accepted(envelope.channel() == Channel.SMS ? text(envelope) : call(envelope));
        } catch (ApiException error) {
            return TwilioOutcome.of(error);
        }
    }

    @Override
    public Trace find(Envelope envelope) {
        try {
            return new Trace.Found(envelope.channel() == Channel.SMS ? texts(envelope) : calls(envelope));
        } catch (ApiException noAnswer) {
            return new Trace.NoAnswer();
        }
    }

    private String text(Envelope envelope) {
        Duration left = Duration.between(clock.instant(), envelope.expires());
        Duration validity = left.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : left;
        return Message.creator(new PhoneNumber(envelope.address()), new PhoneNumber(settings.from()), envelope.text())
                .setStatusCallback(settings.ours("/twilio/status/" + envelope.id()))
                .setValidityPeriod((int) Math.max(1, validity.toSeconds()))
                .create(client)
                .getSid();
    }

    private String call(Envelope envelope) {
        return Call.creator(
                        new PhoneNumber(envelope.address()),
                        new PhoneNumber(settings.voiceFrom()),
                        settings.ours("/twilio/voice/" + envelope.id()))
                .setStatusCallback(settings.ours("/twilio/called/" + envelope.id()))
                .setStatusCallbackEvent(List.of("completed"))
                .setTimeout(RINGING_SECONDS)
                .create(client)
                .getSid();
    }

    /** Twilio keeps no number of ours with a message, so it is found by number, text and time. */
    private List<String> texts(Envelope envelope) {
        var listed = Message.reader()
                .setTo(new PhoneNumber(envelope.address()))
                .limit(LISTED)
                .read(client);
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(message -> envelope.text().equals(message.getBody()))
                .filter(message -> isSince(message.getDateCreated(), envelope.since()))
                .map(Message::getSid)
                .toList();
    }

    private List<String> calls(Envelope envelope) {
        var listed = Call.reader()
                .setTo(new PhoneNumber(envelope.address()))
                .limit(LISTED)
                .read(client);
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(call -> isSince(call.getDateCreated(), envelope.since()))
                .map(Call::getSid)
                .toList();
    }

    private static boolean isSince(ZonedDateTime created, Instant since) {
        return created != null && !created.toInstant().isBefore(since.minus(CLOCKS));
    }
}
