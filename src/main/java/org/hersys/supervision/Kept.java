package org.hersys.supervision;

import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;

/** Which rows of the kept numbers are the actor's: those of the office, or of the prefecture for its desk, which may choose an office. */
final class Kept {

    private Kept() {}

    /** The condition on folded rows {@code t}; an office that is none of the desk's has no row that its policy shows. */
    static String folded(String office, Map<String, Object> parameters) {
        parameters.put("whose", whose(office));
        return "t.whose = :whose";
    }

    /** The condition on folded rows {@code t} of clocks, which are kept for each office: the desk reads those of all of its own. */
    static String foldedClocks(String office, Map<String, Object> parameters) {
        return isDesk() && office == null
                ? "t.prefecture = (select current_setting('app.prefecture', true))"
                : folded(office, parameters);
    }

    /** The condition on rows {@code t} that are not folded yet, of which the policy shows the actor's own. */
    static String fresh(String office, Map<String, Object> parameters) {
        if (office == null) {
            return "true";
        }
        parameters.put("office", office);
        return "t.office = :office";
    }

    /** Open tasks with a clock of the actor's cases, whoever works on them, as a name in SQL. */
    static String clocks() {
        return isDesk() ? "prefecture_clock" : "office_clock";
    }

    private static String whose(String office) {
        Actor actor = CurrentActor.get();
        return office != null ? office : isDesk() ? "*" + actor.prefecture() : actor.organisation();
    }

    private static boolean isDesk() {
        return CurrentActor.get().sight() == Sight.PREFECTURE;
    }
}
