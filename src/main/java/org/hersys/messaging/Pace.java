package org.hersys.messaging;

import static org.hersys.messaging.Outbox.at;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How fast a channel may be used, by all nodes together, and its rests while the carrier is down or asks for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Pace {

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    /** By more than so much clocks of nodes do not differ: then this node's clock has been set back since. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Map<Channel, Double> perSecond;

    Pace(
            JdbcClient jdbc,
            @Value("${hersys.messaging.pace.sms:10}") double sms,
            @Value("${hersys.messaging.pace.voice:1}") double voice,
            @Value("${hersys.messaging.pace.mail:10}") double mail) {
        this.jdbc = jdbc;
        this.perSecond = Map.of(Channel.SMS, sms, Channel.VOICE, voice, Channel.MAIL, mail);
    }

    private record State(double tokens, OffsetDateTime refreshedAt, OffsetDateTime pausedUntil) {}

    /** How many messages may leave now; the channel is held until the end of the transaction. */
    public int allows(Channel channel, int wanted, Instant now) {
        State state = jdbc.sql(
                        "select tokens, refreshed_at, paused_until from channel_pace where channel = ? for update")
                .param(channel.code())
                .query(State.class)
                .single();
        if (state.pausedUntil() != null && now.isBefore(state.pausedUntil().toInstant())) {
            return 0;
        }
        return (int) Math.min(
                wanted, tokens(channel, state.tokens(), state.refreshedAt().toInstant(), now));
    }

    /** Counts messages that have been taken. */
    public void used(Channel channel, int count, Instant now) {
        if (count > 0) {
            jdbc.sql("""
                            update channel_pace set refreshed_at = :now,
                                   tokens = case when refreshed_at > :skewed then :most
                                       else least(:most, tokens + :rate * greatest(0, extract(epoch from :now - refreshed_at))) end - :count
                             where channel = :channel""")
                    .param("now", at(now))
                    .param("skewed", at(now.plus(SKEW)))
                    .param("most", most(channel))
                    .param("rate", perSecond.get(channel))
                    .param("count", count)
                    .param("channel", channel.code())
                    .update();
        }
    }

    /** Lets the channel rest; every further failure doubles the rest up to a minute. */
    public void rest(Channel channel, Duration atLeast, Instant now) {
        int failures = jdbc.sql("update channel_pace set failures = failures + 1 where channel = ? returning failures")
                .param(channel.code())
                .query(Integer.class)
                .single();
        Duration grown = Duration.ofSeconds(1L << Math.min(failures - 1, 6));
        Duration rest = grown.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : grown;
        jdbc.sql("update channel_pace set paused_until = greatest(paused_until, ?) where channel = ?")
                .params(at(now.plus(rest.compareTo(atLeast) < 0 ? atLeast : rest)), channel.code())
                .update();
    }

    /** The carrier answers again. */
    public void awake(Channel channel) {
        jdbc.sql("update channel_pace set failures = 0, paused_until = null where channel = ? and failures > 0")
                .param(channel.code())
                .update();
    }

    private double tokens(Channel channel, double kept, Instant since, Instant now) {
        if (since.isAfter(now.plus(SKEW))) {
            return most(channel);
        }
        double passed = Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
        return Math.min(most(channel), kept + passed * perSecond.get(channel));
    }

    private double most(Channel channel) {
        return Math.max(1, perSecond.get(channel));
    }
}
