package org.hersys.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hersys.messaging.Carrier.Handover;
import org.hersys.messaging.Carrier.Trace;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Envelope;
import org.hersys.messaging.Urgency;
import org.hersys.support.TwilioDouble;
import org.hersys.support.TwilioDouble.Behaviour;
import org.hersys.support.TwilioDouble.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TwilioCarrierTest {

    private static final String NUMBER = "+819012345678";

    private final TwilioDouble twilio = new TwilioDouble();
    private final TwilioCarrier carrier = carrier(twilio.address());

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void anSmsGoesOutOnceWithItsTextAndTheAddressForReceipts() {
        assertThat(carrier.send(envelope(Channel.SMS))).isInstanceOf(Handover.Accepted.class);
        assertThat(twilio.taken()).singleElement().satisfies(one -> {
            assertThat(one.parameters()).containsEntry("Body", "東都保健所です。 https://example.invalid/p/x");
            assertThat(one.parameters()).containsEntry("From", "+815000000000");
            assertThat(one.parameters())
                    .containsEntry("StatusCallback", "https://public.invalid/hersys/twilio/status/7");
        });
    }

    @Test
    void aCallAsksUsWhatToSay() {
        assertThat(carrier.send(envelope(Channel.VOICE))).isInstanceOf(Handover.Accepted.class);
        assertThat(twilio.taken()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("Calls");
            assertThat(one.parameters()).containsEntry("Url", "https://public.invalid/hersys/twilio/voice/7");
        });
    }

    @ParameterizedTest
    @CsvSource({"400,21211", "400,21610", "400,21614", "404,20404"})
    void aRefusalIsFinal(int status, int code) {
        twilio.to(NUMBER, Behaviour.error(status, code));
        assertThat(carrier.send(envelope(Channel.SMS))).isEqualTo(new Handover.Refused("twilio" + code));
        assertThat(twilio.requests()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"429,20429", "503,20503", "401,20003"})
    void whatIsCertainlyNotTakenGoesLater(int status, int code) {
        twilio.to(NUMBER, Behaviour.error(status, code));
        assertThat(carrier.send(envelope(Channel.SMS)))
                .isInstanceOfSatisfying(Handover.Later.class, later -> assertThat(later.reason())
                        .isEqualTo("twilio" + code));
        assertThat(twilio.requests()).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKEN_BUT_500", "HTML_500", "NOT_JSON", "SILENT", "DROPPED"})
    void anAnswerThatSaysNothingCertainIsUnclearAndNotRepeated(Ending ending) {
        twilio.to(NUMBER, Behaviour.of(ending));
        assertThat(carrier.send(envelope(Channel.SMS))).isInstanceOf(Handover.Unclear.class);
        assertThat(twilio.requests()).isOne();
    }

    @Test
    void withoutAConnectionNothingHasLeft() {
        assertThat(carrier("http://127.0.0.1:1").send(envelope(Channel.SMS))).isInstanceOf(Handover.Later.class);
    }

    @Test
    void whatWasTakenWithoutAnAnswerIsFound() {
        twilio.to(NUMBER, Behaviour.of(Ending.DROPPED));
        carrier.send(envelope(Channel.SMS));
        assertThat(carrier.find(envelope(Channel.SMS)))
                .isEqualTo(
                        new Trace.Found(java.util.List.of(twilio.taken().get(0).sid())));
    }

    @Test
    void whatWasNotTakenIsNotFound() {
        assertThat(carrier.find(envelope(Channel.VOICE))).isEqualTo(new Trace.Found(java.util.List.of()));
        assertThat(carrier("http://127.0.0.1:1").find(envelope(Channel.SMS))).isInstanceOf(Trace.NoAnswer.class);
    }

    private static TwilioCarrier carrier(String api) {
        return new TwilioCarrier(
                new TwilioSettings(
                        TwilioDouble.ACCOUNT,
                        TwilioDouble.TOKEN,
                        "+815000000000",
                        "",
                        api,
                        "https://public.invalid/hersys/"),
                Clock.systemUTC(),
                Duration.ofMillis(1500));
    }

    private static Envelope envelope(Channel channel) {
        return new Envelope(
                7,
                channel,
                "dailyReminder",
                NUMBER,
                "ja",
                "東都保健所",
                null,
                "東都保健所です。 https://example.invalid/p/x",
                Urgency.ROUTINE,
                Instant.now(),
                Instant.now().plusSeconds(3600));
    }
}
