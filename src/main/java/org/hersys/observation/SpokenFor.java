package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The silent of a household for whom one of them is looked for: one call, one visit and one decision for all. Whom a
 * call has not settled when the search ends is found by the next sweep, again as one task for those who are left.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SpokenFor {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Households households;
    private final ReportingHealth reporting;
    private final AssessingObservation assessing;
    private final Words words;
    private final Clock clock;

    SpokenFor(
            JdbcClient jdbc,
            Cases cases,
            Households households,
            ReportingHealth reporting,
            AssessingObservation assessing,
            Words words,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.households = households;
        this.reporting = reporting;
        this.assessing = assessing;
        this.words = words;
        this.clock = clock;
    }

    private record Silent(long caseId, String name) {}

    /** For the forms of a search: who else is silent, where to enter it, and whose telephone to call; else nothing. */
    Map<String, Object> texts(FormTask task, CaseFile file) {
        Map<String, Object> texts = new HashMap<>();
        if (!"searchSilent".equals(task.process())) {
            return texts;
        }
        List<Silent> others = of(file.id());
        if (!others.isEmpty()) {
            texts.put("othersCount", others.size());
            texts.put(
                    "othersNames",
                    others.stream()
                            .map(one -> Words.typed(one.name()))
                            .collect(Collectors.joining(words.say("word.and"))));
            texts.put("householdPage", "/cases/" + file.number() + "/observation/household");
        }
        households.headOf(file.id()).flatMap(cases::find).map(cases::person).ifPresent(head -> {
            texts.put("headName", Words.typed(head.name()));
            texts.put("headPhone", Words.typed(head.phone()));
        });
        return texts;
    }

    /** Nobody of the household was met: that holds for everybody the task spoke for. */
    void nobodyReached(long caseId, HealthReport report) {
        of(caseId).forEach(other -> reporting.record(other.caseId(), report));
    }

    /** All are left alone until their next report. */
    void goOn(long caseId) {
        of(caseId).forEach(other -> assessing.plan(other.caseId()));
    }

    private List<Silent> of(long caseId) {
        return jdbc.sql("""
                        select v.case_id, p.name
                          from health_watch w
                          join watch_verdict(:now) v on v.household = w.household and v.case_id <> w.case_id and v.verdict = 'spokenFor'
                          join case_file c on c.id = v.case_id join person p on p.id = c.person_id
                         where w.case_id = :case and w.ended_at is null and w.search_due is not null order by v.case_id""")
                .param("now", OffsetDateTime.now(clock))
                .param("case", caseId)
                .query(Silent.class)
                .list();
    }
}
