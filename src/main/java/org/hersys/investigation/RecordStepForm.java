package org.hersys.investigation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers of the form record-step.
 *
 * @param answers by question of the disease's own form; what was left open is not in it
 */
record RecordStepForm(Map<String, Object> answers, String note) {

    private static final String RESULT = "result";
    private static final Set<Object> NOTHING = Set.of("", false, List.of());

    RecordStepForm {
        answers = answers == null
                ? Map.of()
                : answers.entrySet().stream()
                        .filter(answer -> !NOTHING.contains(
                                Optional.ofNullable(answer.getValue()).orElse("")))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The fact by which the process goes on: the answer to the question {@code result}, where the form has it. */
    Map<String, Object> facts() {
        return answers.containsKey(RESULT) ? Map.of("stepResult", answers.get(RESULT)) : Map.of();
    }
}
