package org.hersys.policy;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The day whose rules apply. It is today, except in training and in the demo, where rules can be held at a day on which
 * the law still ordered isolation (from 2023-05-08 COVID-19 is of category 5 and nobody is isolated by law).
 */
@Component("rules")
public class RuleDate {

    private static final Logger LOG = LoggerFactory.getLogger(RuleDate.class);

    private final Clock clock;
    private final LocalDate heldAt;

    RuleDate(
            Clock clock,
            @Value("${hersys.rules.held-at}") String heldAt,
            @Value("${hersys.demo.enabled}") boolean demo,
            @Value("${hersys.demo.rules-held-at}") String heldAtInDemo) {
        String held = heldAt.isBlank() && demo ? heldAtInDemo : heldAt;
        this.clock = clock;
        this.heldAt = held.isBlank() ? null : LocalDate.parse(held);
        if (this.heldAt != null) {
            LOG.warn("Decision tables answer as on {}: this is for demo and training only", held);
        }
    }

    /** The day whose rules apply now. */
    public LocalDate today() {
        return of(LocalDate.now(clock));
    }

    /** The day whose rules apply to something of the given day. */
    public LocalDate of(LocalDate day) {
        return heldAt != null && day.isAfter(heldAt) ? heldAt : day;
    }

    /** The day of the past at which rules are held; null in earnest. */
    public LocalDate heldAt() {
        return heldAt;
    }
}
