package org.hersys.exchange.linelist;

import java.time.LocalDate;
import java.util.List;

/**
 * One published case. What the list does not state is null or "unknown"; free remarks are left behind.
 *
 * @param number as published
 * @param municipalityCode six digits with a right check digit, or null
 * @param prefecture two digits, from the municipality code or else the prefecture's name, or null
 * @param publishedOn or null; either this or {@code confirmedOn} is always there
 * @param onsetOn or null
 * @param confirmedOn day on which the infection was confirmed, or null
 * @param residence as published, or null
 * @param ageBand 10歳未満, 10代 … 90代, 90歳以上, 100歳以上, 未就学児, 就学児 or unknown
 * @param sex male, female, other or unknown
 * @param occupation as published, or null
 * @param severity asymptomatic, mild, moderate, severe, dead or unknown
 * @param symptoms codes in alphabetical order
 * @param closed whether the list says the patient was discharged, released or has died
 * @param died whether the list says the patient has died
 */
public record LineListCase(
        String number,
        String municipalityCode,
        String prefecture,
        LocalDate publishedOn,
        LocalDate onsetOn,
        LocalDate confirmedOn,
        String residence,
        String ageBand,
        String sex,
        String occupation,
        String severity,
        List<String> symptoms,
        boolean closed,
        boolean died) {

    /** What the list says but for how it ended: that is for a case's own course to say. */
    public LineListCase withoutEnd() {
        return new LineListCase(
                number,
                municipalityCode,
                prefecture,
                publishedOn,
                onsetOn,
                confirmedOn,
                residence,
                ageBand,
                sex,
                occupation,
                "dead".equals(severity) ? "unknown" : severity,
                symptoms,
                false,
                false);
    }

    /**
     * The identity of this case within its publisher's list.
     *
     * @param sender who is taken for the publisher where the list itself names no prefecture
     */
    public SourceId sourceId(String sender) {
        return SourceId.of(prefecture == null ? sender : prefecture, number);
    }
}
