package org.hersys.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.text.Dates;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of messages, as those see it who order and those who look. */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;
    private final Hours hours;

    Outbox(JdbcClient jdbc, StoredJson json, Clock clock, Hours hours) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.hours = hours;
    }

    /** A message, and whether this order made it. */
    record Added(long id, boolean fresh) {}

    Added add(NewMessage message, String organisation) {
        Optional<Long> fresh = insert(message, organisation);
        return fresh.map(id -> new Added(id, true))
                .orElseGet(() -> new Added(
                        jdbc.sql("select id from message where once_key = ?")
                                .param(message.onceKey())
                                .query(Long.class)
                                .single(),
                        false));
    }

    private Optional<Long> insert(NewMessage message, String organisation) {
        Instant now = clock.instant();
        Instant due = hours.earliest(message, now);
        boolean there = message.channel() == Channel.NOTICE;
        return jdbc.sql("""
                        insert into message (recipient_kind, recipient_key, address, language, channel, template, words, urgency,
                                             case_id, office, once_key, state, due_at, expires_at, queued_at, settled_at)
                        values (:kind, :key, :address, :language, :channel, :template, :words::jsonb, :urgency, :caseId,
                                coalesce((select office from case_file where id = :caseId),
                                         (select code from organisation where code = :organisation)),
                                :onceKey, :state, :due, :expires, :now, :settled)
                        on conflict (once_key) do nothing returning id""")
                .param("kind", message.to().kind().code())
                .param("key", message.to().key())
                .param("address", message.to().address())
                .param("language", message.to().language())
                .param("channel", message.channel().code())
                .param("template", message.template())
                .param("words", json.write(message.words() == null ? Map.of() : message.words()))
                .param("urgency", message.urgency().ordinal())
                .param("caseId", message.caseId())
                .param("organisation", organisation)
                .param("onceKey", message.onceKey())
                .param("state", there ? "delivered" : "queued")
                .param("due", at(due))
                .param("expires", at(due.plus(message.urgency().life())))
                .param("now", at(now))
                .param("settled", there ? at(now) : null)
                .query(Long.class)
                .optional();
    }

    int addAll(String template, Urgency urgency, String selection, Map<String, ?> parameters) {
        return jdbc.sql("""
                        insert into message (recipient_kind, recipient_key, language, channel, template, words, urgency, case_id,
                                             once_key, due_at, expires_at, queued_at)
                        select s.recipient_kind, s.recipient_key, s.language, s.channel, :template, s.words, :urgency, s.case_id,
                               s.once_key, s.due_at, s.due_at + make_interval(secs => :life), :queued
                          from (%s) s
                        on conflict (once_key) do nothing""".formatted(selection))
                .params(parameters)
                .param("template", template)
                .param("urgency", urgency.ordinal())
                .param("life", (double) urgency.life().toSeconds())
                .param("queued", at(clock.instant()))
                .update();
    }

    int cancel(String onceKey) {
        return jdbc.sql("""
                        update message set state = 'cancelled', settled_at = :now, words = '{}'
                         where once_key = :key and state = 'queued'""")
                .param("now", at(clock.instant()))
                .param("key", onceKey)
                .update();
    }

    List<SentMessage> ofCase(long caseId) {
        return jdbc.sql("""
                        select id, recipient_kind, recipient_key, channel, template, state, reason, queued_at, due_at, settled_at
                          from message where case_id = ? order by queued_at desc, id desc limit 500""").param(caseId).query(SentMessage.class).list();
    }

    static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atZone(Dates.JAPAN).toOffsetDateTime();
    }
}
