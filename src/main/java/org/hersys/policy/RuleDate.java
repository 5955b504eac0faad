package org.hersys.policy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The day whose rules apply. It is today, except in training and in the demo, where rules can be held at a day on which
 * the law still ordered isolation (from 2023-05-08 COVID-19 is of category 5 and nobody is isolated by law).
 */
@Component
public class RuleDate {

    private final Clock clock;
    private final LocalDate heldAt;

    RuleDate(Clock clock, @Value("${hersys.rules.held-at:}") String heldAt) {
        this.clock = clock;
        this.heldAt = heldAt.isBlank() ? null : LocalDate.parse(heldAt);
    }

    /** The day whose rules apply now. */
    public LocalDate today() {
        return of(LocalDate.now(clock));
    }

    /** The day whose rules apply to something of the given day. */
    public LocalDate of(LocalDate day) {
        return heldAt != null && day.isAfter(heldAt) ? heldAt : day;
    }

    /** Whether rules are held at a day of the past. */
    public boolean isHeld() {
        return heldAt != null;
    }
}
