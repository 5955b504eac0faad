package org.hersys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.text.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    private static final String ORIGINAL = "{sender}: please report. {link}";

    private final Wording wording = new Wording();
    private final TextRules rules = new TextRules();

    static Stream<String> shipped() {
        return new Wording().keys().stream().filter(key -> !key.endsWith(".notice"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyTextOfTheProductKeepsTheRulesInAllLanguages(String key) {
        String[] parts = key.split("\\.");
        Channel channel = Channel.ofCode(parts[1]);
        for (String language : Wording.LANGUAGES) {
            String text =
                    wording.find(parts[0], channel, language).orElseThrow().text();
            assertThat(rules.check(text, text, channel))
                    .as(key + " " + language)
                    .isEmpty();
            assertThat(Wording.places(text))
                    .as(key + " " + language)
                    .containsExactlyInAnyOrderElementsOf(Wording.places(
                            wording.find(parts[0], channel, "ja").orElseThrow().text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en", "zh", "ko", "vi", "pt"})
    void whoIsAskedForTheReportIsLedStraightToIt(String language) {
        for (String template : List.of("dailyReminder", "secondReminder")) {
            assertThat(wording.find(template, Channel.SMS, language)
                            .orElseThrow()
                            .text())
                    .endsWith("{link}/report");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyTextHasANameForStaff(String language) {
        assertThat(wording.keys()).isNotEmpty().allSatisfy(key -> assertThat(Bundles.all()
                        .getMessage(
                                "template." + key.substring(0, key.indexOf('.')),
                                null,
                                "",
                                Locale.forLanguageTag(language)))
                .as(key)
                .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {sender}: report. | template.problem.missing
            Please report to {sender}. {link} | template.problem.sender
            {sender}: your COVID-19 report. {link} | template.problem.diagnosis
            {sender}：新型コロナの報告を。 {link} | template.problem.diagnosis
            {sender}: ｺﾛﾅの報告を。 {link} | template.problem.diagnosis
            {sender}：您已确诊。 {link} | template.problem.diagnosis
            {sender}: 확진 후 보고. {link} | template.problem.diagnosis
            {sender}: duong  tinh, xin bao cao. {link} | template.problem.diagnosis
            {sender}: sua infeccao. {link} | template.problem.diagnosis
            {sender}: report at www.a.example. {link} | template.problem.links
            {sender}: {name}, report. {link} | template.problem.place
            {sender}: report. {link} {link} | template.problem.links
            {sender}: report. {link} https://a.example | template.problem.links
            """)
    void aTextThatBreaksARuleIsRefusedForThatRule(String text, String problem) {
        assertThat(rules.check(text, ORIGINAL, Channel.SMS).stream().map(TextRules.Problem::code))
                .containsExactly(problem);
    }

    @Test
    void aTextOfMoreThanSixPartsIsRefused() {
        assertThat(rules.check("{sender}: " + "長".repeat(420) + " {link}", ORIGINAL, Channel.SMS))
                .containsExactly(new TextRules.Problem("template.problem.long", "6"));
    }

    @ParameterizedTest
    @CsvSource({"160,1", "161,2", "306,2", "307,3"})
    void latinTextsHave160LettersInOnePartAnd153InSeveral(int letters, int parts) {
        assertThat(SmsLength.of("a".repeat(letters))).isEqualTo(new SmsLength(letters, false, parts));
    }

    @ParameterizedTest
    @CsvSource({"70,1", "71,2", "134,2", "135,3"})
    void japaneseTextsHave70LettersInOnePartAnd67InSeveral(int letters, int parts) {
        assertThat(SmsLength.of("あ".repeat(letters))).isEqualTo(new SmsLength(letters, true, parts));
    }

    @Test
    void lettersOfTheExtendedTableCountTwice() {
        assertThat(SmsLength.of("€[]")).isEqualTo(new SmsLength(6, false, 1));
    }

    @Test
    void everyPlaceGetsItsWordAndNothingElseIsTouched() {
        assertThat(new Wording.Text(null, "{sender}: {code}. {")
                        .with(Map.of("sender", "$1 A", "code", "4711"))
                        .text())
                .isEqualTo("$1 A: 4711. {");
    }
}
