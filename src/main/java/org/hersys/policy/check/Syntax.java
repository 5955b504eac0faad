package org.hersys.policy.check;

import java.util.List;
import java.util.Set;

/** Whether texts are FEEL, said by the engine that will evaluate them. */
public interface Syntax {

    /** Whether a cell of an input can be evaluated. */
    boolean isTest(String text);

    /** Whether an input's expression or a result can be evaluated. */
    boolean isExpression(String text);

    /** Whether evaluating a cell could go on without end. */
    boolean loops(String text);

    /** Names in a cell that are neither given nor known to FEEL; the text can be evaluated. */
    List<String> unknown(String text, boolean test, Set<String> given);
}
