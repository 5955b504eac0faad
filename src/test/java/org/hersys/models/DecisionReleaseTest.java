package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionReleaseTest {

    private static final Map<String, Object> AT_ONCE = Map.of(
            "isolationDays", 0,
            "hoursAfterEasing", 0,
            "negativesNeeded", 0,
            "cautionUntilDay", 0,
            "automatic", true,
            "rule", "noRestriction");

    @ParameterizedTest
    @ValueSource(strings = {"2023-05-08", "2023-05-09", "2024-02-29", "2099-12-31"})
    void fromCategory5OnEverybodyIsFreeAtOnce(LocalDate day) {
        var table = DecisionTables.byId("determineRelease");

        for (var facts : everybodyOn(day)) {
            assertThat(table.evaluate(facts).outputs()).as("%s", facts).isEqualTo(AT_ONCE);
        }
    }

    @Test
    void theDayBeforeNobodyIsFreeWithoutCountingDays() {
        var table = DecisionTables.byId("determineRelease");

        for (var facts : everybodyOn(LocalDate.of(2023, 5, 7))) {
            assertThat((Integer) table.evaluate(facts).outputs().get("isolationDays"))
                    .as("%s", facts)
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-05-08", "2024-02-29", "2099-12-31"})
    void fromCategory5OnContactsStayNowhere(LocalDate day) {
        var table = DecisionTables.byId("determineContactPeriod");

        for (var household : List.of(true, false)) {
            assertThat(table.evaluate(Map.of("ruleDate", day, "household", household, "negativeTests", 0))
                            .outputs())
                    .isEqualTo(Map.of("days", 0, "watchUntilDay", 0));
        }
    }

    private static List<Map<String, Object>> everybodyOn(LocalDate day) {
        var everybody = new ArrayList<Map<String, Object>>();
        for (var place : List.of("hospital", "hotel", "home", "careFacility")) {
            for (var bits = 0; bits < 32; bits++) {
                everybody.add(Map.of(
                        "ruleDate", day,
                        "place", place,
                        "symptomatic", (bits & 1) > 0,
                        "ventilated", (bits & 2) > 0,
                        "careFacilityResident", (bits & 4) > 0,
                        "isolationEndingTest", (bits & 8) > 0,
                        "negativeTests", (bits & 16) > 0 ? 2 : 0));
            }
        }
        return everybody;
    }
}
