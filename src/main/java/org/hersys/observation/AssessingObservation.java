package org.hersys.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.hersys.placement.InterviewAnswers;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans the next observation, has the table assess what came in, and raises alerts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AssessingObservation {

    private final Cases cases;
    private final Observations observations;
    private final Observers observers;
    private final InterviewAnswers interviews;
    private final Deciding deciding;
    private final CaseTimeline timeline;
    private final Messages messages;
    private final Clock clock;

    AssessingObservation(
            Cases cases,
            Observations observations,
            Observers observers,
            InterviewAnswers interviews,
            Deciding deciding,
            CaseTimeline timeline,
            Messages messages,
            Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.observations = observations;
        this.observers = observers;
        this.interviews = interviews;
        this.deciding = deciding;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** When the next observation is due: after the hours chosen, or sooner where the last one is to be watched. */
    public OffsetDateTime plan(long caseId, int hours) {
        Duration rhythm = Duration.ofHours(hours);
        Duration wait = observations
                .latest(caseId)
                .filter(last -> "watch".equals(last.alertLevel()) && last.dueMinutes() != null)
                .map(last -> Duration.ofMinutes(last.dueMinutes()))
                .filter(sooner -> sooner.compareTo(rhythm) < 0)
                .orElse(rhythm);
        OffsetDateTime due = OffsetDateTime.now(clock).plus(wait);
        observers.plan(caseId, due);
        return due;
    }

    /** The level of the newest observation, which was assessed when it came in; it is assessed now if it was not. */
    public String assess(long caseId) {
        Observation newest = newest(caseId);
        if (newest.alertLevel() != null) {
            return newest.alertLevel();
        }
        Decision answer = deciding.decide(caseId, "assessObservation", inputs(cases.get(caseId), newest));
        String rule = answer.rows().isEmpty() ? null : answer.rows().get(0);
        observations.assess(
                newest.id(), answer.text("alertLevel"), rule, answer.number("dueMinutes"), answer.number("priority"));
        tellOffice(caseId, answer);
        return answer.text("alertLevel");
    }

    /** Where the table says so the health centre hears of an alert that somebody else handles. */
    private void tellOffice(long caseId, Decision answer) {
        if (Boolean.TRUE.equals(answer.outputs().get("notifyOffice"))) {
            String nurses = cases.get(caseId).office() + "." + Role.NURSE.code();
            messages.queue(
                    NewMessage.of(Recipient.group(nurses), Channel.NOTICE, "officeAlert", Map.of(), Urgency.EMERGENCY)
                            .ofCase(caseId));
            timeline.add(caseId, "officeTold", "observation", Map.of("level", answer.text("alertLevel")));
        }
    }

    /** How urgent the alert of the newest observation is: as the table says, and never less urgent than the case. */
    public int rank(long caseId) {
        return Math.max(newest(caseId).alertPriority(), cases.get(caseId).priority());
    }

    /** Raises the alert of the newest observation and answers by when somebody should have acted. */
    public OffsetDateTime raise(long caseId) {
        Observation newest = newest(caseId);
        timeline.add(caseId, "alertRaised", "observation", Map.of("level", newest.alertLevel()));
        return OffsetDateTime.now(clock).plusMinutes(newest.dueMinutes());
    }

    private Map<String, Object> inputs(CaseFile file, Observation newest) {
        boolean outsideHospital = !"hospital".equals(file.place());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("reached", newest.reached());
        inputs.put("missedInARow", observations.missedInARow(file.id()));
        inputs.put("emergencySigns", newest.emergencySigns().size());
        inputs.put("spo2", newest.spo2());
        inputs.put("temperature", newest.temperature());
        inputs.put("breathless", newest.reached() ? newest.symptoms().contains("breathless") : null);
        inputs.put("riskScore", file.riskScore());
        inputs.put(
                "oxygenAtHome",
                outsideHospital && Boolean.TRUE.equals(interviews.of(file.id()).oxygenNeeded()));
        return inputs;
    }

    private Observation newest(long caseId) {
        return observations
                .latest(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no observation to assess"));
    }
}
