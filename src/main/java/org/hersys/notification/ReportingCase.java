package org.hersys.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.casefile.NewCase;
import org.hersys.casefile.OpeningCase;
import org.hersys.casefile.Person;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a notification and opens its case. It does not start the process: Tasklist's start form does that itself,
 * everybody else uses {@link StartingCase}.
 */
@Component
@Transactional
public class ReportingCase {

    private final Diseases diseases;
    private final FirstUrgency urgency;
    private final OpeningCase opening;
    private final Cases cases;
    private final Notifications notifications;
    private final CaseTimeline timeline;
    private final Organisations organisations;
    private final CheckingContent checking;
    private final Clock clock;

    ReportingCase(
            Diseases diseases,
            FirstUrgency urgency,
            OpeningCase opening,
            Cases cases,
            Notifications notifications,
            CaseTimeline timeline,
            Organisations organisations,
            CheckingContent checking,
            Clock clock) {
        this.diseases = diseases;
        this.urgency = urgency;
        this.opening = opening;
        this.cases = cases;
        this.notifications = notifications;
        this.timeline = timeline;
        this.organisations = organisations;
        this.checking = checking;
        this.clock = clock;
    }

    /**
     * Reports a case in the name of the current actor. What a clinic or hospital reports goes to the health centre in
     * whose area it lies; a nurse or clerk reports for the own health centre.
     */
    public ReportOutcome report(Report report) {
        List<FieldProblem> problems = checking.refusals(report.content(), report.channel());
        if (!problems.isEmpty()) {
            return new ReportOutcome.Refused(problems);
        }
        Optional<Sender> sender = sender(CurrentActor.get());
        if (sender.isEmpty()) {
            return new ReportOutcome.Refused(List.of(new FieldProblem(null, "notification.problem.mayNotReport")));
        }
        Optional<CaseFile> earlier = earlier(report.content());
        if (report.content().earlierCase() != null && earlier.isEmpty()) {
            return new ReportOutcome.Refused(
                    List.of(new FieldProblem("earlierCase", "notification.problem.noSuchCase")));
        }
        NewCase begun =
                newCase(report, sender.get(), earlier.map(CaseFile::personId).orElse(0L));
        long caseId = opening.open(begun);
        earlier.ifPresent(
                before -> timeline.add(caseId, "newCaseOfSamePerson", "case", Map.of("case", before.number())));
        notifications.add(caseId, checking.settled(report.content()), report.channel(), null);
        timeline.add(caseId, "notificationReceived", "case", Map.of("channel", report.channel()));
        return new ReportOutcome.Reported(caseId, begun.number(caseId));
    }

    /** Everything that is wrong with a report, at most one problem a field; none when it can be taken. */
    public List<FieldProblem> problems(Report report) {
        return checking.problems(report.content(), report.channel());
    }

    /** What is unusual in a report and was not accepted with a reason; a person is asked for one, a program only told. */
    public List<Warning> warnings(Report report) {
        return checking.warnings(report.content());
    }

    /** What is unusual, whether it was accepted or not. */
    public List<Warning> everyWarning(NotificationContent content) {
        return checking.everyWarning(content);
    }

    /** The earlier case of the same person, as far as the actor sees it. */
    private Optional<CaseFile> earlier(NotificationContent content) {
        return Optional.ofNullable(content.earlierCase())
                .flatMap(CaseNumber::read)
                .flatMap(cases::find);
    }

    private NewCase newCase(Report report, Sender sender, long person) {
        NotificationContent content = report.content();
        Disease disease = diseases.get(content.disease());
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new NewCase(
                new Person(
                        person,
                        content.name(),
                        content.kana(),
                        content.sex(),
                        content.birthDate(),
                        ageBand(disease, content),
                        content.phone(),
                        null),
                disease.code(),
                content.address(),
                sender.office().code(),
                sender.office().prefecture(),
                sender.clinic(),
                content.diagnosedOn(),
                content.onsetOn(),
                FirstContact.due(content.diagnosedOn(), disease.notifyWithinDays(), now),
                now,
                urgency.of(content),
                report.sourceCase());
    }

    /** The age in years as published lists write it, where the law lets nobody ask for the birth date. */
    private static String ageBand(Disease disease, NotificationContent content) {
        Object age = content.answers().get(disease.ageQuestion());
        return age == null ? null : age + "歳";
    }

    /** Who is responsible for what the actor reports, and as whose notification it counts. */
    private record Sender(Organisation office, String clinic) {}

    private Optional<Sender> sender(Actor actor) {
        return switch (actor.sight()) {
            case OFFICE ->
                organisations
                        .find(actor.organisation())
                        .filter(office -> office.kind().equals("healthCentre"))
                        .map(office -> new Sender(office, null));
            case CLINIC ->
                organisations.officeOf(actor.organisation()).map(office -> new Sender(office, actor.organisation()));
            case SYSTEM, PREFECTURE, AGENCY, POLICY, NONE -> Optional.empty();
        };
    }
}
