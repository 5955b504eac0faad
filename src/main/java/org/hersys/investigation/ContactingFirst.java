package org.hersys.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.hersys.disease.Diseases;
import org.hersys.link.PatientLinks;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Numbers;
import org.hersys.messaging.QuietHours;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.hersys.notification.Notification;
import org.hersys.notification.Notifications;
import org.hersys.placement.OperatingMode;
import org.hersys.policy.Deciding;
import org.hersys.policy.DecisionRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides by the table how a patient is first contacted, and invites to the questionnaire. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContactingFirst {

    /** The message that brings the link to the questionnaire. */
    static final String INVITATION = "questionnaire";

    private static final List<String> WARNING = List.of("breathless", "pneumonia");

    /** What the nurse needs at least to keep the promise when nobody has answered. */
    private static final Duration RESERVE = Duration.ofHours(2);

    private final Cases cases;
    private final Diseases diseases;
    private final Notifications notifications;
    private final Deciding deciding;
    private final DecisionRecords decisions;
    private final OperatingMode mode;
    private final PatientLinks links;
    private final Messages messages;
    private final Numbers numbers;
    private final QuietHours quiet;
    private final CaseTimeline timeline;
    private final Clock clock;

    ContactingFirst(
            Cases cases,
            Diseases diseases,
            Notifications notifications,
            Deciding deciding,
            DecisionRecords decisions,
            OperatingMode mode,
            PatientLinks links,
            Messages messages,
            Numbers numbers,
            QuietHours quiet,
            CaseTimeline timeline,
            Clock clock) {
        this.cases = cases;
        this.diseases = diseases;
        this.notifications = notifications;
        this.deciding = deciding;
        this.decisions = decisions;
        this.mode = mode;
        this.links = links;
        this.messages = messages;
        this.numbers = numbers;
        this.quiet = quiet;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Asks the table: questionnaire, phone or both. */
    public String choose(long caseId) {
        CaseFile file = cases.get(caseId);
        Person person = cases.person(file);
        Notification notification = notifications.current(caseId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mode", mode.of(file));
        facts.put("hasMobile", numbers.telephone(person.phone()) == Numbers.Telephone.MOBILE);
        facts.put("age", person.ageOn(LocalDate.now(clock)));
        facts.put("hospitalised", notification.hospitalised());
        facts.put(
                "warningSigns",
                notification.pregnant() || notification.symptoms().stream().anyMatch(WARNING::contains));
        facts.put("hoursLeft", hoursLeft(file));
        return deciding.decide(caseId, table(file), facts).text("firstContact");
    }

    /** Sends the link, once however often it is asked; by when the nurse calls if no answer has come. */
    public OffsetDateTime invite(long caseId) {
        CaseFile file = cases.get(caseId);
        messages.queue(new NewMessage(
                Recipient.person(file.personId()),
                Channel.SMS,
                INVITATION,
                Map.of("link", links.issue(caseId)),
                Urgency.CARE,
                caseId,
                null,
                WantedInvitation.key(caseId)));
        timeline.add(caseId, "questionnaireSent", "investigation");
        int hours = decisions
                .latest(caseId, table(file))
                .map(answer -> ((Number) answer.result().get("answerHours")).intValue())
                .orElse(0);
        OffsetDateTime due = readableFrom().plusHours(hours);
        OffsetDateTime latest =
                file.firstContactDue() == null ? due : file.firstContactDue().minus(RESERVE);
        return due.isBefore(latest) ? due : latest;
    }

    private String table(CaseFile file) {
        return diseases.table(file.disease(), "firstContact");
    }

    private Long hoursLeft(CaseFile file) {
        return file.firstContactDue() == null
                ? null
                : Duration.between(readableFrom(), file.firstContactDue()).toHours();
    }

    /** Messages wait for the morning, so the hours to answer begin then. */
    private OffsetDateTime readableFrom() {
        return quiet.byDay(OffsetDateTime.now(clock));
    }
}
