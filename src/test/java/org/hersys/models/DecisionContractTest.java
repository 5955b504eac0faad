package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.OutputClause;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Java side and the processes rely on: names of tables, inputs and outputs, and the values that come out. */
class DecisionContractTest {

    private static final Map<String, List<String>> CODES = Map.of(
            "duty", List.of("full", "countOnly", "none"),
            "severity", List.of("none", "mild", "moderate1", "moderate2", "severe"),
            "placement", List.of("hospital", "hotel", "home", "careFacility"),
            "observerKind", List.of("healthCentre", "supportCentre", "clinic", "midwives", "hotel", "none"),
            "alertLevel", List.of("none", "watch", "urgent", "emergency"),
            "reporter", List.of("own", "staff"),
            "relation", List.of("sameCase", "newCase", "ask"),
            "verdict", List.of("likely", "possible", "none"),
            "action", List.of("reminder", "second", "phone", "visit", "supervisor", "none"));

    @Test
    void thereAreSeventeenTables() {
        assertThat(DecisionTables.all()).hasSize(17);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            decideDutyToNotify | reportedOn diagnosisType result hospitalised age needsTreatment severeRisk pregnant | duty
            decideDutyOfEncephalitis | diagnosisType impairment cause | duty
            determineSeverity | authority spo2 dyspnoea pneumonia oxygenNeeded icu ventilator ecmo | severity
            scoreRisk | age dialysis pregnancyWeeks pneumoniaExtent oxygenNeeded looksSevere diabetes respiratoryChronic cardiovascular cancer hypertension immunosuppressed bmi symptomatic | points
            recommendPlacement | mode ruleDate severity riskScore age spo2 careFacility canIsolate livesWithRisk needsCare pregnant | placement straightThrough reason
            chooseFirstContact | mode hasMobile age hospitalised warningSigns hoursLeft | firstContact answerHours
            chooseObserver | placement pregnant riskScore age ruleDate | observerKind
            assessObservation | reached missedInARow emergencySigns spo2 temperature breathless riskScore oxygenAtHome age pregnant ruleSet | alertLevel dueMinutes priority notifyOffice
            chooseReporter | placement severity oxygenAtHome telephone people messagesRefused | reporter channel
            timeLadder | step riskScore oxygenAtHome | action afterMinutes waitsForDay
            chooseObservationFrequency | placement severity riskScore mode | hours reason
            determineRelease | ruleDate symptomatic place ventilated careFacilityResident negativeTests isolationEndingTest | isolationDays hoursAfterEasing negativesNeeded cautionUntilDay automatic rule
            timeReaching | reachStep urgency | minutes
            weighAgreement | field agreement | weight
            assessDuplicate | score givenName | verdict
            relateNotification | sameDisease course sameSender daysApart | relation
            determineContactPeriod | ruleDate household negativeTests | days watchUntilDay
            """)
    void aTableHasTheInputsAndOutputsThatItsCallersKnow(String id, String inputs, String outputs) {
        var table = DecisionTables.byId(id);

        assertThat(table.inputIds()).containsExactly(inputs.split(" "));
        assertThat(table.inputs())
                .allMatch(input ->
                        input.getInputExpression().getText().getTextContent().equals(input.getId()));
        assertThat(table.outputs().stream().map(OutputClause::getName)).containsExactly(outputs.split(" "));
        assertThat(table.outputIds()).containsExactly(outputs.split(" "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void aFileIsNamedAsItsTableAndCanBeDeployed(DecisionTable table) {
        var words = table.file().split("-");
        var camel = words[0]
                + String.join(
                        "",
                        Arrays.stream(words)
                                .skip(1)
                                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                                .toList());

        assertThat(table.id()).isEqualTo(camel);
        assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void aTableTakesTheFirstRowOrAddsThemUp(DecisionTable table) {
        var adds = table.id().equals("scoreRisk");

        assertThat(table.table().getHitPolicy()).isEqualTo(adds ? HitPolicy.COLLECT : HitPolicy.FIRST);
        assertThat(table.table().getAggregation()).isEqualTo(adds ? BuiltinAggregator.SUM : null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void everyRowConcludesWithAKnownCode(DecisionTable table) {
        for (var rule : table.rules()) {
            table.conclusions(rule).forEach((output, value) -> {
                assertThat(value).as(rule.getId()).isNotEmpty();
                if (CODES.containsKey(output)) {
                    assertThat(CODES.get(output)).as(rule.getId()).contains(value.replace("\"", ""));
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void aTableHasOneRowForWhateverIsLeft(DecisionTable table) {
        var empty = table.rules().stream()
                .filter(rule -> table.conditions(rule).values().stream().allMatch(String::isEmpty))
                .map(Rule::getId)
                .toList();
        var last = table.rules().get(table.rules().size() - 1).getId();
        var first = table.rules().get(0).getId();

        assertThat(empty).isEqualTo(List.of(table.id().equals("scoreRisk") ? first : last));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionTables#all")
    void aConditionIsOneSimpleTestThatPolicyStaffCanRead(DecisionTable table) {
        var value = "(?:-?[0-9]+(?:\\.[0-9]+)?|date\\(\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"\\))";
        var simple = Stream.of(
                        "",
                        "true",
                        "false",
                        "[0-9]+",
                        "\"\\w+\"(?:,\"\\w+\")*",
                        "(?:<|<=|>|>=) " + value,
                        "\\[" + value + "\\.\\." + value + "]")
                .toList();

        for (var rule : table.rules()) {
            assertThat(table.conditions(rule).values()).as(rule.getId()).allMatch(cell -> simple.stream()
                    .anyMatch(cell::matches));
        }
    }
}
