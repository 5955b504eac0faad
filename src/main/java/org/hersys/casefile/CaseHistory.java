package org.hersys.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hersys.text.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the current actor may read of a case's past: events, statuses, related cases. */
@Component
@Transactional(readOnly = true)
public class CaseHistory {

    private final JdbcClient jdbc;
    private final StoredJson json;

    CaseHistory(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An event of the timeline; login and organisation are codes. */
    public record Event(
            OffsetDateTime at,
            String kind,
            String section,
            String login,
            String organisation,
            Map<String, Object> detail) {}

    /** A status with the moment it began. */
    public record Since(String status, OffsetDateTime since) {}

    /** A case that belongs together with this one: kind source, contactOf (of somebody who is no case) or promoted. */
    public record Relation(String kind, String number) {}

    /** Events, newest first. */
    public List<Event> events(long caseId) {
        return jdbc.sql("""
                        select at, kind, section, login, organisation, detail::text as detail from case_event
                        where case_id = ? order by at desc, id desc""").param(caseId).query(this::event).list();
    }

    /** Statuses, newest first. */
    public List<Since> statuses(long caseId) {
        return jdbc.sql("select status, since from case_status where case_id = ? order by since desc, id desc")
                .param(caseId)
                .query(Since.class)
                .list();
    }

    /** Cases this one came from or led to. */
    public List<Relation> relations(CaseFile file) {
        return jdbc.sql("""
                        select ? as kind, number from case_file where id = ?
                        union all select 'promoted', number from case_file
                         where source_case = ? and phase not in ('contact', 'contactEnded')
                         order by 1 desc, 2""")
                .params(
                        file.isContact() ? "contactOf" : "source",
                        file.sourceCase() == null ? -1L : file.sourceCase(),
                        file.id())
                .query(Relation.class)
                .list();
    }

    /** Offices that read along. */
    public List<String> readers(long caseId) {
        return jdbc.sql("select office from related_office where case_id = ? order by office")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getObject("at", OffsetDateTime.class),
                row.getString("kind"),
                row.getString("section"),
                row.getString("login"),
                row.getString("organisation"),
                json.values(row.getString("detail")));
    }
}
