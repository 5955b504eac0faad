package org.hersys.exchange;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a program's request, in its language, as problem+json that names every wrong field. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {

    private final MessageSource texts;

    ProblemAdvice(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, Locale language) {
        return problem(refusal.status(), refusal.getMessage(), refusal.errors(), language);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException accident, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, texts.getMessage("api.noJson", null, language), List.of(), language);
    }

    @ExceptionHandler
    ProblemDetail headerMissing(MissingRequestHeaderException accident, Locale language) {
        return problem(
                HttpStatus.BAD_REQUEST,
                texts.getMessage("api.headerMissing", new Object[] {accident.getHeaderName()}, language),
                List.of(),
                language);
    }

    private ProblemDetail problem(HttpStatus status, String detail, List<Refusal.Wrong> errors, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(texts.getMessage("api.title." + status.value(), null, language));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }
}
