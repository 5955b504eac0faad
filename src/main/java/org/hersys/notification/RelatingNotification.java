package org.hersys.notification;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Section;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.hersys.policy.TableTexts;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A notification of somebody who has a case already: a further one of that case, or a new case of the same person. The
 * table of the disease recommends, a person decides.
 */
@Component
@Transactional
public class RelatingNotification {

    private final Cases cases;
    private final Notifications notifications;
    private final RevisingNotification revising;
    private final Diseases diseases;
    private final Deciding deciding;
    private final TableTexts tables;

    RelatingNotification(
            Cases cases,
            Notifications notifications,
            RevisingNotification revising,
            Diseases diseases,
            Deciding deciding,
            TableTexts tables) {
        this.cases = cases;
        this.notifications = notifications;
        this.revising = revising;
        this.diseases = diseases;
        this.deciding = deciding;
        this.tables = tables;
    }

    /**
     * What the table recommends.
     *
     * @param relation sameCase, newCase or ask
     * @param why the sentence of the row that fired, in the reader's language
     * @param row its number in the table
     * @param version of the table
     * @param joinable whether the current actor may add to that case
     */
    public record Recommendation(String relation, String why, int row, int version, boolean joinable) {}

    /** How a notification relates to an earlier case that the current actor sees; nothing is recorded. */
    public Recommendation recommend(long earlierCase, NotificationContent content) {
        CaseFile file = cases.get(earlierCase);
        String table = table(file);
        Decision decision = deciding.ask(table, facts(file, content));
        String row = decision.rows().get(0);
        return new Recommendation(
                decision.text("relation"),
                tables.why(table, decision.version(), row),
                tables.number(table, decision.version(), row),
                decision.version(),
                OwnCase.mayAct(file, Section.NOTIFICATION));
    }

    /**
     * Makes the notification a further one of a case, because somebody has decided so; the same once more changes
     * nothing. What the table recommended is kept with the case.
     *
     * @return what is wrong with it; then nothing is changed
     */
    public List<FieldProblem> join(long earlierCase, NotificationContent content) {
        CaseFile file = cases.get(earlierCase);
        if (!OwnCase.mayAct(file, Section.NOTIFICATION)) {
            return List.of(new FieldProblem("relation", "notification.problem.notJoinable"));
        }
        if (!isSameDisease(file, content)) {
            return List.of(new FieldProblem("relation", "notification.problem.otherDisease"));
        }
        NotificationContent together = Retest.together(revising.content(earlierCase), content);
        if (!revising.isNew(earlierCase, together)) {
            return List.of();
        }
        List<FieldProblem> problems = revising.revise(earlierCase, together, "furtherNotification");
        if (problems.isEmpty()) {
            deciding.decide(earlierCase, table(file), facts(file, content));
        }
        return problems;
    }

    private String table(CaseFile file) {
        return diseases.get(file.disease()).table("retest");
    }

    private Map<String, Object> facts(CaseFile file, NotificationContent content) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("sameDisease", isSameDisease(file, content));
        facts.put("course", course(file));
        facts.put("sameSender", sameSender(file, content));
        facts.put(
                "daysApart",
                file.diagnosedOn() == null || content.diagnosedOn() == null
                        ? null
                        : (int) ChronoUnit.DAYS.between(file.diagnosedOn(), content.diagnosedOn()));
        return facts;
    }

    private boolean isSameDisease(CaseFile file, NotificationContent content) {
        return diseases.find(content.disease())
                .filter(disease -> disease.code().equals(file.disease()))
                .isPresent();
    }

    private static String course(CaseFile file) {
        return CaseStatus.isClosed(file.status()) ? "released".equals(file.status()) ? "released" : "ended" : "open";
    }

    /** Of a fax its head tells the clinic, or the doctor does; another name may be a colleague's, so it tells nothing. */
    private Boolean sameSender(CaseFile file, NotificationContent content) {
        Actor actor = CurrentActor.get();
        if (actor.sight() == Sight.CLINIC) {
            return actor.organisation().equals(file.clinic());
        }
        NotificationContent earlier = notifications.current(file.id()).content();
        boolean clinics = earlier.clinic() != null && content.clinic() != null;
        String before = clinics ? earlier.clinic() : earlier.doctor();
        String now = clinics ? content.clinic() : content.doctor();
        return before != null && Objects.equals(before, now) ? true : null;
    }
}
