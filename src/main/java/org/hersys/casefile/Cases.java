package org.hersys.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hersys.access.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases that the current actor may see, and the changes domain modules make to them. */
@Component
@Transactional
public class Cases {

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final CaseRows rows;
    private final CaseTimeline timeline;

    Cases(JdbcClient jdbc, ReadOnce once, CaseRows rows, CaseTimeline timeline) {
        this.jdbc = jdbc;
        this.once = once;
        this.rows = rows;
        this.timeline = timeline;
    }

    /** Whether there is any case that the current actor may see. */
    @Transactional(readOnly = true)
    public boolean any() {
        return jdbc.sql("select exists (select from case_file)")
                .query(Boolean.class)
                .single();
    }

    /** The case, or nothing when it does not exist or may not be seen: the answer is the same. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(long caseId) {
        return rows.find(caseId);
    }

    /** The case, where the caller knows that it is visible. */
    @Transactional(readOnly = true)
    public CaseFile get(long caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("Case " + caseId + " is not visible"));
    }

    /** The case of a number, or nothing when it does not exist or may not be seen. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseNumber number) {
        return jdbc.sql("select * from case_file where number = ?")
                .param(number.text())
                .query(CaseFile.class)
                .optional();
    }

    /** The person of a visible case. */
    @Transactional(readOnly = true)
    public Person person(CaseFile file) {
        return once.find("select " + PersonRow.COLUMNS + " from person where id = ?", Person.class, file.personId())
                .orElseThrow();
    }

    /** The latest known address of the patient; nothing where unknown or not to be seen by the actor. */
    @Transactional(readOnly = true)
    public Optional<String> address(long caseId) {
        return once.find(
                "select address from whereabouts where case_id = ? order by recorded_at desc, id desc limit 1",
                String.class,
                caseId);
    }

    /** The latest known addresses of the patients of several cases, as far as the actor may see them. */
    @Transactional(readOnly = true)
    public Map<Long, String> addresses(Collection<Long> caseIds) {
        Map<Long, String> addresses = new HashMap<>();
        jdbc.sql("select distinct on (case_id) case_id, address from whereabouts where case_id = any (?)"
                        + " order by case_id, recorded_at desc, id desc")
                .param(caseIds.toArray(Long[]::new))
                .query(row -> {
                    addresses.put(row.getLong("case_id"), row.getString("address"));
                });
        return addresses;
    }

    /** Keeps the responsible case of a published row or of another system, so that it is made once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void name(long caseId, String system, String value) {
        jdbc.sql("insert into external_id (system, value, case_id) values (?, ?, ?)")
                .params(system, value, caseId)
                .update();
    }

    /** Corrects the dates the notification gives; null leaves one as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void date(long caseId, LocalDate diagnosedOn, LocalDate onsetOn) {
        if (diagnosedOn != null || onsetOn != null) {
            rows.set(
                    "diagnosed_on = coalesce(?::date, diagnosed_on), onset_on = coalesce(?::date, onset_on)",
                    diagnosedOn,
                    onsetOn,
                    caseId);
        }
    }

    /** Records the first day of symptoms; null when it is not known after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void onset(long caseId, LocalDate day) {
        rows.set("onset_on = ?::date", day, caseId);
    }

    /** Records the severity; the status follows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grade(long caseId, String severity) {
        timeline.change(caseId, course -> course.graded(severity));
    }

    /** Records the points of the admission score and the urgency that follows from them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rank(long caseId, int riskScore, int priority) {
        CaseFile file = get(caseId);
        if (!Objects.equals(file.riskScore(), riskScore) || file.priority() != priority) {
            rows.change("risk_score = ?, priority = ?", riskScore, priority, caseId);
        }
    }

    /** Makes the case at least as urgent as given; it never becomes less urgent by this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hurry(long caseId, int priority) {
        rows.set("priority = greatest(priority, ?)", priority, caseId);
    }

    /** Records where the patient stays from now on; the status follows. The organisation may be null. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(long caseId, String place, String organisation) {
        timeline.change(caseId, course -> course.stayAt(place, organisation));
    }

    /** Lets a hospital or hotel see the case because it is asked to take the patient; null takes that sight away. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askToTake(long caseId, String organisation) {
        rows.set("place_organisation = ?", organisation, caseId);
    }

    /** Gives the observer's sight of the case to an organisation; null ends it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void observe(long caseId, String observer) {
        if (find(caseId)
                .filter(file -> Objects.equals(file.observer(), observer))
                .isEmpty()) {
            rows.set("observer = ?", observer, caseId);
        }
    }

    /** Lets another office see a case offered to it; null ends the offer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void offer(long caseId, String office) {
        rows.set("offered_office = ?", office, caseId);
    }

    /** Makes another office, perhaps of another prefecture, responsible; the office until now may read along. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(long caseId, String office, String prefecture) {
        jdbc.sql("insert into related_office (case_id, office) select id, office from case_file where id = ?"
                        + " on conflict do nothing")
                .param(caseId)
                .update();
        rows.set("office = ?, prefecture = ?, offered_office = null", office, prefecture, caseId);
    }
}
