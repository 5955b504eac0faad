package org.hersys.supervision;

import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;

/**
 * What the dashboard of the processes counts; null for any.
 *
 * @param days how many days ago an open task began at most, and a finished one was finished
 * @param priority the least priority of the task
 * @param risk the least points of the admission score of the case
 * @param office the health centre of the case, for the prefecture's desk
 */
record ProcessFilter(Integer days, Integer priority, Integer risk, String office) {

    /** Days over which finished tasks are counted when no period was chosen. */
    static final int USUAL_DAYS = 28;

    ProcessFilter {
        office = Asked.code(office);
        days = Asked.period(days);
    }

    /** Everything. */
    static ProcessFilter none() {
        return new ProcessFilter(null, null, null, null);
    }

    int finishedDays() {
        return days == null ? USUAL_DAYS : days;
    }

    /** The conditions on a case {@code c}, to be appended to those of the query; their parameters are put in. */
    String ofCase(Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (risk != null) {
            conditions.append(" and c.risk_score >= :risk");
            parameters.put("risk", risk);
        }
        if (office != null) {
            conditions.append(" and c.office = :office");
            parameters.put("office", office);
        }
        return conditions.toString();
    }

    /** The conditions on an open task {@code w}, to be appended to others; their parameters are put in. */
    String ofTask(Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (days != null) {
            conditions.append(" and w.created_at >= :now - make_interval(days => :days)");
            parameters.put("days", days);
        }
        if (priority != null) {
            conditions.append(" and w.priority >= :priority");
            parameters.put("priority", priority);
        }
        if (office != null) {
            conditions.append(" and w.case_office = :office");
            parameters.put("office", office);
        }
        if (risk != null) {
            conditions.append(" and exists (select from case_file c where c.id = w.case_id and c.risk_score >= :risk)");
            parameters.put("risk", risk);
        }
        return conditions.toString();
    }

    /** Cases of the own office, or of the prefecture for its desk, which also narrows the rows for the planner. */
    static String ownCases() {
        return CurrentActor.get().sight() == Sight.PREFECTURE
                ? "c.prefecture = (select current_setting('app.prefecture', true))"
                : "c.office = (select current_setting('app.organisation', true))";
    }
}
