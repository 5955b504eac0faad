package org.hersys.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A look or an act to be noted. Begins with {@link #of}; each method gives a fuller one.
 *
 * @param action code {@code <thing>.<done>}, for example {@code case.viewed}; its text is {@code audit.action.<code>}
 * @param caseId the one case concerned, or null
 * @param cases cases that one page of a list showed, all of the same office; empty where it is no list
 * @param office the office responsible, whose supervisor may read the entry; or null
 * @param reason as typed where it was asked for, readable by that office only; or null
 * @param terms what was searched for; kept as a keyed hash only; or null
 * @param changes what became of which field, readable by that office only
 * @param login who, where nobody is signed in (a failed log-in); null for the current actor
 * @param keeper office that may read reason and changes in place of the one responsible; null for that one
 */
public record AuditEntry(
        String action,
        Long caseId,
        List<Long> cases,
        String office,
        String reason,
        String terms,
        List<Change> changes,
        String login,
        String keeper) {

    private static final int MOST_CHANGES = 60;
    private static final int LONGEST = 250;

    private static final int BEFORE_THE_DIFFERENCE = 20;

    /** A field before and after; null for none; of a longer text a part is kept, and of a changed one that which differs. */
    public record Change(String field, String before, String after) {

        /** Whether it only names what the entry is about. */
        public boolean names() {
            return Objects.equals(before, after);
        }
    }

    /** An entry that says no more than what was done. */
    public static AuditEntry of(String action) {
        return new AuditEntry(action, null, List.of(), null, null, null, List.of(), null, null);
    }

    /** It was about this case, for which this office is responsible. */
    public AuditEntry onCase(long id, String responsible) {
        return new AuditEntry(action, id, cases, responsible, reason, terms, changes, login, keeper);
    }

    /** It showed these cases, all of this office. */
    public AuditEntry showing(Collection<Long> ids, String responsible) {
        return new AuditEntry(action, caseId, List.copyOf(ids), responsible, reason, terms, changes, login, keeper);
    }

    /** It concerned this office or, where it was about an account, that organisation. */
    public AuditEntry about(String responsible) {
        return new AuditEntry(action, caseId, cases, responsible, reason, terms, changes, login, keeper);
    }

    /** The reason that was asked for and given, at most 1,000 characters; needs an office that may read it. */
    public AuditEntry because(String given) {
        return new AuditEntry(action, caseId, cases, office, given, terms, changes, login, keeper);
    }

    /** What was searched for. */
    public AuditEntry searchedFor(String typed) {
        return new AuditEntry(action, caseId, cases, office, reason, typed, changes, login, keeper);
    }

    /** What it was about where it is no case: a login, a table, an organisation. Needs an office that may read it. */
    public AuditEntry named(String field, Object name) {
        return with(new Change(field, cut(text(name), 0), cut(text(name), 0)));
    }

    /** A field changed; nothing is added when it did not. Needs an office that may read it. */
    public AuditEntry changed(String field, Object before, Object after) {
        String was = text(before);
        String is = text(after);
        int from = firstToKeep(was, is);
        return Objects.equals(was, is) ? this : with(new Change(field, cut(was, from), cut(is, from)));
    }

    /** Who did it, where nobody is signed in. */
    public AuditEntry by(String name) {
        return new AuditEntry(action, caseId, cases, office, reason, terms, changes, name, keeper);
    }

    /** Reason and changes are for this office, not for the one responsible: what was asked for where nothing is shown. */
    public AuditEntry keptFor(String reader) {
        return new AuditEntry(action, caseId, cases, office, reason, terms, changes, login, reader);
    }

    private AuditEntry with(Change change) {
        List<Change> all = new ArrayList<>(changes);
        if (all.size() < MOST_CHANGES) {
            all.add(change);
        }
        return new AuditEntry(action, caseId, cases, office, reason, terms, List.copyOf(all), login, keeper);
    }

    private static String text(Object value) {
        String text = value == null ? "" : value.toString();
        return text.isEmpty() ? null : text;
    }

    /** The beginning, unless all that would be kept of it is the same. */
    private static int firstToKeep(String before, String after) {
        int same = 0;
        while (before != null
                && after != null
                && same < Math.min(before.length(), after.length())
                && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same + BEFORE_THE_DIFFERENCE < LONGEST ? 0 : same - BEFORE_THE_DIFFERENCE;
    }

    private static String cut(String text, int from) {
        if (text == null) {
            return null;
        }
        int to = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
