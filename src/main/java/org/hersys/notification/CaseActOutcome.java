package org.hersys.notification;

import java.util.List;
import org.hersys.tasklist.FormOutcome.FieldProblem;

/** What became of something a person wanted to do with a case outside its tasks. */
public sealed interface CaseActOutcome {

    /** Done; the case goes on accordingly. */
    record Done() implements CaseActOutcome {}

    /** Not done, nothing was changed: the case is closed already. */
    record AlreadyClosed() implements CaseActOutcome {}

    /** Not done, nothing was changed: the case is not visible, or is another organisation's to change. */
    record NotAllowed() implements CaseActOutcome {}

    /** Not done, nothing was changed: something is wrong with the fields named. */
    record Refused(List<FieldProblem> problems) implements CaseActOutcome {}
}
