package org.hersys.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReadingsTest {

    private final NameReadings readings = new NameReadings();

    @ParameterizedTest
    @CsvSource({"佐藤 花子, サトウ", "髙橋　太郎, タカハシ", "山﨑 一, ヤマザキ", "渡邊 花子, ワタナベ", "佐藤花子, サトウ"})
    void aFamilyNameIsReadAndTheGivenNameIsNot(String name, String reading) {
        assertThat(readings.familyName(name)).contains(reading);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "　", "Nguyễn Văn", "🙂 花子", "<b>太字</b>", "\u0000"})
    void whatHasNoReadingGetsNoSuggestion(String name) {
        assertThat(readings.familyName(name)).isEmpty();
    }
}
