package org.hersys.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.RecordMapper;
import org.hersys.casefile.NameKey;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was noted, as far as the current actor may read it: supervisors, about their office's cases and their own people. */
@Component
@Transactional(readOnly = true)
public class AuditRegister {

    /** Rows on a page. */
    public static final int PAGE = 50;

    /** Cases opened on one day without a task in them from which a reader is shown as unusual. */
    static final int MANY = 20;

    private static final int PORTION = 500;

    private static final String ENTRIES = """
            select e.id, e.at, e.login, coalesce(a.display_name, k.label) as name, e.organisation, e.roles, e.action,
                   c.number as case_number, coalesce(cardinality(e.case_ids), 0) as cases, e.address, d.reason, d.changes
              from audit_entry e
              left join account a on a.login = e.login
              left join api_key k on k.login = e.login
              left join case_file c on c.id = e.case_id
              left join audit_detail d on d.id = e.detail
             where e.at >= :from and e.at < :to
               and (cast(:case as bigint) is null or e.case_id = :case or :case = any (e.case_ids))
               and (cast(:login as text) is null or e.login = :login)
               and (cast(:kind as text) is null or split_part(e.action, '.', 1) = :kind)
             order by e.at desc, e.id desc""";

    private final JdbcClient jdbc;
    private final JdbcClient streaming;
    private final Accounts accounts;

    AuditRegister(JdbcClient jdbc, DataSource data, Accounts accounts) {
        this.jdbc = jdbc;
        JdbcTemplate fetching = new JdbcTemplate(data);
        fetching.setFetchSize(PORTION);
        this.streaming = JdbcClient.create(fetching);
        this.accounts = accounts;
    }

    /**
     * What to list, newest first.
     *
     * @param caseId only about this case, in lists too; or null
     * @param login only of this account; or null
     * @param kind only acts of this kind, the first part of their code such as {@code signIn}; or null
     * @param from first day
     * @param to last day
     */
    public record Query(Long caseId, String login, String kind, LocalDate from, LocalDate to) {}

    /**
     * An entry.
     *
     * @param name of a person or program of the own or a commissioned organisation; null for others
     * @param caseNumber the one case, or null
     * @param cases how many cases a list showed; 0 where it was no list
     * @param reason and changes: only of the own office's cases
     */
    public record Entry(
            long id,
            OffsetDateTime at,
            String login,
            String name,
            String organisation,
            String roles,
            String action,
            String caseNumber,
            int cases,
            String address,
            String reason,
            String changes) {}

    /**
     * Reading that somebody should ask about.
     *
     * @param kind night, many, ownName, ownAddress (where somebody of the own name lives) or refused: asked for cases that
     *     were not shown
     * @param name of a colleague; the log-in name of others, who asked for cases of the own office
     * @param cases how many
     */
    public record Unusual(String kind, String login, String name, LocalDate day, int cases) {}

    /** Entries from one on, at most so many. */
    public List<Entry> entries(Query query, int first, int size) {
        return asked(jdbc, ENTRIES + " limit :size offset :first", query)
                .param("size", size)
                .param("first", first)
                .query(Entry.class)
                .list();
    }

    /** Hands over every entry, one after the other, so that memory does not grow with them. */
    public void each(Query query, Consumer<Entry> reader) {
        var mapper = RecordMapper.of(Entry.class);
        asked(streaming, ENTRIES, query).query(row -> {
            reader.accept(mapper.mapRow(row, row.getRow()));
        });
    }

    private static JdbcClient.StatementSpec asked(JdbcClient client, String sql, Query query) {
        return client.sql(sql)
                .param("from", start(query.from()))
                .param("to", start(query.to().plusDays(1)))
                .param("case", query.caseId())
                .param("login", query.login())
                .param("kind", query.kind());
    }

    /**
     * Own people who read at night, many cases without a task in them, or of their own name or its address, and whoever
     * asked for cases that were not shown, by day.
     */
    public List<Unusual> unusual(LocalDate from, LocalDate to) {
        List<Account> people = accounts.all();
        return jdbc.sql("""
                        with look as (
                          select e.login, e.case_id, e.at, (e.at at time zone 'Asia/Tokyo')::date as day, o.name, o.key
                            from audit_entry e
                            join unnest(:logins::text[], :names::text[], :keys::text[]) as o (login, name, key) on o.login = e.login
                           where (e.action = 'case.viewed' or e.action like 'case.viewed.%') and e.at >= :from and e.at < :to)
                        select 'night' as kind, login, name, day, count(distinct case_id)::integer as cases from look
                         where extract(hour from at at time zone 'Asia/Tokyo') not between 6 and 21 group by 2, 3, 4
                        union all
                        select 'many', login, name, day, count(distinct case_id)::integer from look l
                         where not exists (select from audit_entry t where t.login = l.login and t.case_id = l.case_id
                                              and t.action = 'task.viewed' and t.at >= :from and t.at < :to)
                         group by 2, 3, 4 having count(distinct case_id) > :many
                        union all
                        select 'ownName', l.login, l.name, l.day, count(distinct l.case_id)::integer from look l
                          join case_file c on c.id = l.case_id join person p on p.id = c.person_id and p.name_key = l.key
                         group by 2, 3, 4
                        union all
                        select 'ownAddress', l.login, l.name, l.day, count(distinct l.case_id)::integer from look l
                          join whereabouts w on w.case_id = l.case_id
                         where exists (select from person p join case_file c on c.person_id = p.id
                                         join whereabouts h on h.case_id = c.id
                                        where p.name_key = l.key and c.id <> l.case_id and h.address = w.address)
                         group by 2, 3, 4
                        union all
                        select 'refused', e.login, coalesce(o.name, e.login), (e.at at time zone 'Asia/Tokyo')::date, count(*)::integer
                          from audit_entry e
                          left join unnest(:logins::text[], :names::text[]) as o (login, name) on o.login = e.login
                         where e.action = 'case.refused' and e.at >= :from and e.at < :to
                         group by 2, 3, 4
                        order by day desc, kind, login limit 200""")
                .param("logins", people.stream().map(Account::login).toArray(String[]::new))
                .param("names", people.stream().map(Account::displayName).toArray(String[]::new))
                .param(
                        "keys",
                        people.stream()
                                .map(person -> NameKey.of(person.displayName()))
                                .toArray(String[]::new))
                .param("from", start(from))
                .param("to", start(to.plusDays(1)))
                .param("many", MANY)
                .query(Unusual.class)
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Dates.JAPAN).toOffsetDateTime();
    }
}
