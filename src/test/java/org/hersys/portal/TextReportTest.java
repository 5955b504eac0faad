package org.hersys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36.8 97 1",
                "36,8 97 1",
                "368 97 1",
                "３６．８　９７　１",
                " 36.8℃ 97% 1 ",
                "36.8/97/1",
                "36.8,97,1",
                "３６，８、９７、１"
            })
    void temperatureOxygenAndWellAreReadAsPeopleTypeThem(String text) {
        assertThat(TextReport.read(text)).contains(new TextReport(new BigDecimal("36.8"), 97, false));
    }

    @Test
    void withoutAnOximeterTheSecondNumberIsZeroOrADash() {
        assertThat(TextReport.read("37 0 1")).contains(new TextReport(new BigDecimal("37"), null, false));
        assertThat(TextReport.read("37 - 9")).contains(new TextReport(new BigDecimal("37"), null, true));
    }

    @Test
    void aNineAloneIsASign() {
        assertThat(TextReport.read("９")).contains(new TextReport(null, null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "1",
                "99",
                "👍",
                "是",
                "네",
                "vâng",
                "36.8",
                "36.8 97",
                "36.8 97 2",
                "97 36.8 1",
                "36.8 97 1 1",
                "停止"
            })
    void anythingElseIsNoReport(String text) {
        assertThat(TextReport.read(text)).isEmpty();
    }
}
