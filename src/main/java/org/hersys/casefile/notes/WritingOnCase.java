package org.hersys.casefile.notes;

import org.hersys.access.AccessMatrix;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Right;
import org.hersys.access.Section;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;

/** Whether the current actor writes notes and keeps papers with a case: nurses and clerks of the responsible office. */
public final class WritingOnCase {

    private WritingOnCase() {}

    /** Whether the actor may. */
    public static boolean isOpen(CaseFile file) {
        Actor actor = CurrentActor.get();
        return actor.sight() == Sight.OFFICE
                && actor.organisation().equals(file.office())
                && AccessMatrix.gives(actor, Section.NOTES, Right.CHANGE);
    }
}
