package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A missing value never counts as fine: taking a fact away that a row looked at never gives a milder answer. */
class DecisionMissingFactsTest {

    private static final List<String> DUTIES = List.of("none", "countOnly", "full");
    private static final List<String> GRADES = List.of("mild", "moderate1", "moderate2", "severe");
    private static final List<String> ALERTS = List.of("none", "watch", "urgent", "emergency");

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOfRowsThatSomebodyCouldBeFineBy")
    void withoutAFactTheAnswerIsNotMilder(DecisionExample example) {
        var table = example.table();
        var full = table.evaluate(example.facts()).outputs();
        var conditions = table.conditions(table.rule(example.rows().get(0)));

        conditions.forEach((input, cell) -> {
            if (!cell.isEmpty()) {
                var less = table.evaluate(example.without(input));
                assertThat(notMilder(table.id(), full, less.outputs()))
                        .as("without %s: %s instead of %s", input, less, full)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void aTableAnswersEvenWhenNothingIsKnown(DecisionTable table) {
        var nothing = new HashMap<String, Object>();
        table.inputIds().forEach(input -> nothing.put(input, null));

        assertThat(table.evaluate(nothing).outputs()).isNotEmpty();
    }

    @Test
    void aSaturationThatWasNotMeasuredIsNamedByItsRowAndNeverGoesStraightThrough() {
        var severity = DecisionTables.byId("determineSeverity");
        assertThat(DecisionExample.of(severity).stream()
                        .filter(example -> example.facts().get("spo2") == null)
                        .filter(example -> example.outputs().containsValue("mild"))
                        .flatMap(example -> example.rows().stream()))
                .containsOnly("rule_notMeasuredNoSigns");

        var placement = DecisionTables.byId("recommendPlacement");
        assertThat(DecisionExample.of(placement).stream()
                        .map(example ->
                                placement.evaluate(example.without("spo2")).outputs())
                        .map(outputs -> outputs.get("straightThrough")))
                .containsOnly(false);
    }

    /**
     * Facts of a sum cannot be missing by contract, an alert already raised may rest on one fact alone, nobody is fine by
     * not being somebody else.
     */
    static Stream<DecisionExample> examplesOfRowsThatSomebodyCouldBeFineBy() {
        return DecisionExample.all().filter(example -> switch (example.table().id()) {
            case "scoreRisk", "weighAgreement", "assessDuplicate" -> false;
            case "decideDutyToNotify", "decideDutyOfEncephalitis" ->
                !example.outputs().containsValue("full");
            case "determineSeverity" -> example.outputs().containsValue("mild");
            case "assessObservation" -> example.outputs().containsValue("none");
            case "recommendPlacement" -> !example.outputs().containsValue("hospital");
            default -> true;
        });
    }

    private static boolean notMilder(String table, Map<String, Object> full, Map<String, Object> less) {
        return switch (table) {
            case "decideDutyToNotify", "decideDutyOfEncephalitis" ->
                rank(DUTIES, less, "duty") >= rank(DUTIES, full, "duty");
            case "determineSeverity" -> rank(GRADES, less, "severity") >= rank(GRADES, full, "severity");
            case "assessObservation" -> rank(ALERTS, less, "alertLevel") > rank(ALERTS, full, "alertLevel");
            case "recommendPlacement" ->
                less.get("straightThrough").equals(false)
                        && (!less.get("placement").equals("home")
                                || full.get("placement").equals("home"));
            case "chooseObserver" ->
                List.of("healthCentre", full.get("observerKind")).contains(less.get("observerKind"));
            case "chooseReporter" -> List.of("staff", full.get("reporter")).contains(less.get("reporter"));
            case "timeLadder" ->
                number(less, "afterMinutes") <= number(full, "afterMinutes")
                        && (less.get("waitsForDay").equals(false)
                                || full.get("waitsForDay").equals(true));
            case "chooseObservationFrequency" -> number(less, "hours") <= Math.max(12, number(full, "hours"));
            case "determineRelease" ->
                number(less, "isolationDays") >= number(full, "isolationDays")
                        && number(less, "hoursAfterEasing") >= number(full, "hoursAfterEasing")
                        && (less.get("automatic").equals(false)
                                || number(less, "isolationDays") > number(full, "isolationDays"));
            case "timeReaching" -> number(less, "minutes") <= number(full, "minutes");
            case "chooseFirstContact" ->
                !less.get("firstContact").equals("questionnaire")
                        || number(less, "answerHours") <= number(full, "answerHours");
            case "relateNotification" ->
                !less.get("relation").equals("sameCase")
                                && !full.get("relation").equals("ask")
                        || less.get("relation").equals(full.get("relation"));
            case "determineContactPeriod" -> number(less, "days") >= number(full, "days");
            default -> fail("unknown table " + table);
        };
    }

    private static int rank(List<String> order, Map<String, Object> outputs, String name) {
        return order.indexOf(String.valueOf(outputs.get(name)));
    }

    private static int number(Map<String, Object> outputs, String name) {
        return ((Number) outputs.get(name)).intValue();
    }
}
