package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hersys.exchange.linelist.CsvText.onlyCase;
import static org.hersys.exchange.linelist.CsvText.onlyRefusal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    private static final String STANDARD =
            "No,全国地方公共団体コード,都道府県名,市区町村名,公表_年月日,曜日,発症_年月日,患者_居住地,患者_年代,患者_性別,患者_職業,患者_状態,患者_症状,患者_渡航歴の有無フラグ,患者_退院済フラグ,患者_死亡フラグ,備考\n";
    private static final String SHORT = "No,公表日,発症日,居住地,年代,性別\n";

    @Test
    void everyColumnOfTheStandardLayoutIsRead() {
        assertThat(onlyCase(STANDARD + "12,70009,福島県,いわき市,2020/3/7,土,R2.3.1,いわき市,７０代,女,会社員,軽症、会話可,発熱;咳,1,1,,秘密の備考\n"))
                .isEqualTo(new LineListCase(
                        "12",
                        "070009",
                        "07",
                        LocalDate.of(2020, 3, 7),
                        LocalDate.of(2020, 3, 1),
                        null,
                        "いわき市",
                        "70代",
                        "female",
                        "会社員",
                        "mild",
                        List.of("cough", "fever"),
                        true,
                        false));
    }

    @Test
    void remarksAreLeftBehind() {
        List<LineListRow> rows = CsvText.rows(STANDARD + "12,70009,,,2020/3/7,,,,,,,,,,,,秘密の備考\n");
        assertThat(rows.toString()).contains("070009").doesNotContain("秘密");
    }

    @Test
    void whatIsNotStatedStaysUnknown() {
        assertThat(onlyCase(STANDARD + "12,,福島県,,2020/3/7,,調査中,－,非公表,―,−,−,不明,,,,\n"))
                .isEqualTo(new LineListCase(
                        "12",
                        null,
                        "07",
                        LocalDate.of(2020, 3, 7),
                        null,
                        null,
                        null,
                        "unknown",
                        "unknown",
                        null,
                        "unknown",
                        List.of(),
                        false,
                        false));
    }

    @Test
    void aDeathClosesTheCaseWhereverItIsSaid() {
        for (String cells : List.of("死亡,,,,", ",,,,1", ",,,死亡,", "死亡後陽性が判明,,,0,0")) {
            LineListCase dead = onlyCase(STANDARD + "1,130001,,,2020/3/7,,,,,,," + cells + ",\n");
            assertThat(List.of(dead.died(), dead.closed())).as(cells).containsExactly(true, true);
        }
    }

    @Test
    void aCaseWithoutAWordAboutItsEndIsOpen() {
        assertThat(onlyCase(SHORT + "1,2020/3/7,,福島市,40代,男性\n").closed()).isFalse();
    }

    @Test
    void theMunicipalityStandsInForAMissingResidence() {
        String header = "No,市区町村名,陽性確定日,公表日,患者_年代\n";
        LineListCase published = onlyCase(header + "1,下関市,2020/3/3,2020/3/4,40歳代\n");
        assertThat(published.residence()).isEqualTo("下関市");
        assertThat(published.confirmedOn()).isEqualTo("2020-03-03");
    }

    @Test
    void aPatientWithoutSymptomsInsteadOfAnOnsetIsAsymptomatic() {
        LineListCase published = onlyCase(SHORT + "1,2020/3/7,症状なし,福島市,40代,男性\n");
        assertThat(published.severity()).isEqualTo("asymptomatic");
        assertThat(published.onsetOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2020/3/7,,福島市,40代|''|rowWidth",
                "1,2020/3/7,,福島市,40代,男性,余り|''|rowWidth",
                "欠番,2020/3/7,,福島市,40代,男性|No|rowWithdrawn",
                "1,欠番,,,,|公表日|rowWithdrawn",
                "−,2020/3/7,,福島市,40代,男性|No|numberMissing",
                "合計,2020/3/7,,福島市,40代,男性|No|numberUnreadable",
                "1,調査中,,福島市,40代,男性|公表日|dateMissing",
                "1,3月7日,,福島市,40代,男性|公表日|dateWithoutYear",
                "1,2020/3/7,6月初旬,福島市,40代,男性|発症日|dateWithoutYear",
                "1,2020/3/7,2020/2/30,福島市,40代,男性|発症日|dateImpossible",
                "1,2020/3/7,2021/3/1,福島市,40代,男性|発症日|onsetLongAfterPublication",
                "1,2020/3/7,,福島市,男性,40代|年代|ageUnreadable",
                "1,2020/3/7,,福島市,40代,公表|性別|sexUnreadable"
            })
    void aWrongRowIsRefusedWithItsColumnAndReason(String row, String column, String reason) {
        LineListRow.Refused refused = onlyRefusal(SHORT + row + "\n");
        assertThat(refused.line()).isEqualTo(2);
        String number = row.split(",")[0];
        assertThat(refused.number()).isEqualTo(number.matches(".*\\d.*") ? number : null);
        assertThat(refused.column()).isEqualTo(column);
        assertThat(refused.reasonKey()).isEqualTo("exchange.linelist." + reason);
    }

    @Test
    void aRefusalSaysHowWideTheRowIsAndHowWideItShouldBe() {
        assertThat(onlyRefusal(SHORT + "1,2020/3/7\n").args()).containsExactly("6", "2");
    }

    @Test
    void surplusEmptyCellsDoNoHarm() {
        assertThat(onlyCase(SHORT + "1,2020/3/7,,福島市,40代,男性,,\n").number()).isEqualTo("1");
        assertThat(onlyCase(SHORT.strip() + ",,\n1,2020/3/7,,福島市,40代,男性\n").number())
                .isEqualTo("1");
    }

    @Test
    void aCellOfMoreThanTenThousandCharactersIsRefusedInAnyColumn() {
        String header = SHORT.strip() + ",備考\n";
        String row = "1,2020/3/7,,福島市,40代,男性,";
        assertThat(onlyCase(header + row + "x".repeat(10_000) + "\n").number()).isEqualTo("1");
        LineListRow.Refused refused = onlyRefusal(header + row + "x".repeat(10_001) + "\n");
        assertThat(refused.column()).isEqualTo("備考");
        assertThat(refused.args()).containsExactly("10000");
    }

    @Test
    void aResidenceLongerThanTheCaseFileTakesIsRefused() {
        assertThat(onlyRefusal(SHORT + "1,2020/3/7,," + "市".repeat(301) + ",40代,男性\n")
                        .reasonKey())
                .isEqualTo("exchange.linelist.cellTooLong");
    }

    @Test
    void lineBreaksInACellAreKeptOutOfTheValueAndCountedInTheLines() {
        String rows = "1,2020/3/7,,\"福島\n市\",40代,男性\n2,2020/3/7,,\"郡山\r\n市\",40代,男性\n3,2020/3/32,,x,40代,男性\n";
        List<LineListRow> read = CsvText.rows(SHORT + rows);
        assertThat(read).extracting(LineListRow::line).containsExactly(2L, 4L, 6L);
        assertThat(((LineListRow.Read) read.get(0)).published().residence()).isEqualTo("福島 市");
    }

    @Test
    void blankRowsAreSkipped() {
        assertThat(CsvText.rows(SHORT + ",,,,,\n\n　,,,,,\n1,2020/3/7,,福島市,40代,男性\n\n"))
                .singleElement()
                .extracting(LineListRow::line)
                .isEqualTo(5L);
    }

    @Test
    void doubtfulDatesAreRemarkedButRead() {
        String header = "No,公表日,曜日,発症日,陽性確定日,年代\n";
        LineListRow.Read read = (LineListRow.Read)
                CsvText.rows(header + "1,2020/3/7,日,2020/3/9,2020/3/8,40代\n").get(0);
        assertThat(read.remarks())
                .extracting(remark -> remark.column() + " " + remark.reasonKey().substring(18))
                .containsExactly("発症日 onsetAfterPublication", "陽性確定日 confirmedAfterPublication", "曜日 weekdayDiffers");
    }

    @Test
    void noRefusalRepeatsWhatTheCellsSay() {
        for (String row : List.of(
                "1,山田太郎,,山田太郎,40代,男性", "1,2020/3/7,,x,山田太郎,男性", "1,2020/3/7,,x,40代,山田太郎", "山田太郎,2020/3/7,,x,40代,男性")) {
            assertThat(onlyRefusal(SHORT + row + "\n").toString()).doesNotContain("山田");
        }
    }

    @Test
    void charactersNoDatabaseTakesAreLeftOut() {
        assertThat(onlyCase(SHORT + "1,2020/3/7,,\u0007福島\u200B市𠮷<b>,40代,男性\n").residence())
                .isEqualTo("福島市𠮷<b>");
    }
}
