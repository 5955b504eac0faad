package org.hersys.casefile.editing;

import java.util.List;
import java.util.Map;

/** What became of a field group that somebody saved. */
public sealed interface SaveOutcome {

    /**
     * Kept.
     *
     * @param change id of the change, by which it can be taken back
     * @param ofOthers fields that others had changed meanwhile and that hold what they wrote
     */
    record Saved(long change, List<String> ofOthers) implements SaveOutcome {}

    /** Everything was as wanted already: nothing was typed, or the button was pressed twice. */
    record Unchanged() implements SaveOutcome {}

    /** Nothing was changed; problems in the reader's words, by field. */
    record Refused(Map<String, String> problems) implements SaveOutcome {}

    /**
     * Nothing was changed; somebody else has kept something else meanwhile.
     *
     * @param fields that both have changed, each to something else
     * @param ofOthers fields that only others have changed
     * @param mine what the editor wants, by field
     * @param now what is kept, by field
     * @param latest the newest change of the group on the page, or null when it came another way
     */
    record Contested(
            List<String> fields,
            List<String> ofOthers,
            Map<String, String> mine,
            Map<String, String> now,
            Change latest)
            implements SaveOutcome {}

    /** The group does not exist, or is not the actor's to change. */
    record NotAllowed() implements SaveOutcome {}
}
