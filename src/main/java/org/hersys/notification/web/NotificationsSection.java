package org.hersys.notification.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.notification.AnswerTexts;
import org.hersys.notification.ContentInWords;
import org.hersys.notification.Notification;
import org.hersys.notification.Notifications;
import org.springframework.stereotype.Component;

/** The revisions of the notification on the case page. */
@Component
class NotificationsSection implements CaseSection {

    private final Notifications notifications;
    private final Diseases diseases;
    private final AnswerTexts answers;
    private final ContentInWords inWords;
    private final Names names;

    NotificationsSection(
            Notifications notifications, Diseases diseases, AnswerTexts answers, ContentInWords inWords, Names names) {
        this.diseases = diseases;
        this.answers = answers;
        this.inWords = inWords;
        this.notifications = notifications;
        this.names = names;
    }

    /**
     * A revision as the page shows it.
     *
     * @param answers to the questions of the disease, then what the clinic has sent beyond the six items
     */
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
            Boolean needsTreatment,
            Boolean pregnant,
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
                notifications.of(file.id()).stream()
                        .map(one -> shown(one, diseases.get(file.disease())))
                        .toList();
            case PREFECTURE, AGENCY, POLICY, NONE -> null;
        };
    }

    private Revision shown(Notification one, Disease disease) {
        return new Revision(
                one.revision(),
                one.frozen(),
                Stream.concat(answers.of(one.content()).stream(), inWords.completed(one.content()).stream())
                        .toList(),
                one.diagnosisType(),
                one.duty(),
                one.method(),
                one.specimen(),
                one.result(),
                one.sampledOn(),
                one.diagnosedOn(),
                one.onsetOn(),
                one.hospitalised(),
                disease.asks("needsTreatment") ? one.needsTreatment() : null,
                disease.asks("pregnant") ? one.pregnant() : null,
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
