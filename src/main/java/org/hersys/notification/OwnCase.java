package org.hersys.notification;

import java.util.function.Function;
import org.hersys.access.AccessMatrix;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Right;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.WorkItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those end a case who answer for it: the clinic that reported it and the responsible health centre. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnCase {

    private final Cases cases;
    private final WorkItems workItems;

    OwnCase(Cases cases, WorkItems workItems) {
        this.cases = cases;
        this.workItems = workItems;
    }

    /** Does something with a case that is the actor's own and still open when those who are doing a task of it have done so. */
    CaseActOutcome act(long caseId, Section section, Function<CaseFile, CaseActOutcome> act) {
        Actor actor = CurrentActor.get();
        workItems.holdAllOf(caseId);
        CaseFile file = cases.find(caseId).orElse(null);
        if (file == null || !isOwn(file, actor) || !AccessMatrix.gives(actor, section, Right.CHANGE)) {
            return new CaseActOutcome.NotAllowed();
        }
        return CaseStatus.isClosed(file.status()) ? new CaseActOutcome.AlreadyClosed() : act.apply(file);
    }

    /** Whether the current actor may act on the case outside its tasks. */
    static boolean mayAct(CaseFile file, Section section) {
        Actor actor = CurrentActor.get();
        return isOwn(file, actor)
                && AccessMatrix.gives(actor, section, Right.CHANGE)
                && !CaseStatus.isClosed(file.status());
    }

    private static boolean isOwn(CaseFile file, Actor actor) {
        return switch (actor.sight()) {
            case OFFICE -> actor.organisation().equals(file.office());
            case CLINIC -> actor.organisation().equals(file.clinic());
            case SYSTEM, PREFECTURE, AGENCY, POLICY, NONE -> false;
        };
    }
}
