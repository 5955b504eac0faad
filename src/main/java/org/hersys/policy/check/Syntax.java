package org.hersys.policy.check;

/** Whether texts are FEEL, said by the engine that will evaluate them. */
public interface Syntax {

    /** Whether a cell of an input can be evaluated. */
    boolean isTest(String text);

    /** Whether an input's expression or a result can be evaluated. */
    boolean isExpression(String text);
}
