package org.hersys.observation.process;

import java.time.OffsetDateTime;
import java.util.Date;
import org.hersys.engine.ProcessSteps;
import org.hersys.observation.AssessingObservation;
import org.hersys.observation.ChoosingObserver;
import org.hersys.observation.WatchPeriod;

/** Steps of observing a patient outside hospital. */
@ProcessSteps("observeHealth")
public class ObserveHealthSteps {

    private final ChoosingObserver choosing;
    private final AssessingObservation assessing;
    private final WatchPeriod period;

    ObserveHealthSteps(ChoosingObserver choosing, AssessingObservation assessing, WatchPeriod period) {
        this.choosing = choosing;
        this.assessing = assessing;
        this.period = period;
    }

    /** The group that observes from now on. */
    public String chooseObserver(long caseId) {
        return choosing.choose(caseId);
    }

    /** The hours from one observation to the next. */
    public int chooseFrequency(long caseId) {
        return choosing.chooseFrequency(caseId);
    }

    /** Whether the person reports or is called: own or staff. */
    public String chooseReporter(long caseId) {
        return choosing.chooseReporter(caseId);
    }

    /** When the next observation is due. */
    public Date planObservation(long caseId) {
        return date(assessing.plan(caseId));
    }

    /** The alert level of the newest observation. */
    public String assessObservation(long caseId) {
        return assessing.assess(caseId);
    }

    /** The group that handles an alert. */
    public String chooseAlertGroup(long caseId) {
        return choosing.groupForAlert(caseId);
    }

    /** How urgent the alert is: at least as urgent as the case. */
    public int rankAlert(long caseId) {
        return assessing.rank(caseId);
    }

    /** By when the alert is to be handled. */
    public Date raiseAlert(long caseId) {
        return date(assessing.raise(caseId));
    }

    /** Whether a release is to be decided, or a contact's time is over: yes or no. */
    public String checkRelease(long caseId) {
        return period.isOver(caseId) ? "yes" : "no";
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
