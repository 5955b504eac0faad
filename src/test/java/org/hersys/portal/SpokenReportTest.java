package org.hersys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hersys.portal.SpokenReport.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenReportTest {

    @Test
    void threeAnswersMakeAReport() {
        assertThat(after("2", "368", "97")).isEqualTo(new SpokenReport(Question.DONE, new BigDecimal("36.8"), 97));
    }

    @Test
    void withoutAnOximeterZeroIsTheAnswer() {
        assertThat(after("2", "368", "0").spo2()).isNull();
    }

    @Test
    void anEmergencySignLeadsToTheCentreAtOnce() {
        assertThat(after("1").next()).isEqualTo(Question.CENTRE);
    }

    @Test
    void nineLeadsToTheCentreFromEveryQuestion() {
        assertThat(after("9").next()).isEqualTo(Question.CENTRE);
        assertThat(after("2", "9").next()).isEqualTo(Question.CENTRE);
        assertThat(after("2", "368", "9").next()).isEqualTo(Question.CENTRE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "12", "#"})
    void aMisdialledFirstAnswerIsAskedAgain(String keys) {
        assertThat(SpokenReport.begun().press(keys)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"329", "440", "36", "3680"})
    void aTemperatureThatCannotBeIsAskedAgain(String keys) {
        assertThat(after("2").press(keys)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"49", "101", "30"})
    void anOxygenValueThatCannotBeIsAskedAgain(String keys) {
        assertThat(after("2", "368").press(keys)).isEmpty();
    }

    private static SpokenReport after(String... answers) {
        SpokenReport report = SpokenReport.begun();
        for (String keys : answers) {
            report = report.press(keys).orElseThrow();
        }
        return report;
    }
}
