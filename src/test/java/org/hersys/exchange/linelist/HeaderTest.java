package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {

    @ParameterizedTest
    @CsvSource({
        "No, NUMBER",
        "Ｎｏ．, NUMBER",
        "№, NUMBER",
        "番号, NUMBER",
        "例目, NUMBER",
        "県番号, NUMBER",
        "全国地方公共団体コード, MUNICIPALITY_CODE",
        "公表_年月日, PUBLISHED_ON",
        "公表年月日, PUBLISHED_ON",
        "公表日, PUBLISHED_ON",
        "発表日, PUBLISHED_ON",
        "報道提供日, PUBLISHED_ON",
        "発症_年月日, ONSET_ON",
        "発症日, ONSET_ON",
        "陽性確定日, CONFIRMED_ON",
        "確定日, CONFIRMED_ON",
        "患者_居住地, RESIDENCE",
        "居住地, RESIDENCE",
        "住居地, RESIDENCE",
        "居住地（市町村）, RESIDENCE",
        "患者_年代, AGE",
        "年代, AGE",
        "年 代, AGE",
        "年代・性別, AGE_AND_SEX",
        "患者_性別, SEX",
        "性別, SEX",
        "患者_属性, OCCUPATION",
        "患者_職業, OCCUPATION",
        "職業, OCCUPATION",
        "患者_状態, STATE",
        "症状（入院時）, STATE",
        "患者_症状, SYMPTOMS",
        "患者_渡航歴の有無フラグ, TRAVEL",
        "退院済フラグ, CLOSED",
        "患者_退院済フラグ, CLOSED",
        "退院・解除, CLOSED",
        "患者_死亡フラグ, DIED",
        "備考, REMARKS",
        "曜日, WEEKDAY",
        "Case ID, NUMBER",
        "Date of report, PUBLISHED_ON",
        "Date of diagnosis, CONFIRMED_ON",
        "Onset date, ONSET_ON",
        "date_of_onset, ONSET_ON",
        "Prefecture, PREFECTURE",
        "Age, AGE",
        "Age group, AGE",
        "Sex, SEX",
        "Gender, SEX",
        "Severity, STATE",
        "Remarks, REMARKS"
    })
    void aColumnIsKnownByEachOfItsNames(String name, Column column) {
        assertThat(Column.named(name)).isEqualTo(column);
    }

    @Test
    void noNameStandsForTwoColumns() {
        Headings.of("line-list")
                .forEach((column, names) -> names.forEach(
                        name -> assertThat(Column.named(name)).as(name).hasToString(column)));
    }

    @Test
    void aNameBrokenOverTwoLinesIsKnown() {
        assertThat(Column.named("公表\n年月日")).isEqualTo(Column.PUBLISHED_ON);
    }

    @ParameterizedTest
    @CsvSource({"人数", "患者_再陽性フラグ", "検査実施_件数", "''", "・"})
    void anUnknownNameMeansNothing(String name) {
        assertThat(Column.named(name)).isNull();
    }

    @Test
    void aListOfPatientsNeedsNumbersADateAndSomethingAboutThePerson() {
        assertThat(Header.of(List.of("No", "公表日", "年代")).headsALineList()).isTrue();
        assertThat(Header.of(List.of("No", "確定日", "居住地")).headsALineList()).isTrue();
        assertThat(Header.of(List.of("No", "確定日")).headsALineList()).isFalse();
        assertThat(Header.of(List.of("No", "発症日", "年代")).headsALineList()).isFalse();
        assertThat(Header.of(List.of("発表日", "居住地", "年代")).headsALineList()).isFalse();
        assertThat(Header.of(List.of("発表日", "居住地", "年代")).lacksOnlyNumbers()).isTrue();
    }

    @Test
    void ofTwoColumnsOfOneMeaningTheLeftOneCounts() {
        Header header = Header.of(List.of("No", "公表日", "発表日", "年代"));
        assertThat(header.name(Column.PUBLISHED_ON)).isEqualTo("公表日");
    }

    @Test
    void anEndlessHeaderNameIsShownShortened() {
        assertThat(Header.of(List.of("あ".repeat(5000))).name(0)).hasSize(40);
    }
}
