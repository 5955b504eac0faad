package org.hersys.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Notes in the audit trail that a program came with a wrong or a revoked key: a few times for each address and so often in
 * all that nobody fills the trail with it. Of a key no more is noted than what all of ours begin with, and four signs.
 */
@Component
class RefusedKeys {

    private static final int LONGEST = ApiKeys.BEGINNING.length() + 4;

    private final Buckets perAddress = new Buckets(5, 1, Duration.ofMinutes(1));
    private final Bucket all = new Buckets(100, 10, Duration.ofMinutes(1)).full();
    private final ApiKeys keys;
    private final Organisations organisations;
    private final AuditTrail audit;

    RefusedKeys(ApiKeys keys, Organisations organisations, AuditTrail audit) {
        this.keys = keys;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Notes it for the office of the key that was revoked, else for nobody in particular. */
    void note(String key, String address) {
        if (perAddress.of(address).tryConsume(1) && all.tryConsume(1)) {
            audit.noteApart(keys.revoked(key)
                    .map(known -> AuditEntry.of("key.refused")
                            .by(known.login())
                            .about(organisations.get(known.organisation()).answeringOffice()))
                    .orElseGet(() -> AuditEntry.of("key.refused").by(beginning(key))));
        }
    }

    /** What is no key of ours may be anything: a password, a token of somebody else. */
    private static String beginning(String key) {
        return key.startsWith(ApiKeys.BEGINNING) && key.length() > LONGEST ? key.substring(0, LONGEST) + "…" : "";
    }
}
