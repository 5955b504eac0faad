package org.hersys.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCheckTest {

    @Test
    void aGapIsShownWithAValueThatFallsIntoIt() {
        List<Finding> findings = Tables.check("UNIQUE", "spo2:integer", "<= 92", "[94..95]", ">= 96");

        assertThat(findings)
                .filteredOn(finding -> finding.kind() == Finding.Kind.GAP)
                .singleElement()
                .satisfies(gap -> assertThat(gap.example()).isEqualTo(Map.of("spo2", "93")));
    }

    @Test
    void wholeNumbersHaveNoGapBetweenNeighboursButOtherNumbersHave() {
        assertThat(kinds(Tables.check("UNIQUE", "x:integer", "<= 1", ">= 2"))).doesNotContain(Finding.Kind.GAP);
        assertThat(Tables.check("UNIQUE", "x:number", "<= 1", ">= 2"))
                .filteredOn(finding -> finding.kind() == Finding.Kind.GAP)
                .singleElement()
                .satisfies(gap -> assertThat(gap.example()).isEqualTo(Map.of("x", "1.5")));
    }

    @Test
    void aGapBetweenDaysIsShownAsADay() {
        List<Finding> findings = Tables.check(
                "UNIQUE",
                "day:date",
                "< date(\"2022-09-07\")",
                "[date(\"2022-09-08\")..date(\"2023-05-07\")]",
                "> date(\"2023-05-07\")");

        assertThat(findings)
                .filteredOn(finding -> finding.kind() == Finding.Kind.GAP)
                .singleElement()
                .satisfies(gap -> assertThat(gap.example()).isEqualTo(Map.of("day", "date(\"2022-09-07\")")));
    }

    @Test
    void anOverlapNamesBothRowsAndAValue() {
        assertThat(Tables.check("UNIQUE", "age:integer fever:boolean", ">= 65|-", "<= 65|true", "< 65|false"))
                .filteredOn(finding -> finding.kind() == Finding.Kind.OVERLAP)
                .singleElement()
                .satisfies(overlap -> {
                    assertThat(overlap.rows()).containsExactly("a", "b");
                    assertThat(overlap.example()).isEqualTo(Map.of("age", "65", "fever", "true"));
                });
    }

    @Test
    void rowsThatAnswerTheSameMayMeetWhereAnyOfThemMayAnswer() {
        assertThat(kinds(Tables.check("ANY", "age:integer", ">= 65", ">= 70", "< 65")))
                .contains(Finding.Kind.CONFLICT);
        assertThat(kinds(Tables.check("FIRST", "age:integer", ">= 70", ">= 65", "< 65")))
                .doesNotContain(Finding.Kind.CONFLICT, Finding.Kind.OVERLAP, Finding.Kind.UNREACHABLE);
    }

    @Test
    void aRowThatRowsAboveTakeTogetherIsUnreachable() {
        assertThat(Tables.check("FIRST", "age:integer fever:boolean", ">= 65|-", "< 65|true", "[60..70]|true", "-|-"))
                .filteredOn(finding -> finding.kind() == Finding.Kind.UNREACHABLE)
                .singleElement()
                .satisfies(row -> assertThat(row.rows()).containsExactly("c"));
    }

    @Test
    void aRowWhoseRangeIsEmptyIsUnreachableUnderEveryPolicy() {
        assertThat(kinds(Tables.check("COLLECT", "age:integer", "[70..60]", "-")))
                .contains(Finding.Kind.UNREACHABLE);
    }

    @Test
    void aMissingValueThatNoRowTakesIsToldApartFromAGap() {
        List<Finding> findings = Tables.check("UNIQUE", "spo2:integer", "<= 93", "> 93");

        assertThat(kinds(findings)).contains(Finding.Kind.GAP_MISSING).doesNotContain(Finding.Kind.GAP);
        assertThat(kinds(Tables.check("UNIQUE", "spo2:integer", "<= 93", "> 93", "null")))
                .doesNotContain(Finding.Kind.GAP_MISSING);
    }

    @Test
    void aCodeThatNobodyNamesIsToldApartFromAGap() {
        assertThat(kinds(Tables.check("UNIQUE", "place:string", "\"home\"", "\"hotel\"")))
                .contains(Finding.Kind.GAP_UNNAMED)
                .doesNotContain(Finding.Kind.GAP);
        assertThat(kinds(Tables.check("UNIQUE", "place:string fever:boolean", "\"home\"|true", "\"hotel\"|-")))
                .contains(Finding.Kind.GAP);
    }

    @Test
    void aCellBeyondTheCheckIsSaidAndCausesNoFalseAlarm() {
        List<Finding> findings = Tables.check("UNIQUE", "age:integer", "odd(?)", ">= 65");

        assertThat(kinds(findings)).contains(Finding.Kind.NOT_CHECKED).doesNotContain(Finding.Kind.OVERLAP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"< < 93", "[1..", "date(", "\"open"})
    void aCellThatIsNoFeelIsFound(String cell) {
        assertThat(kinds(Tables.check("UNIQUE", "x:integer", cell))).contains(Finding.Kind.SYNTAX);
    }

    @Test
    void aValueOfAnotherTypeIsFound() {
        assertThat(kinds(Tables.check("UNIQUE", "x:integer y:string", "\"ten\"|-", "-|10")))
                .filteredOn(kind -> kind == Finding.Kind.TYPE)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mild", "\"severe\", mild", "not(mild)", "startsWith(?, \"m\")", "if x then \"a\" else y"})
    void aCodeWithoutQuotesAndANameNobodyKnowsAreFound(String cell) {
        assertThat(kinds(Tables.check("UNIQUE", "severity:string", cell))).contains(Finding.Kind.UNKNOWN_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "starts with(?, \"m\")",
                "? = \"mild\"",
                "some s in [\"mild\"] satisfies s = ?",
                "contains(severity, \"i\")",
                "[{a: \"mild\"}][a = \"mild\"].a"
            })
    void namesThatFeelOrTheTableKnowsAreNone(String cell) {
        assertThat(kinds(Tables.check("UNIQUE", "severity:string", cell))).doesNotContain(Finding.Kind.UNKNOWN_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "[1..3]", "not(1)", "\"one\"", "> 1", "mild", "true"})
    void aResultThatIsNoWholeNumberIsFound(String result) {
        DmnTable table = DmnTableReader.read(Tables.dmn("UNIQUE", "x:boolean", "-")
                .replace("typeRef=\"string\"", "typeRef=\"integer\"")
                .replace("\"a\"</text>", result.replace(">", "&gt;") + "</text>"));

        assertThat(kinds(TableCheck.check(table, Tables.SYNTAX)))
                .containsAnyOf(Finding.Kind.TYPE, Finding.Kind.SYNTAX, Finding.Kind.UNKNOWN_NAME);
    }

    @Test
    void aDayAsABareTextIsOfAnotherTypeBecauseTheEngineNeverMatchesIt() {
        assertThat(kinds(Tables.check("UNIQUE", "day:date", "< \"2022-09-01\"", ">= date(\"2022-09-01\")")))
                .contains(Finding.Kind.TYPE);
    }

    @Test
    void askingTheSameTwiceIsFound() {
        assertThat(kinds(Tables.check("UNIQUE", "x:integer x:integer", "> 1|<= 1")))
                .contains(Finding.Kind.SAME_INPUT);
    }

    @Test
    void aListOfCodesShortenedOrLengthenedInADraftHidesNothing() {
        String shipped = Tables.text(Path.of("decisions/choose-observation-frequency.dmn"));
        Contract contract = Contract.of(DmnTableReader.read(shipped));

        DmnTable longer = DmnTableReader.read(shipped.replace("\"normal\",\"surge\"", "\"normal\",\"surge\",\"war\"")
                .replaceFirst("<text>\"surge\"</text>", "<text>\"war\"</text>"));
        assertThat(TableCheck.check(longer, Tables.SYNTAX, contract)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.UNKNOWN_CODE);
            assertThat(finding.what()).isEqualTo("war");
        });
        DmnTable summed = DmnTableReader.read(shipped.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""));
        assertThat(kinds(TableCheck.check(summed, Tables.SYNTAX, contract))).contains(Finding.Kind.OTHER_POLICY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIORITY", "OUTPUT ORDER"})
    void policiesTheEngineDoesNotDoAreRefused(String policy) {
        assertThat(kinds(Tables.check(policy, "x:boolean", "true", "false"))).contains(Finding.Kind.HIT_POLICY);
    }

    @ParameterizedTest
    @MethodSource("org.hersys.policy.check.Tables#shipped")
    void shippedTablesHaveNoErrorAndFulfilTheirOwnContract(Path file) {
        DmnTable table = DmnTableReader.read(Tables.text(file));

        assertThat(TableCheck.check(table, Tables.SYNTAX, Contract.of(table)))
                .filteredOn(finding -> finding.kind().error())
                .isEmpty();
    }

    @Test
    void aTableIsHeldToWhatTheCourseOfACaseAsks() {
        DmnTable shipped = DmnTableReader.read(Tables.text(Path.of("decisions/choose-observer.dmn")));
        DmnTable other = DmnTableReader.read(Tables.dmn("UNIQUE", "shoeSize:integer", "-"));

        assertThat(kinds(TableCheck.check(other, Tables.SYNTAX, Contract.of(shipped))))
                .contains(
                        Finding.Kind.OTHER_DECISION,
                        Finding.Kind.UNKNOWN_INPUT,
                        Finding.Kind.UNKNOWN_OUTPUT,
                        Finding.Kind.MISSING_OUTPUT);
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        assertThat(reason("no xml")).isEqualTo(NotATable.Reason.NO_DMN);
        assertThat(reason("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
                .isEqualTo(NotATable.Reason.NO_DMN);
        assertThat(reason("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"))
                .isEqualTo(NotATable.Reason.NO_DECISION);
        assertThat(reason(Tables.dmn("UNIQUE", "x:boolean", "-|-"))).isEqualTo(NotATable.Reason.UNEVEN);
        assertThat(reason(Tables.dmn("UNIQUE", "x:boolean", "true", "false").replace("id=\"b\"", "id=\"a\"")))
                .isEqualTo(NotATable.Reason.NO_IDS);
        assertThat(reason("<x>".repeat(400_000))).isEqualTo(NotATable.Reason.TOO_LARGE);
        assertThat(reason("<x>".repeat(10_000) + "</x>".repeat(10_000))).isEqualTo(NotATable.Reason.NO_DMN);
        assertThat(reason(Tables.dmn("UNIQUE", "x:boolean", "-")
                        .replace("<inputEntry><text>", "<inputEntry expressionLanguage=\"javascript\"><text>")))
                .isEqualTo(NotATable.Reason.OTHER_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "? in (for i in 1..1000000000 return i)",
                "not(some i in 1..1000000000 satisfies i = ?)",
                "count(for i in 1..9 return i) > 3",
                "every i in 1..1000000000 satisfies i > 0",
                "{f: function(n) f(n + 1), g: f(1)}.g",
                "sort([2, 1], function(x, y) x < y)",
                "[1,2,3][item > 1]",
                "{a: [1, 1], b: [a, a]}.b = ?",
                "10 ** 1000000000",
                "floor(1.5, 1000000000)",
                "modulo(number(\"1E999999999\"), 7)",
                "decimal(1 / 3, 1000000000)",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "replace(replace(\"aaaaaaaa\", \"a\", \"aaaaaaaa\"), \"a\", \"aaaaaaaa\")",
                "split(\"a\", \"(a+)+$\")"
            })
    void whatNobodyKnowsTheEndOfIsRefusedWhereverItStandsWithItsWord(String cell) {
        assertThatThrownBy(() -> EndlessTable.refuse(
                        DmnTableReader.read(Tables.dmn("UNIQUE", "x:integer", "-", cell)), Tables.SYNTAX))
                .isInstanceOfSatisfying(NotATable.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(NotATable.Reason.ENDLESS);
                    assertThat(refused.what()).isNotBlank();
                });
    }

    @Test
    void aTextTooLongOrTooDeepToBeReadIsRefused() {
        DmnTable chain = DmnTableReader.read(Tables.dmn("UNIQUE", "x:integer", "1" + "+1".repeat(900)));
        assertThatThrownBy(() -> EndlessTable.refuse(chain, Tables.SYNTAX)).isInstanceOf(NotATable.class);
        for (String cell : List.of(
                "(".repeat(9) + "1" + ")".repeat(9),
                "(".repeat(1_900) + "1" + ")".repeat(1_900),
                "1" + ",1".repeat(1_100))) {
            assertThatThrownBy(() -> EndlessTable.refuse(
                            DmnTableReader.read(Tables.dmn("UNIQUE", "x:integer", cell)), Tables.SYNTAX))
                    .isInstanceOfSatisfying(NotATable.class, refused -> assertThat(refused.reason())
                            .isEqualTo(NotATable.Reason.CELL));
        }
    }

    @Test
    void whatRulesSayIsLetThrough() {
        for (String cell : List.of(
                "\"for i in 1..9 return matches(i)\"",
                "starts with(?, \"((((((((((((((\")",
                "if contains(x, \"a\") then \"b\" else \"c\"",
                "not(\"a\", \"b\")")) {
            EndlessTable.refuse(DmnTableReader.read(Tables.dmn("UNIQUE", "x:string", cell, "-")), Tables.SYNTAX);
        }
        assertThat(Tables.check("FIRST", "x:string", '"' + "あ".repeat(1_990) + '"', "-"))
                .isEmpty();
        Tables.shipped().forEach(file -> EndlessTable.refuse(DmnTableReader.read(Tables.text(file)), Tables.SYNTAX));
    }

    private static NotATable.Reason reason(String dmn) {
        NotATable[] thrown = new NotATable[1];
        assertThatThrownBy(() -> DmnTableReader.read(dmn))
                .isInstanceOfSatisfying(NotATable.class, it -> thrown[0] = it);
        return thrown[0].reason();
    }

    private static List<Finding.Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }
}
