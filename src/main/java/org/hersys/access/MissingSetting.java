package org.hersys.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting without which the product does not start in earnest. */
public class MissingSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * What is missing and how to give it.
     *
     * @param property name of the setting
     * @param variable of the environment it is given by
     * @param command that makes a good value
     */
    public MissingSetting(String property, String variable, String command) {
        super("The setting " + property + " is missing or has not the right form, and the demo is off.");
        this.remedy = "Set the environment variable " + variable + " to the output of: " + command;
    }

    /** Tells it in two sentences in place of a stack trace; made by name from spring.factories. */
    static class Told extends AbstractFailureAnalyzer<MissingSetting> {

        @Override
        protected FailureAnalysis analyze(Throwable root, MissingSetting missing) {
            return new FailureAnalysis(missing.getMessage(), missing.remedy, missing);
        }
    }
}
