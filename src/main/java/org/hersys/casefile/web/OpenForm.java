package org.hersys.casefile.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.Field;
import org.hersys.casefile.editing.OfferedValues;
import org.hersys.casefile.editing.SaveOutcome;
import org.hersys.casefile.editing.TypedGroup;

/**
 * A field group that somebody is editing on the page.
 *
 * @param sent what was typed; null when editing begins
 * @param problems in the reader's words, by field
 * @param contested what somebody else saved meanwhile in the same fields; null when nobody did
 * @param answered whether the values come from a register rather than from the editor
 * @param leftAt when the editor left the form without saving; null when it has not been left
 */
record OpenForm(
        String group,
        String item,
        TypedGroup sent,
        Map<String, String> problems,
        SaveOutcome.Contested contested,
        boolean answered,
        OffsetDateTime leftAt) {

    /** Editing begins. */
    static OpenForm begun(String group, String item) {
        return new OpenForm(group, item, null, Map.of(), null, false, null);
    }

    /** Editing goes on where the editor left it. */
    static OpenForm resumed(String group, TypedGroup left, OffsetDateTime leftAt) {
        return new OpenForm(group, left.item(), left, Map.of(), null, false, leftAt);
    }

    /** What was typed cannot be kept. */
    static OpenForm refused(String group, TypedGroup sent, Map<String, String> problems) {
        return new OpenForm(group, sent.item(), sent, problems, null, false, null);
    }

    /** Somebody else has kept something else. */
    static OpenForm contested(String group, TypedGroup sent, SaveOutcome.Contested contested) {
        return new OpenForm(group, sent.item(), sent, Map.of(), contested, false, null);
    }

    /** A register has answered; each field in which it differs is accepted or not. */
    static OpenForm answered(String group, OfferedValues.Offer offer) {
        return new OpenForm(group, "", offer.sent(), Map.of(), offer.contested(), true, null);
    }

    /** What stands in a field: as typed; what is kept now where only others have changed it, or when editing begins. */
    List<String> typed(Field field, Map<String, String> now) {
        String name = field.name();
        boolean asKept = answered && !isContested(name)
                || contested != null && contested.ofOthers().contains(name);
        if (sent == null || asKept) {
            return FieldWords.typed(field, now.get(name));
        }
        return "theirs".equals(sent.chosen().get(name))
                ? FieldWords.typed(field, sent.seen().get(name))
                : sent.typed().get(name);
    }

    /** What the editor has seen in a field, with which the next saving compares. */
    String seen(String field, Map<String, String> now) {
        return sent == null || contested != null ? now.get(field) : sent.seen().get(field);
    }

    /** Whether somebody else has changed the field too, to something else. */
    boolean isContested(String field) {
        return contested != null && contested.fields().contains(field);
    }
}
