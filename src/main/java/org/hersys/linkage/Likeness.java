package org.hersys.linkage;

import java.util.List;

/**
 * How much speaks for two records being of one person.
 *
 * @param score the weights added up
 * @param verdict likely, possible or none
 * @param version of the table of weights
 */
record Likeness(int score, String verdict, List<Reason> reasons, int version) {

    /**
     * A field's part in it.
     *
     * @param row of the table weighAgreement, which says it in words
     */
    record Reason(String field, String agreement, int weight, String row) {}

    boolean isOffered() {
        return !"none".equals(verdict);
    }
}
