package org.hersys.messaging;

import static org.hersys.messaging.Outbox.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes due messages out of the outbox, the most urgent first; several nodes never take the same one. Mostly none is due, so
 * whoever they go to is looked up only for those taken.
 */
@Component
class Claims {

    private static final String WITH_RECIPIENT = """
            select m.id, m.recipient_kind, m.recipient_key, m.case_id, m.channel, m.template, m.words::text as words, m.once_key, m.urgency, m.sending_since, m.expires_at, w.opens, w.closes,
                   coalesce(m.office, f.office) as office, s.name_ja as sender_ja, s.name_en as sender_en,
                   s.phone as centre_phone,
                   coalesce(m.address, p.phone, k.phone, o.phone) as address,
                   coalesce(m.language, p.language, kp.language, a.language, 'ja') as language
              from message m
              left join case_file f on f.id = m.case_id
              left join organisation s on s.code = coalesce(m.office, f.office)
              left join person p on p.id = case when m.recipient_kind = 'person' then m.recipient_key::bigint end
              left join contact k on k.id = case when m.recipient_kind = 'contact' then m.recipient_key::bigint end
              left join case_file kf on kf.id = k.case_id
              left join person kp on kp.id = kf.person_id
              left join reach_window w on w.recipient_kind = m.recipient_kind and w.recipient_key = m.recipient_key
              left join account a on m.recipient_kind = 'account' and a.login = m.recipient_key
              left join organisation o on m.recipient_kind = 'organisation' and o.code = m.recipient_key""";

    private final JdbcClient jdbc;
    private final Pace pace;
    private final Hours hours;

    Claims(JdbcClient jdbc, Pace pace, Hours hours) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.hours = hours;
    }

    /** A message that has been taken before, with what is registered for its recipient now. */
    @Transactional(readOnly = true)
    public Optional<Claimed> load(long id) {
        return withRecipients(List.of(id)).stream().findFirst();
    }

    private List<Claimed> withRecipients(List<Long> messages) {
        return jdbc.sql(WITH_RECIPIENT + " where m.id = any (?) order by m.urgency, m.id")
                .param(messages.toArray(Long[]::new))
                .query(Claimed.class)
                .list();
    }

    /** Takes so many due messages at most; they are in state sending afterwards, whatever happens to this node. */
    @Transactional
    public List<Claimed> take(Channel channel, int most, Instant now) {
        int allowed = pace.allows(channel, most, now);
        if (allowed == 0) {
            return List.of();
        }
        int lastUrgency =
                channel.rings() && !hours.isDay(now) ? Urgency.EMERGENCY.ordinal() : Urgency.ROUTINE.ordinal();
        List<Long> taken = jdbc.sql("""
                        with due as (
                          select d.id from generate_series(0, :lastUrgency) u
                           cross join lateral (
                             select id, due_at from message
                              where state = 'queued' and channel = :channel and urgency = u and due_at <= :now
                              order by due_at, id limit :allowed for update skip locked) d
                           order by u, d.due_at, d.id limit :allowed)
                        update message set state = 'sending', sending_since = :now, due_at = :now, attempt = attempt + 1
                         where id in (select id from due) returning id""")
                .param("lastUrgency", lastUrgency)
                .param("channel", channel.code())
                .param("now", at(now))
                .param("allowed", allowed)
                .query(Long.class)
                .list();
        pace.used(channel, taken.size(), now);
        return taken.isEmpty() ? List.of() : withRecipients(taken);
    }
}
