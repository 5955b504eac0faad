package org.hersys.tasklist;

import java.util.List;
import java.util.Map;

/** What became of a submitted form. */
public sealed interface FormOutcome {

    /**
     * Taken; the process goes on with these facts.
     *
     * @param caseId of the case that a start form has made; null for a task
     */
    record Done(Map<String, Object> facts, Long caseId) implements FormOutcome {}

    /** Not taken, nothing was changed; each problem is shown at its field. */
    record Refused(List<FieldProblem> problems) implements FormOutcome {}

    /**
     * Something wrong with a field.
     *
     * @param field key in the form; null when it concerns the form as a whole
     * @param message key of the text
     */
    record FieldProblem(String field, String message, Object... arguments) {}

    /** The task is done with these facts. */
    static FormOutcome done(Map<String, Object> facts) {
        return new Done(facts, null);
    }

    /** The form is refused for one field. */
    static FormOutcome refused(String field, String message, Object... arguments) {
        return new Refused(List.of(new FieldProblem(field, message, arguments)));
    }
}
