package org.hersys.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;

/**
 * Adds up what the decision tables say about two people (Fellegi and Sunter, A theory for record linkage, 1969). Made for one
 * run: each answer of a table is asked for once, however many pairs are weighed.
 */
final class Weighing {

    private final Deciding deciding;
    private final Map<Map<String, String>, Decision> weights = new HashMap<>();
    private final Map<Map<String, Object>, Decision> verdicts = new HashMap<>();

    Weighing(Deciding deciding) {
        this.deciding = deciding;
    }

    Likeness weigh(Traits one, Traits other) {
        Map<String, String> agreement = Comparison.of(one, other);
        List<Likeness.Reason> reasons = new ArrayList<>();
        int score = 0;
        int version = 0;
        for (Map.Entry<String, String> field : agreement.entrySet()) {
            Decision weight = weights.computeIfAbsent(
                    Map.of("field", field.getKey(), "agreement", field.getValue()),
                    facts -> deciding.ask("weighAgreement", facts));
            reasons.add(new Likeness.Reason(
                    field.getKey(),
                    field.getValue(),
                    weight.number("weight"),
                    weight.rows().get(0)));
            score += weight.number("weight");
            version = weight.version();
        }
        Decision verdict = verdicts.computeIfAbsent(
                Map.of("score", score, "givenName", agreement.get("givenName")),
                facts -> deciding.ask("assessDuplicate", facts));
        return new Likeness(score, verdict.text("verdict"), reasons, version);
    }
}
