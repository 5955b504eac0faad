package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hersys.tasklist.FormOutcome.Done;
import org.hersys.tasklist.FormOutcome.Refused;
import org.hersys.tasklist.FormRefused.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a form and its handler together: reads the answers strictly, validates them, hands them over. */
@Component
class FormAnswers {

    private final FormHandlers handlers;
    private final AnswerReader reader;
    private final Validator validator;
    private final FieldTexts texts;

    FormAnswers(FormHandlers handlers, AnswerReader reader, Validator validator, FieldTexts texts) {
        this.handlers = handlers;
        this.reader = reader;
        this.validator = validator;
        this.texts = texts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> load(FormsOfModels.Place place, FormTask task) {
        return handlers.get(place).load(task);
    }

    /** What the form's fields held before they were answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> held(FormsOfModels.Place place, FormTask task) {
        return handlers.get(place).held(task);
    }

    /** The form as its handler fits it to the task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public JsonNode fit(FormsOfModels.Place place, FormTask task, JsonNode form) {
        return handlers.get(place).fit(task, form);
    }

    /** What the handler made of the answers; throws {@link FormRefused} when they are not taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Done submit(FormsOfModels.Place place, JsonNode form, FormTask task, ObjectNode answers) {
        return submit(handlers.get(place), form, task, answers);
    }

    private <R> Done submit(FormHandler<R> handler, JsonNode form, FormTask task, ObjectNode answers) {
        R record = reader.read(handler.type(), answers);
        refuseIfAny(FormChoices.problems(form, answers, texts));
        refuseIfAny(validator.validate(record).stream()
                .map(FormAnswers::problem)
                .sorted(Comparator.comparing(Problem::field))
                .toList());
        FormOutcome outcome = handler.submit(task, record);
        if (outcome instanceof Refused refused) {
            throw new FormRefused(refused.problems().stream()
                    .map(problem -> new Problem(problem.field(), texts.text(problem.message(), problem.arguments())))
                    .toList());
        }
        return (Done) outcome;
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        return new Problem(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
