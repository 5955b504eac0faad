package org.hersys.exchange.imports;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.exchange.linelist.Layout;

/**
 * A file on its way in.
 *
 * @param kind lineList or notifications; null until it is recognised
 * @param layout where the columns are; null until they are known
 * @param firstMonth of dates that name no year, as somebody has said; or null
 * @param publisher prefecture whose list it is, as somebody has said of one that does not say so; or null
 * @param rows how many there are below the header; 0 until they are counted
 * @param position how many of them have been checked or, when the run is running, taken in
 * @param reason key of the text why it does not go on; null where it does
 * @param counts rows by outcome, as planned and after the run as carried out
 */
public record ImportRun(
        UUID id,
        String organisation,
        String login,
        String fileName,
        String kind,
        String state,
        Layout layout,
        YearMonth firstMonth,
        String publisher,
        long rows,
        long position,
        String reason,
        List<String> reasonArgs,
        Map<String, Integer> counts,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt) {

    public static final String RECEIVED = "received";
    public static final String NO_TABLE = "noTable";
    public static final String UNCLEAR = "unclear";
    public static final String CHECKING = "checking";
    public static final String STOPPED = "stopped";
    public static final String READY = "ready";
    public static final String RUNNING = "running";
    public static final String CANCELLED = "cancelled";
    public static final String FAILED = "failed";
    public static final String DONE = "done";

    /** Whether a server works on it or will do so by itself. */
    public boolean isAtWork() {
        return state.equals(RECEIVED) || state.equals(CHECKING) || state.equals(RUNNING);
    }

    /** Whether something of it has been taken in. */
    public boolean hasBegun() {
        return List.of(RUNNING, CANCELLED, FAILED, DONE).contains(state);
    }

    /** Whether a row changes something rather than being left out. */
    public boolean changesBy(ImportRow row) {
        return List.of(ImportRow.OPENED, ImportRow.FILED, ImportRow.REVISED).contains(row.outcome());
    }

    /** Rows of an outcome. */
    public int count(String outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Rows that change something: cases opened or filed, and revisions. */
    public int changes() {
        return count(ImportRow.OPENED) + count(ImportRow.FILED) + count(ImportRow.REVISED);
    }
}
