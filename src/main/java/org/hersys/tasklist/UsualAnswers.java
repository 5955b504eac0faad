package org.hersys.tasklist;

import java.util.Map;
import java.util.Optional;

/**
 * A form of which many may be answered at once, each with the same answer and unread; said by its handler. Forms that ask
 * for a finding, a judgement or somebody's word are none.
 */
public interface UsualAnswers {

    /**
     * The answers by key; nothing where a person must look at this one.
     *
     * @param shown what the form shows
     */
    Optional<Map<String, Object>> usual(Map<String, Object> shown);
}
