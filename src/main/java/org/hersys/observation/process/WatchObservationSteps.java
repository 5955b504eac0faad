package org.hersys.observation.process;

import org.hersys.engine.ProcessSteps;
import org.hersys.observation.CheckingReleases;
import org.hersys.observation.QueueingReminders;
import org.hersys.observation.SearchingSilent;

/** Steps of the watch over everybody under observation. Each commits what it did; done twice it does nothing new. */
@ProcessSteps("watchObservation")
public class WatchObservationSteps {

    private final QueueingReminders reminders;
    private final SearchingSilent searching;
    private final CheckingReleases releases;

    WatchObservationSteps(QueueingReminders reminders, SearchingSilent searching, CheckingReleases releases) {
        this.reminders = reminders;
        this.searching = searching;
        this.releases = releases;
    }

    /** Reminds whose report is due. */
    public void queueReminders() {
        reminders.queue();
    }

    /** Has people look for those whom reminders have not reached. */
    public void searchSilent() {
        searching.search();
    }

    /** Leads those to their release who have become free. */
    public void checkReleases() {
        releases.check();
    }
}
