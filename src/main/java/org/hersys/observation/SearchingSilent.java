package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds by one statement whom reminders have not reached and has each of them searched for, one transaction a person:
 * who goes wrong or is interrupted stays due and is found again by the next sweep.
 */
@Component
public class SearchingSilent {

    private static final Logger LOG = LoggerFactory.getLogger(SearchingSilent.class);

    private final JdbcClient jdbc;
    private final BeginningSearch search;
    private final TransactionTemplate each;
    private final Clock clock;

    SearchingSilent(JdbcClient jdbc, BeginningSearch search, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Begins the search for everybody who is due for it; answers for how many. */
    public int search() {
        List<Long> silent = each.execute(status -> find());
        int begun = 0;
        for (long caseId : silent) {
            try {
                begun += Boolean.TRUE.equals(each.execute(status -> begin(caseId))) ? 1 : 0;
            } catch (RuntimeException accident) {
                LOG.warn("The search of case {} waits for the next sweep", caseId, accident);
            }
        }
        return begun;
    }

    /** Cases whose people are silent beyond the reminders: heads of households before their members, who has waited longest first. */
    List<Long> find() {
        return jdbc.sql("""
                        select case_id from watch_verdict(:now)
                         where ended_at is null and due_at <= :now and step_at <= :now and verdict = 'search'
                         order by coalesce(case_id <> household, false), step_at""")
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .list();
    }

    /** Begins the search for one person, unless they have just reported or a search for their household speaks for them. */
    boolean begin(long caseId) {
        jdbc.sql("select id from health_watch where case_id = ? and ended_at is null for update")
                .param(caseId)
                .query()
                .listOfRows();
        return jdbc.sql("select verdict from watch_verdict(:now) where case_id = :case and ended_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("case", caseId)
                        .query(String.class)
                        .optional()
                        .filter("search"::equals)
                        .isPresent()
                && search.begin(caseId);
    }
}
