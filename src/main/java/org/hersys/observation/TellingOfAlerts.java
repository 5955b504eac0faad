package org.hersys.observation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Heard;
import org.hersys.messaging.HeardCourse;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of an alert besides the observer's task: the observer by a notice; of an emergency also the health centre by
 * a task and a notice, and whoever is on duty there by text message and mail. No message names the person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingOfAlerts {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Observations observations;
    private final Messages messages;
    private final HeardCourse heard;
    private final CaseTimeline timeline;
    private final ActingAsSystem actingAsSystem;
    private final Clock clock;

    TellingOfAlerts(
            JdbcClient jdbc,
            Cases cases,
            Observations observations,
            Messages messages,
            HeardCourse heard,
            CaseTimeline timeline,
            ActingAsSystem actingAsSystem,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.observations = observations;
        this.messages = messages;
        this.heard = heard;
        this.timeline = timeline;
        this.actingAsSystem = actingAsSystem;
        this.clock = clock;
    }

    /** Who is on duty for an office, each way null where there is none. */
    public record OnDuty(String login, String phone, String mail, OffsetDateTime since, String setBy) {}

    /** Tells of an alert about an observation, once. */
    void tell(CaseFile file, Observation about, String observerGroup) {
        boolean emergency = "emergency".equals(about.alertLevel());
        String template = emergency ? "healthEmergency" : "healthAlert";
        notice(file, about, observerGroup, template);
        if (emergency) {
            String office = file.office() + ".nurse";
            if (!office.equals(observerGroup)) {
                notice(file, about, office, template);
                actingAsSystem.call(() -> {
                    heard.begin(file.id(), Heard.ALERT);
                    return null;
                });
            }
            onDuty(file.office()).ifPresent(duty -> {
                send(file, about, duty.phone(), Channel.SMS);
                send(file, about, duty.mail(), Channel.MAIL);
            });
        }
    }

    /** Tells the health centre of an alert that no observation waits for, for example while a place of care is sought. */
    void tellOffice(long caseId) {
        CaseFile file = cases.get(caseId);
        observations.latest(caseId).ifPresent(about -> tell(file, about, file.office() + ".nurse"));
    }

    /** Tells the nurses of the health centre of an urgent alert that the table wants them to know of; who observes acts. */
    void officeToo(long caseId) {
        actingAsSystem.call(() -> {
            String nurses = cases.get(caseId).office() + "." + Role.NURSE.code();
            timeline.add(caseId, "officeTold", "observation", Map.of("level", "urgent"));
            return messages.queue(
                    NewMessage.of(Recipient.group(nurses), Channel.NOTICE, "officeAlert", Map.of(), Urgency.EMERGENCY)
                            .ofCase(caseId));
        });
    }

    private void notice(CaseFile file, Observation about, String group, String template) {
        messages.queue(NewMessage.of(Recipient.group(group), Channel.NOTICE, template, Map.of(), Urgency.EMERGENCY)
                .ofCase(file.id())
                .once("alert:" + about.id() + ":" + group));
    }

    private void send(CaseFile file, Observation about, String address, Channel channel) {
        if (address != null) {
            messages.queue(NewMessage.of(
                            Recipient.address(address, "ja"), channel, "healthEmergency", Map.of(), Urgency.EMERGENCY)
                    .ofCase(file.id())
                    .once("alert:" + about.id() + ":duty:" + channel));
        }
    }

    /** Who is on duty for an office, if somebody is. */
    @Transactional(readOnly = true)
    Optional<OnDuty> onDuty(String office) {
        return jdbc.sql("select login, phone, mail, since, set_by from on_duty where organisation = ?")
                .param(office)
                .query(OnDuty.class)
                .optional();
    }

    /** Puts somebody on duty for the current actor's office from now on. */
    void putOnDuty(String phone, String mail) {
        String login = CurrentActor.get().login();
        String office = CurrentActor.get().organisation();
        actingAsSystem.call(() -> jdbc.sql("""
                        insert into on_duty (organisation, login, phone, mail, since, set_by)
                        values (:office, :login, nullif(:phone, ''), nullif(:mail, ''), :now, :login)
                        on conflict (organisation) do update set login = excluded.login, phone = excluded.phone,
                          mail = excluded.mail, since = excluded.since, set_by = excluded.set_by""")
                .param("office", office)
                .param("login", login)
                .param("phone", phone)
                .param("mail", mail)
                .param("now", OffsetDateTime.now(clock))
                .update());
    }
}
