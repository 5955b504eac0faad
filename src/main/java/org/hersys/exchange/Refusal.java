package org.hersys.exchange;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is not carried out; becomes problem+json. Thrown before anything is changed. */
class Refusal extends RuntimeException {

    /** Something wrong with one field of the request. */
    record Wrong(String field, String message) {}

    private final HttpStatus status;
    private final transient List<Wrong> errors;

    Refusal(HttpStatus status, String detail) {
        this(status, detail, List.of());
    }

    Refusal(HttpStatus status, String detail, List<Wrong> errors) {
        super(detail);
        this.status = status;
        this.errors = errors;
    }

    HttpStatus status() {
        return status;
    }

    List<Wrong> errors() {
        return errors;
    }
}
