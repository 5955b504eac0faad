package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.observation.HandClock;
import org.hersys.support.ProductTest;
import org.hersys.text.Dates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The carrier is down for an hour: played by a clock of the test's own; nothing of it stays in the database. */
@ProductTest
class OutageIT {

    private static final Duration TICK = Duration.ofSeconds(5);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final int HANDS = 4;
    private static final double PACE = 2;
    private static final String NUMBER = "+81709999";
    private static final String NEEDLESS = "needless";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Addressing addressing;

    @Autowired
    Numbers numbers;

    @Autowired
    Receipts receipts;

    @Autowired
    ReachWindows windows;

    @Autowired
    PlatformTransactionManager transactions;

    private record Sent(Urgency urgency, Instant at) {}

    /** Takes nothing until a moment and everything afterwards. */
    private final class Down implements Carrier {

        private final HandClock clock;
        private final Instant until;
        private final List<Sent> sent = new ArrayList<>();
        private int refused;

        Down(HandClock clock, Instant until) {
            this.clock = clock;
            this.until = until;
        }

        @Override
        public boolean carries(Channel channel) {
            return true;
        }

        @Override
        public Handover send(Envelope envelope) {
            if (clock.instant().isBefore(until)) {
                refused++;
                return new Handover.Later(Duration.ZERO, "twilio20503");
            }
            sent.add(new Sent(envelope.urgency(), clock.instant()));
            return new Handover.Accepted("SM" + envelope.id());
        }

        @Override
        public Trace find(Envelope envelope) {
            return new Trace.Absent();
        }
    }

    @Test
    void byDayEverythingGoesAfterwardsTheMostUrgentFirstAndNoFasterThanThePace() {
        OffsetDateTime ten = OffsetDateTime.parse("2031-05-01T10:00:00+09:00");
        Down carrier = play(ten, Duration.ofMinutes(70));

        assertThat(carrier.refused).as("tries during the outage").isBetween(1, 200);
        assertThat(carrier.sent).hasSize(64).isSortedAccordingTo(Comparator.comparing(Sent::urgency));
        assertThat(carrier.sent.get(carrier.sent.size() - 1).at())
                .as("all within minutes")
                .isBefore(ten.plus(OUTAGE).plusMinutes(6).toInstant());
        assertThat(mostWithin(carrier.sent, Duration.ofSeconds(10))).isLessThanOrEqualTo((int) (11 * PACE));
    }

    @Test
    void anOutageThatEndsAtNightIsNoFloodAtNight() {
        OffsetDateTime evening = OffsetDateTime.parse("2031-05-01T20:30:00+09:00");
        Down carrier = play(evening, Duration.ofMinutes(13 * 60));

        assertThat(carrier.sent).hasSize(64).isSortedAccordingTo(Comparator.comparing(Sent::urgency));
        assertThat(carrier.sent.stream().filter(one -> !one.urgency().waitsForDay()))
                .as("codes and emergencies go at once")
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.at())
                        .isBefore(evening.plus(OUTAGE).plusMinutes(2).toInstant()));
        assertThat(carrier.sent.stream().filter(one -> one.urgency().waitsForDay()))
                .allSatisfy(one -> assertThat(one.at().atZone(Dates.JAPAN).toLocalTime())
                        .isBetween(LocalTime.of(8, 0), LocalTime.of(8, 5)));
    }

    private Down play(OffsetDateTime begin, Duration length) {
        HandClock clock = new HandClock(begin);
        Down carrier = new Down(clock, begin.plus(OUTAGE).toInstant());
        CurrentActor.runAs(Actor.system(), () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            queue(begin);
            Sending sending = sending(clock);
            while (clock.instant().isBefore(begin.plus(length).toInstant())) {
                sending.take(Channel.SMS, HANDS).forEach(envelope -> sending.carry(carrier, envelope));
                clock.pass(isNight(clock) ? Duration.ofMinutes(10) : TICK);
            }
        }));
        return carrier;
    }

    /** Between the end of the urgent ones and the morning nothing is to happen; the clock strides. */
    private static boolean isNight(HandClock clock) {
        LocalTime time = clock.instant().atZone(Dates.JAPAN).toLocalTime();
        return time.isAfter(LocalTime.of(21, 40)) || time.isBefore(LocalTime.of(7, 50));
    }

    private Sending sending(HandClock clock) {
        Pace pace = new Pace(jdbc, PACE, PACE, PACE);
        Hours hours = new Hours(new QuietHours(LocalTime.of(8, 0), LocalTime.of(21, 0)), windows);
        Deliveries deliveries = new Deliveries(jdbc, pace, clock, Duration.ofSeconds(20));
        return new Sending(
                new Claims(jdbc, pace, hours),
                addressing,
                deliveries,
                numbers,
                new Outcomes(deliveries, receipts, transactions),
                hours,
                List.of(NEEDLESS::equals),
                transactions,
                clock);
    }

    /** One that loses its sense while it waits; two codes, two emergencies, twenty messages of care and forty reminders, in the order of what matters least. */
    private void queue(OffsetDateTime at) {
        jdbc.sql("update message set state = 'cancelled' where state = 'queued'")
                .update();
        jdbc.sql("update channel_pace set tokens = 0, failures = 0, paused_until = null, refreshed_at = ?")
                .param(at)
                .update();
        jdbc.sql("""
                        insert into message (recipient_kind, address, language, channel, template, words, urgency, due_at, expires_at, once_key)
                        values ('address', ?, 'ja', 'sms', 'dailyReminder', '{"link": "x"}', 1, ?, ?, ?)""").params(NUMBER + "0000", at, at.plusDays(1), NEEDLESS).update();
        int[] many = {2, 2, 20, 40};
        for (int urgency = many.length - 1; urgency >= 0; urgency--) {
            jdbc.sql("""
                            insert into message (recipient_kind, address, language, channel, template, words, urgency, due_at, expires_at)
                            select 'address', :number || (1000 + 1000 * :urgency + n), 'ja', 'sms', 'dailyReminder', '{"link": "x"}', :urgency,
                                   :at, :at::timestamptz + interval '1 day' from generate_series(1, :many) n""")
                    .param("number", NUMBER)
                    .param("urgency", urgency)
                    .param("at", at)
                    .param("many", many[urgency])
                    .update();
        }
    }

    private static int mostWithin(List<Sent> sent, Duration span) {
        return sent.stream()
                .mapToInt(first -> (int) sent.stream()
                        .filter(one -> !one.at().isBefore(first.at())
                                && one.at().isBefore(first.at().plus(span)))
                        .count())
                .max()
                .orElse(0);
    }
}
