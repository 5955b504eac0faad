package org.hersys.models;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.OutputClause;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One table, both as the model that people read and as the decision that the engine runs. */
record DecisionTable(String file, Decision decision, DmnDecision parsed) {

    String id() {
        return decision.getId();
    }

    org.camunda.bpm.model.dmn.instance.DecisionTable table() {
        return (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression();
    }

    List<InputClause> inputs() {
        return List.copyOf(table().getInputs());
    }

    List<OutputClause> outputs() {
        return List.copyOf(table().getOutputs());
    }

    List<String> inputIds() {
        return inputs().stream().map(InputClause::getId).toList();
    }

    List<String> outputIds() {
        return outputs().stream().map(OutputClause::getId).toList();
    }

    List<Rule> rules() {
        return List.copyOf(table().getRules());
    }

    Rule rule(String ruleId) {
        return rules().stream()
                .filter(rule -> rule.getId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }

    /** The condition of a row by input; an empty text means any value. */
    Map<String, String> conditions(Rule rule) {
        var texts = rule.getInputEntries().stream()
                .map(entry -> entry.getTextContent().trim())
                .toList();
        return zip(inputIds(), texts);
    }

    Map<String, String> conclusions(Rule rule) {
        var texts = rule.getOutputEntries().stream()
                .map(entry -> entry.getTextContent().trim())
                .toList();
        return zip(outputIds(), texts);
    }

    /** A cell of an example as the engine gets it: an empty cell is a fact that is missing, an input without type is a date. */
    Object fact(String inputId, String text) {
        if (text.isEmpty()) {
            return null;
        }
        var input = inputs().stream()
                .filter(clause -> clause.getId().equals(inputId))
                .findFirst()
                .orElseThrow();
        var type = input.getInputExpression().getTypeRef();
        return switch (type == null ? "date" : type) {
            case "integer" -> Integer.valueOf(text);
            case "double" -> Double.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            case "string" -> text;
            case "date" -> LocalDate.parse(text);
            default -> throw new IllegalStateException(id() + "." + inputId + " has the type " + type);
        };
    }

    DecisionTables.Answer evaluate(Map<String, Object> facts) {
        return DecisionTables.evaluate(parsed, facts);
    }

    @Override
    public String toString() {
        return file;
    }

    private static Map<String, String> zip(List<String> keys, Collection<String> values) {
        var list = List.copyOf(values);
        var map = new LinkedHashMap<String, String>();
        IntStream.range(0, keys.size()).forEach(i -> map.put(keys.get(i), list.get(i)));
        return map;
    }
}
