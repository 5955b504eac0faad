package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000", "1,000", "１０００", "No.1000", "No1000", "№1000", "第1000例目", "1000例目", "1000番", "01000", " 1000 ",
                "1000.0"
            })
    void writingsOfOneNumberAreOne(String number) {
        assertThat(SourceId.of("21", number).value()).isEqualTo("21/1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"県-12", "2020-012", "A012", "12-1"})
    void aNumberWithOtherPartsStaysAsItIs(String number) {
        assertThat(SourceId.of("21", number).number()).isEqualTo(number.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void theSenderIsThePublisherOfAListThatNamesNoPrefecture() {
        LineListCase osaka = CsvText.onlyCase("番号,報道提供日,年代,性別\n1,2020-01-29,40,女性\n");
        LineListCase tokyo = CsvText.onlyCase("No,全国地方公共団体コード,公表_年月日,患者_年代\n1,130001,2020-01-29,40代\n");
        assertThat(osaka.sourceId("27").value()).isEqualTo("27/1");
        assertThat(tokyo.sourceId("27").value()).isEqualTo("13/1");
    }
}
