package org.hersys.policy.desk;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A version of a decision table.
 *
 * @param number version in the engine, stored with every answer; null until published
 * @param state draft, submitted, published or discarded
 * @param origin shipped with the product, or edited at the policy desk
 * @param basedOn the version it was begun from; null for the first
 * @param revision counts how often a draft was saved
 * @param editedBy logins of everybody who changed it; none of them may approve it
 * @param validFrom moment from which it answers; null for a draft that answers as soon as it is approved
 */
public record DecisionVersion(
        long id,
        String decision,
        Integer number,
        String state,
        String origin,
        Long basedOn,
        int revision,
        List<String> editedBy,
        OffsetDateTime editedAt,
        OffsetDateTime validFrom,
        String reason,
        String legalSource,
        String submittedBy,
        OffsetDateTime submittedAt,
        String approvedBy,
        OffsetDateTime approvedAt) {

    /** Whether it may still be changed. */
    public boolean isDraft() {
        return state.equals("draft");
    }

    /** Whether it was thrown away. */
    public boolean isDiscarded() {
        return state.equals("discarded");
    }

    /** Whether it waits for a second person. */
    public boolean isSubmitted() {
        return state.equals("submitted");
    }

    /** Whether a person may approve it: somebody who has neither changed it nor handed it in. */
    public boolean mayBeApprovedBy(String login) {
        return isSubmitted() && !editedBy.contains(login) && !login.equals(submittedBy);
    }
}
