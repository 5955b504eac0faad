package org.hersys.tasklist;

import java.util.List;

/** Answers of a form that are not taken; rolls back whatever the handler may have begun. */
public final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    FormRefused(List<Problem> problems) {
        super("answers refused");
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong, in the reader's language.
     *
     * @param field key in the form, with the row for repeated fields such as {@code contacts[0].name}; null when it
     *     concerns the form as a whole
     */
    public record Problem(String field, String text) {}

    /** Everything that is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
