package org.hersys.policy.desk;

/**
 * On which cases a table is tried.
 *
 * @param cases open: all open cases; recent: all cases of the last days, closed ones too; wave: as many people as given,
 *     who are like the cases of the last days
 * @param days of the past, today included; null for open cases
 * @param wave people who are ill at the same time; null except for a wave
 */
public record TrialScope(String cases, Integer days, Integer wave) {

    /** The most days of the past. */
    public static final int MOST_DAYS = 3650;

    /** The most people of a wave. */
    public static final int MOST_PEOPLE = 10_000_000;

    /** All open cases. */
    public static TrialScope open() {
        return new TrialScope("open", null, null);
    }

    /** The cases of the last days, or a wave like them when a number of people is given. */
    public static TrialScope last(int days, Integer wave) {
        return new TrialScope(wave == null ? "recent" : "wave", days, wave);
    }
}
