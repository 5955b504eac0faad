package org.hersys.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables deployed with the product. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final OwnAuthority authority;
    private final VersionInForce versions;

    DecisionTables(@Lazy DecisionService decisions, OwnAuthority authority, VersionInForce versions) {
        this.decisions = decisions;
        this.authority = authority;
        this.versions = versions;
    }

    /**
     * What a table answered.
     *
     * @param version of the table
     * @param rows ids of the rows that fired, in the table's order
     * @param outputs by output name; a collected sum stands under its output's name
     */
    public record Answer(int version, List<String> rows, Map<String, Object> outputs) {}

    /**
     * Evaluates the version of a table that is in force now.
     *
     * @param facts every input of the table by name, days as LocalDate; null where a value is not known
     * @throws IllegalStateException when no row answers: a table must be total
     */
    public Answer evaluate(String decision, Map<String, ?> facts) {
        return evaluate(decision, versions.now(decision), facts);
    }

    /** The version that answers now; empty where the newest does. */
    public OptionalInt inForce(String decision) {
        return versions.now(decision);
    }

    /** Evaluates a version of a table, whether it is in force or not; without a version the newest. */
    public Answer evaluate(String decision, OptionalInt version, Map<String, ?> facts) {
        DmnDecisionTableResult result = authority.call(() -> version.isPresent()
                ? decisions.evaluateDecisionTableByKeyAndVersion(decision, version.getAsInt(), new HashMap<>(facts))
                : decisions.evaluateDecisionTableByKey(decision, new HashMap<>(facts)));
        FiredRows.Fired fired = FiredRows.take();
        if (result.isEmpty() && fired.rows().isEmpty()) {
            throw new IllegalStateException("No row of " + decision + " answers");
        }
        return new Answer(
                fired.version(), fired.rows(), result.getSingleResult().getEntryMap());
    }
}
