package org.hersys.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Fills one form from the case file and takes its answers back into it; nothing of a form reaches the engine but the
 * facts that {@link #submit} returns.
 *
 * @param <R> record whose components are the form's keys, with bean validation for single fields
 */
public interface FormHandler<R> {

    /** Id of the form, which is its file's name. */
    String form();

    /** The record that answers are read into. */
    Class<R> type();

    /** The form as it fits what it belongs to; the form that is given is not to be changed. */
    default JsonNode fit(FormTask task, JsonNode form) {
        return form;
    }

    /** What the form shows: values by key, options of selects under their values key. Runs as the person signed in. */
    Map<String, Object> load(FormTask task);

    /**
     * What the fields to be answered held when the form was shown, which tells what an answer has changed; a form that
     * shows much and asks little says so without reading the rest again.
     */
    default Map<String, Object> held(FormTask task) {
        return load(task);
    }

    /** Takes the answers, in the transaction that completes the task. Runs as the person signed in. */
    FormOutcome submit(FormTask task, R answers);
}
