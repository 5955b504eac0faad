package org.hersys.observation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisations;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.hersys.tasklist.ClaimingTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an observer or the health centre does with somebody's observation besides its tasks: call now, stop the ladder of
 * silence, pause and resume, give the person to another observer or back. Each act is noted in the timeline with who did
 * it; why, where a reason is asked, stands with the watch.
 */
@Component
@Transactional
public class Watching {

    private static final String SECTION = "observation";

    private final Watches watches;
    private final WatchCourse course;
    private final BeginningSearch search;
    private final Observers observers;
    private final Organisations organisations;
    private final OpenTasks tasks;
    private final ClaimingTask claiming;
    private final CaseTimeline timeline;
    private final AuditTrail audit;

    Watching(
            Watches watches,
            WatchCourse course,
            BeginningSearch search,
            Observers observers,
            Organisations organisations,
            OpenTasks tasks,
            ClaimingTask claiming,
            CaseTimeline timeline,
            AuditTrail audit) {
        this.watches = watches;
        this.course = course;
        this.search = search;
        this.observers = observers;
        this.organisations = organisations;
        this.tasks = tasks;
        this.claiming = claiming;
        this.timeline = timeline;
        this.audit = audit;
    }

    /**
     * Leads to the task in which a call is entered, making one where the person reports on their own. Who may work on it
     * takes it thereby, so that no colleague phones as well; it stays with who has it already.
     */
    public Optional<String> call(CaseFile file) {
        if (callTask(file).isEmpty() && watches.open(file.id()).isPresent()) {
            search.begin(file.id());
        }
        Optional<OpenTask> task = callTask(file);
        task.filter(Watching::isFreeForMe).map(OpenTask::taskId).ifPresent(claiming::claim);
        return task.map(OpenTask::taskId);
    }

    private static boolean isFreeForMe(OpenTask task) {
        Actor me = CurrentActor.get();
        return task.assignee() == null
                && me.organisation().equals(task.organisation())
                && me.roles().stream().anyMatch(role -> role.code().equals(task.role()));
    }

    private Optional<OpenTask> callTask(CaseFile file) {
        return tasks.of(List.of(file.id())).stream()
                .filter(task -> "userTask_recordObservation".equals(task.element()))
                .findFirst();
    }

    /** Stops the ladder for the report now due; the next report begins it anew. False when there is nothing to stop. */
    public boolean stop(CaseFile file, String because) {
        Optional<Watch> watch = watches.open(file.id());
        if (watch.isEmpty()) {
            return false;
        }
        if (watch.get().isSearched()) {
            course.stopSearch(file.id());
        }
        watches.stop(file.id(), because.strip());
        return note(file, "ladderStopped", because);
    }

    /** Pauses the observation, for example while the person is in hospital. */
    public boolean pause(CaseFile file, String because) {
        if (watches.open(file.id()).filter(watch -> watch.pausedAt() == null).isEmpty()) {
            return false;
        }
        if (watches.open(file.id()).filter(Watch::isSearched).isPresent()) {
            course.stopSearch(file.id());
        }
        watches.pause(file.id(), because.strip());
        return note(file, "observationPaused", because);
    }

    /** Goes on with a paused observation at once. */
    public boolean resume(CaseFile file) {
        if (watches.open(file.id()).filter(watch -> watch.pausedAt() != null).isEmpty()) {
            return false;
        }
        watches.resume(file.id());
        return note(file, "observationResumed", null);
    }

    /** Whether the person acting may give the person to another observer: the office to anybody, an agency only back. */
    public boolean mayGive(CaseFile file, String observer) {
        return CurrentActor.get().hasAny(Role.NURSE, Role.SUPERVISOR)
                ? file.office().equals(CurrentActor.get().organisation())
                        && (file.office().equals(observer) || candidates(file).contains(observer))
                : file.office().equals(observer);
    }

    /** Organisations that could observe the person. */
    public List<String> candidates(CaseFile file) {
        return List.of("supportCentre", "midwives").stream()
                .flatMap(kind -> organisations.ofKind(file.prefecture(), kind).stream())
                .map(organisation -> organisation.code())
                .toList();
    }

    /** Gives the person to another observer with everything that is open: no report, no reminder and no alert is lost. */
    public boolean give(CaseFile file, String observer) {
        Optional<Watch> watch = watches.open(file.id());
        if (watch.isEmpty() || watch.get().observer().equals(observer) || !mayGive(file, observer)) {
            return false;
        }
        String before = ChoosingObserver.groupOf(file, watch.get().observer());
        observers.give(file.id(), observer);
        course.handOver(file.id(), before, ChoosingObserver.groupOf(file, observer));
        audit.note(AuditEntry.of("observation.given")
                .onCase(file.id(), file.office())
                .changed("observer", watch.get().observer(), observer));
        return true;
    }

    private boolean note(CaseFile file, String event, String because) {
        timeline.add(file.id(), event, SECTION, Map.of());
        audit.note(AuditEntry.of("observation." + event)
                .onCase(file.id(), file.office())
                .because(because == null ? null : because.strip()));
        return true;
    }
}
