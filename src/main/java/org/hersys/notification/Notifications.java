package org.hersys.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The revisions of notifications, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final StoredNotification stored;
    private final Clock clock;

    Notifications(JdbcClient jdbc, ReadOnce once, StoredNotification stored, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.stored = stored;
        this.clock = clock;
    }

    /** All revisions of a case's notification, the newest first; none for those who may not see notifications. */
    @Transactional(readOnly = true)
    public List<Notification> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                once.list("select * from notification where case_id = ? order by revision desc", stored::read, caseId);
            case PREFECTURE, AGENCY, POLICY, NONE -> List.of();
        };
    }

    /** The revision that counts, where the caller knows that it is visible. */
    @Transactional(readOnly = true)
    public Notification current(long caseId) {
        return of(caseId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No notification of case " + caseId + " is visible"));
    }

    /** Adds the next revision; the one before is frozen and never written again. */
    void add(long caseId, NotificationContent content, String channel, String duty) {
        jdbc.sql("update notification set frozen = true where case_id = ? and not frozen")
                .param(caseId)
                .update();
        jdbc.sql("""
                        insert into notification (case_id, revision, diagnosis_type, method, specimen, sampled_on, result,
                          diagnosed_on, onset_on, hospitalised, needs_treatment, pregnant, symptoms, doctor, remarks, duty,
                          channel, submitted_at, submitted_by, content)
                        values (:caseId, (select count(*) + 1 from notification where case_id = :caseId), :diagnosisType,
                          :method, :specimen, :sampledOn::date, :result, :diagnosedOn, :onsetOn::date, :hospitalised,
                          :needsTreatment, :pregnant, :symptoms::text[], :doctor, :remarks, :duty, :channel, :now, :login, :content::jsonb)""")
                .param("caseId", caseId)
                .param("diagnosisType", content.diagnosisType())
                .param("method", content.method())
                .param("specimen", content.specimen())
                .param("sampledOn", content.sampledOn())
                .param("result", content.result())
                .param("diagnosedOn", content.diagnosedOn())
                .param("onsetOn", content.onsetOn())
                .param("hospitalised", content.hospitalised())
                .param("needsTreatment", content.needsTreatment())
                .param("pregnant", content.pregnant())
                .param("symptoms", content.symptoms().toArray(String[]::new))
                .param("doctor", content.doctor())
                .param("remarks", content.remarks())
                .param("duty", duty)
                .param("channel", channel)
                .param("now", OffsetDateTime.now(clock))
                .param("login", CurrentActor.get().login())
                .param("content", stored.write(content))
                .update();
    }

    void owe(long notificationId, String duty) {
        jdbc.sql("update notification set duty = ? where id = ?")
                .params(duty, notificationId)
                .update();
    }

    void confirm(long notificationId) {
        jdbc.sql("update notification set confirmed_at = ?, confirmed_by = ? where id = ?")
                .params(OffsetDateTime.now(clock), CurrentActor.get().login(), notificationId)
                .update();
    }

    void giveBack(long notificationId, String remark, List<String> fields) {
        jdbc.sql("""
                        update notification set return_remark = ?, return_fields = ?, returned_at = ?, returned_by = ?
                        where id = ?""")
                .params(
                        remark,
                        fields.toArray(String[]::new),
                        OffsetDateTime.now(clock),
                        CurrentActor.get().login(),
                        notificationId)
                .update();
    }

    void withdraw(long notificationId, String reason) {
        jdbc.sql("update notification set withdraw_reason = ?, withdrawn_at = ?, withdrawn_by = ? where id = ?")
                .params(reason, OffsetDateTime.now(clock), CurrentActor.get().login(), notificationId)
                .update();
    }
}
