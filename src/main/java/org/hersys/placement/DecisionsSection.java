package org.hersys.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.disease.Diseases;
import org.hersys.policy.DecisionRecord;
import org.hersys.policy.DecisionRecords;
import org.hersys.policy.FactTexts;
import org.hersys.policy.TableTexts;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** What the tables decided on the case page: the answer, the rows that fired, the facts, who overruled it and why. */
@Component
class DecisionsSection implements CaseSection {

    /** What is told of an answer, by the question that its table answers. */
    private static final Map<String, String> MAIN_OUTPUTS = Map.of(
            "duty", "duty",
            "severity", "severity",
            "risk", "points",
            "placement", "placement",
            "firstContact", "firstContact",
            "observer", "observerKind",
            "alert", "alertLevel",
            "frequency", "hours",
            "release", "isolationDays",
            "contactPeriod", "days");

    private static final Map<String, String> UNITS = Map.of(
            "points", "detail.points", "hours", "detail.hours", "isolationDays", "detail.days", "days", "detail.days");

    private final DecisionRecords decisions;
    private final Diseases diseases;
    private final TableTexts tables;
    private final FactTexts facts;
    private final Names names;
    private final Words words;

    DecisionsSection(
            DecisionRecords decisions,
            Diseases diseases,
            TableTexts tables,
            FactTexts facts,
            Names names,
            Words words) {
        this.decisions = decisions;
        this.diseases = diseases;
        this.tables = tables;
        this.facts = facts;
        this.names = names;
        this.words = words;
    }

    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public List<Map<String, Object>> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case AGENCY, POLICY, NONE -> null;
            case SYSTEM, PREFECTURE, OFFICE, CLINIC ->
                decisions.of(file.id()).stream()
                        .map(answer -> shown(answer, mainOutputs(file)))
                        .toList();
        };
    }

    /** The output to tell, by table. */
    private Map<String, String> mainOutputs(CaseFile file) {
        Map<String, String> outputs = new HashMap<>();
        diseases.get(file.disease()).tables().forEach((question, table) -> {
            if (MAIN_OUTPUTS.containsKey(question)) {
                outputs.put(table, MAIN_OUTPUTS.get(question));
            }
        });
        return outputs;
    }

    private Map<String, Object> shown(DecisionRecord answer, Map<String, String> mainOutputs) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("decision", answer.decision());
        shown.put("version", answer.version());
        shown.put("decidedAt", answer.decidedAt());
        shown.put("outcomes", List.of(outcome(answer, mainOutputs)));
        shown.put("overruling", overruling(answer));
        shown.put("rows", answer.rows().stream().map(row -> row(answer, row)).toList());
        shown.put("facts", inputs(answer));
        return shown;
    }

    private Map<String, Object> outcome(DecisionRecord answer, Map<String, String> mainOutputs) {
        String output = mainOutputs.getOrDefault(
                answer.decision(), answer.result().keySet().stream().findFirst().orElse(""));
        Object value = answer.result().get(output);
        return item(output, UNITS.containsKey(output) && value != null ? words.say(UNITS.get(output), value) : value);
    }

    private Map<String, Object> row(DecisionRecord answer, String row) {
        return Map.of(
                "number",
                tables.number(answer.decision(), answer.version(), row),
                "why",
                tables.why(answer.decision(), answer.version(), row));
    }

    private List<Map<String, Object>> inputs(DecisionRecord answer) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (String input : tables.inputs(answer.decision())) {
            if (answer.facts().containsKey(input)) {
                Object value = FactTexts.known(input, answer.facts().get(input));
                boolean day = value instanceof String && FactTexts.vocabulary(input) == null;
                inputs.add(item(input, day ? facts.value(input, value) : value));
            }
        }
        return inputs;
    }

    private static Map<String, Object> item(String key, Object value) {
        Map<String, Object> item = new HashMap<>();
        item.put("key", key);
        item.put("value", value);
        item.put("vocabulary", FactTexts.vocabulary(key));
        return item;
    }

    private Map<String, Object> overruling(DecisionRecord answer) {
        if (answer.overruledTo() == null) {
            return null;
        }
        Map<String, Object> overruling = new HashMap<>();
        overruling.put("placement", answer.overruledTo());
        overruling.put("reason", answer.overruledReason());
        overruling.put("by", names.person(answer.overruledBy()));
        overruling.put("at", answer.overruledAt());
        return overruling;
    }
}
