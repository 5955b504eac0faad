package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

    @ParameterizedTest
    @CsvSource({
        "130001, 130001",
        "070009, 070009",
        "70009, 070009",
        "70009.0, 070009",
        "10006, 010006",
        "１３０００１, 130001",
        "151050, 151050"
    })
    void aCodeIsReadAndItsLostZeroPutBack(String cell, String code) {
        assertThat(MunicipalityCode.read(cell)).isEqualTo(Reading.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"130002", "70008", "13101", "100007"})
    void aWrongCheckDigitIsRefused(String cell) {
        assertThat(MunicipalityCode.read(cell).problem()).isEqualTo(Reason.CODE_CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "東京都", "1300011", "480002", "000000", "13000a"})
    void whatIsNoCodeIsRefused(String cell) {
        assertThat(MunicipalityCode.read(cell).problem()).isEqualTo(Reason.CODE_UNREADABLE);
    }

    @Test
    void anEmptyCellGivesNoCode() {
        assertThat(MunicipalityCode.read("−")).isEqualTo(Reading.nothing());
    }

    @Test
    void aWrongDigitIsNoticedButForTheOneThatSharesItsCheckDigit() {
        for (String code : List.of("130001", "151050", "420000", "271004")) {
            for (int i = 2; i < 6; i++) {
                String before = code.substring(0, i);
                String after = code.substring(i + 1);
                long believed = IntStream.rangeClosed('0', '9')
                        .filter(digit -> MunicipalityCode.read(before + (char) digit + after)
                                        .value()
                                != null)
                        .count();
                assertThat(believed).as(before + "?" + after).isBetween(1L, 2L);
            }
        }
    }

    @Test
    void everyCodeOfTheOfficialTableIsRead() throws IOException {
        List<String> table = Files.readAllLines(SharedData.file("reference/soumu_municipality_codes_2019.csv"));
        List<String> codes =
                table.stream().skip(1).map(line -> line.substring(0, 6)).toList();
        assertThat(codes).hasSize(1788).allSatisfy(code -> assertThat(MunicipalityCode.read(code))
                .isEqualTo(Reading.of(code)));
    }

    @Test
    void prefecturesAreKnownByName() {
        assertThat(Prefectures.codeOf("北海道")).isEqualTo("01");
        assertThat(Prefectures.codeOf("東京都")).isEqualTo("13");
        assertThat(Prefectures.codeOf("大阪")).isEqualTo("27");
        assertThat(Prefectures.codeOf("沖縄県")).isEqualTo("47");
        assertThat(Prefectures.codeOf("県外")).isNull();
    }
}
