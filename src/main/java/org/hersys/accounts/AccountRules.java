package org.hersys.accounts;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an installation may choose about accounts. */
@Component
class AccountRules {

    private final Duration unusedAfter;
    private final Duration invitation;
    private final boolean demo;

    AccountRules(
            @Value("${hersys.accounts.unused-after:90d}") Duration unusedAfter,
            @Value("${hersys.accounts.invitation:72h}") Duration invitation,
            @Value("${hersys.demo.enabled:false}") boolean demo) {
        this.unusedAfter = unusedAfter;
        this.invitation = invitation;
        this.demo = demo;
    }

    /** How long nobody logs in to an account until it is flagged. */
    Duration unusedAfter() {
        return unusedAfter;
    }

    /** How long an invitation is good. */
    Duration invitation() {
        return invitation;
    }

    /** Whether links are shown even when they were sent. */
    boolean linksAreShown() {
        return demo;
    }
}
