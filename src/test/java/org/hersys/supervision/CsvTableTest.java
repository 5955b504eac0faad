package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-x", "@SUM(A1)", "\tx", "\rx", "＝1"})
    void noTextIsAFormula(String text) {
        assertThat(new CsvTable().line(text).text()).startsWith("\uFEFF\"'" + text);
    }

    @Test
    void numbersStayNumbersAndQuotesAndLinesStayInTheirCell() {
        assertThat(new CsvTable().line("a\"b", -3L, null).line("c,d\ne").text())
                .isEqualTo("\uFEFF\"a\"\"b\",\"-3\",\"\"\r\n\"c,d\ne\"\r\n");
    }
}
