package org.hersys.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.casefile.CaseTimeline;
import org.hersys.policy.Deciding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the search for a person whom a message has not reached. */
@Component
@Transactional
public class ReachingPerson {

    private static final String SECTION = "case";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Deciding deciding;
    private final CaseTimeline timeline;
    private final Clock clock;
    private final List<Seeker> seekers;

    ReachingPerson(
            JdbcClient jdbc,
            Messages messages,
            Deciding deciding,
            CaseTimeline timeline,
            Clock clock,
            List<Seeker> seekers) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.deciding = deciding;
        this.timeline = timeline;
        this.clock = clock;
        this.seekers = seekers;
    }

    private record Failed(
            String recipientKind,
            String recipientKey,
            String channel,
            int urgency,
            String reason,
            OffsetDateTime queuedAt) {

        Recipient recipient() {
            return new Recipient(
                    Recipient.Kind.valueOf(recipientKind.toUpperCase(java.util.Locale.ROOT)), recipientKey, null, null);
        }

        /** The other channel under the same number; none where the number itself is the trouble. */
        Optional<Channel> otherWay() {
            boolean noNumber =
                    Receipts.saysWrongNumber(reason) || "noNumber".equals(reason) || "noAddress".equals(reason);
            return noNumber
                    ? Optional.empty()
                    : Optional.of(Channel.VOICE.code().equals(channel) ? Channel.SMS : Channel.VOICE);
        }
    }

    /** Asks the person by another channel to call back; whether there is one. */
    public boolean tryOtherWay(long caseId, long messageId) {
        Failed failed = find(messageId);
        timeline.add(caseId, "messageNotArrived", SECTION);
        failed.otherWay()
                .ifPresent(channel -> messages.queue(new NewMessage(
                        failed.recipient(),
                        channel,
                        "pleaseCall",
                        Map.of(),
                        Urgency.values()[failed.urgency()],
                        caseId,
                        null,
                        otherKey(messageId))));
        return failed.otherWay().isPresent();
    }

    /** Whether what was sent by the other channel has arrived. */
    public boolean hasArrived(long messageId) {
        return jdbc.sql("select state from message where once_key = ?")
                .param(otherKey(messageId))
                .query(String.class)
                .optional()
                .filter("delivered"::equals)
                .isPresent();
    }

    /** Leaves the person to whoever waits for their answer; whether there is somebody. */
    public boolean handOver(long caseId, long messageId) {
        OffsetDateTime since = find(messageId).queuedAt();
        return seekers.stream().anyMatch(seeker -> seeker.phone(caseId, since));
    }

    /** By when a step has to happen. */
    public Date time(long caseId, long messageId, String step) {
        String urgency = Urgency.values()[find(messageId).urgency()].name().toLowerCase(java.util.Locale.ROOT);
        int minutes = deciding.decide(caseId, "timeReaching", Map.of("reachStep", step, "urgency", urgency))
                .number("minutes");
        return Date.from(clock.instant().plusSeconds(60L * minutes));
    }

    /** Whether a message is itself a second attempt of a search. */
    boolean isOtherWay(long messageId) {
        return jdbc.sql("select once_key from message where id = ? and once_key like 'reach.%'")
                .param(messageId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Keeps what somebody found out on the way. */
    void note(long caseId, String kind, String note, String login) {
        if (note != null && !note.isBlank()) {
            jdbc.sql("insert into reach_note (case_id, kind, note, noted_by, noted_at) values (?, ?, ?, ?, ?)")
                    .params(caseId, kind, note.strip(), login, Outbox.at(clock.instant()))
                    .update();
        }
        timeline.add(caseId, kind, SECTION);
    }

    private Failed find(long messageId) {
        return jdbc.sql(
                        "select recipient_kind, recipient_key, channel, urgency, reason, queued_at from message where id = ?")
                .param(messageId)
                .query(Failed.class)
                .single();
    }

    private static String otherKey(long messageId) {
        return "reach." + messageId;
    }
}
