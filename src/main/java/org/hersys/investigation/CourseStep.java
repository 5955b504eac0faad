package org.hersys.investigation;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A step of the process that a disease brings of its own, as somebody answered it.
 *
 * @param element id of the user task, after which the disease's form is named
 * @param answers by question
 * @param takenBy account
 */
public record CourseStep(
        String element, Map<String, Object> answers, String note, OffsetDateTime takenAt, String takenBy) {}
