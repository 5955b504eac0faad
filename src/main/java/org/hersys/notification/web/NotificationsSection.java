package org.hersys.notification.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.AnswerTexts;
import org.hersys.notification.Notification;
import org.hersys.notification.Notifications;
import org.springframework.stereotype.Component;

/** The revisions of the notification on the case page. */
@Component
class NotificationsSection implements CaseSection {

    private final Notifications notifications;
    private final AnswerTexts answers;
    private final Names names;

    NotificationsSection(Notifications notifications, AnswerTexts answers, Names names) {
        this.answers = answers;
        this.notifications = notifications;
        this.names = names;
    }

    /** A revision as the page shows it. */
    public record Revision(
            int revision,
            boolean frozen,
            List<AnswerTexts.Answered> answers,
            String diagnosisType,
            String duty,
            String method,
            String specimen,
            String result,
            LocalDate sampledOn,
            LocalDate diagnosedOn,
            LocalDate onsetOn,
            boolean hospitalised,
            boolean needsTreatment,
            boolean pregnant,
            List<String> symptoms,
            String doctor,
            String remarks,
            String channel,
            OffsetDateTime submittedAt,
            OffsetDateTime confirmedAt,
            String confirmedBy,
            String returnRemark) {}

    @Override
    public String key() {
        return "notifications";
    }

    @Override
    public List<Revision> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                notifications.of(file.id()).stream().map(this::shown).toList();
            case PREFECTURE, AGENCY, POLICY, NONE -> null;
        };
    }

    private Revision shown(Notification one) {
        return new Revision(
                one.revision(),
                one.frozen(),
                answers.of(one.content()),
                one.diagnosisType(),
                one.duty(),
                one.method(),
                one.specimen(),
                one.result(),
                one.sampledOn(),
                one.diagnosedOn(),
                one.onsetOn(),
                one.hospitalised(),
                one.needsTreatment(),
                one.pregnant(),
                one.symptoms(),
                one.doctor(),
                one.remarks(),
                one.channel(),
                one.submittedAt(),
                one.confirmedAt(),
                names.person(one.confirmedBy()),
                one.returnRemark());
    }
}
