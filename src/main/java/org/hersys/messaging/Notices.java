package org.hersys.messaging;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices to staff inside the product: to one person or to everybody of a group; each reads them for oneself. */
@Component
public class Notices {

    /** How many notices a page shows at most. */
    public static final int PAGE = 100;

    private static final String UNREAD =
            " not exists (select from notice_read r where r.notice_id = n.id and r.login = :login) ";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    Notices(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A notice as its reader gets it; the number is that of the case, if the reader may see it. */
    public record Notice(
            long id,
            String template,
            String words,
            int urgency,
            String caseNumber,
            OffsetDateTime at,
            boolean unread) {}

    void add(long messageId, NewMessage message) {
        boolean toOne = message.to().kind() == Recipient.Kind.ACCOUNT;
        jdbc.sql("""
                        insert into notice (message_id, login, grp, template, words, urgency, case_id, at)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(java.util.Arrays.asList(
                        messageId,
                        toOne ? message.to().key() : null,
                        toOne ? null : message.to().key(),
                        message.template(),
                        json.write(message.words() == null ? Map.of() : message.words()),
                        message.urgency().ordinal(),
                        message.caseId(),
                        OffsetDateTime.now(clock)))
                .update();
    }

    /** How many notices the current actor has not read, of the newest {@value #PAGE}. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from (select from notice n where " + UNREAD + " limit " + PAGE + ") unread")
                .param("login", CurrentActor.get().login())
                .query(Integer.class)
                .single();
    }

    /** The current actor's notices, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> mine() {
        return jdbc.sql("""
                        select n.id, n.template, n.words::text, n.urgency, c.number as case_number, n.at, %s as unread
                          from notice n left join case_file c on c.id = n.case_id
                         order by n.at desc, n.id desc limit %d""".formatted(UNREAD, PAGE))
                .param("login", CurrentActor.get().login())
                .query(Notice.class)
                .list();
    }

    /** Marks notices up to the given one as read by the current actor; a notice that came later stays unread. */
    @Transactional
    public void read(long upTo) {
        jdbc.sql("insert into notice_read (notice_id, login) select n.id, :login from notice n where n.id <= :id and "
                        + UNREAD + " on conflict do nothing")
                .param("login", CurrentActor.get().login())
                .param("id", upTo)
                .update();
    }
}
