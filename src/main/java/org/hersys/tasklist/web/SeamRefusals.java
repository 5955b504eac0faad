package org.hersys.tasklist.web;

import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.hersys.tasklist.FormRefused;
import org.hersys.tasklist.Refusal;
import org.hersys.tasklist.Refusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what goes wrong inside the seam into sentences; an accident is logged without a word of the answers. */
@RestControllerAdvice(assignableTypes = {TaskListCalls.class, TaskCalls.class, ProcessCalls.class, DraftCalls.class})
class SeamRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(SeamRefusals.class);

    private final RefusalTexts texts;

    SeamRefusals(RefusalTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<RefusalTexts.Body> refused(Refusal refusal, Locale language) {
        return answer(refusal.reason().status(), texts.body(refusal, language));
    }

    @ExceptionHandler
    ResponseEntity<RefusalTexts.Body> refused(FormRefused refused, Locale language) {
        return answer(HttpStatus.BAD_REQUEST.value(), texts.body(refused, language));
    }

    /** Two people, or a person and a timer, at the same moment. */
    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    ResponseEntity<RefusalTexts.Body> overtaken(Locale language) {
        return refused(Refusal.because(Reason.CHANGED), language);
    }

    /** Also who asks for another form of answer than Tasklist reads. */
    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        HttpMediaTypeException.class
    })
    ResponseEntity<RefusalTexts.Body> malformed(Locale language) {
        return refused(Refusal.because(Reason.MALFORMED), language);
    }

    @ExceptionHandler
    ResponseEntity<RefusalTexts.Body> accident(Exception accident, Locale language) {
        LOG.error("A call of Tasklist failed: {}", Accidents.withoutTexts(accident));
        return refused(Refusal.because(Reason.FAILED), language);
    }

    private static ResponseEntity<RefusalTexts.Body> answer(int status, RefusalTexts.Body body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
