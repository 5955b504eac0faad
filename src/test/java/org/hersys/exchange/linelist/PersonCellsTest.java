package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonCellsTest {

    private static final LocalDate LATEST = LocalDate.of(2021, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "男性, male",
        "男, male",
        "男児, male",
        "男性　, male",
        "男 性, male",
        "M, male",
        "女性, female",
        "女, female",
        "女児, female",
        "その他, other",
        "不明, unknown",
        "非公表, unknown",
        "－, unknown",
        "―, unknown",
        "性別不明, unknown"
    })
    void aSexIsReadAsItsCode(String cell, String code) {
        assertThat(SexCell.read(cell)).isEqualTo(Reading.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"公表", "40代", "1", "大阪市"})
    void whatIsNoSexIsRefused(String cell) {
        assertThat(SexCell.read(cell).problem()).isEqualTo(Reason.SEX_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "40代男性, 40代, 男性",
        "10歳未満女児, 10歳未満, 女児",
        "40代 女性, 40代, 女性",
        "20代男 性, 20代, 男性",
        "60代・女性, 60代, 女性",
        "男性（50代）, 50代, 男性",
        "ー代女性, ー代, 女性",
        "高齢者女性, 高齢者, 女性",
        "30代性別非公表, 30代, 性別非公表",
        "30代, 30代, ''",
        "女性, '', 女性",
        "非公表, '', ''"
    })
    void ageAndSexInOneCellAreTakenApart(String cell, String age, String sex) {
        assertThat(AgeAndSex.split(cell)).isEqualTo(new AgeAndSex(age, sex));
    }

    @ParameterizedTest
    @CsvSource({
        "軽症、会話可, mild",
        "軽症　会話可, mild",
        "無症状・会話可, asymptomatic",
        "症状なし　会話可, asymptomatic",
        "中等症Ⅱ, moderate",
        "重傷　会話不可, severe",
        "重症, severe",
        "死亡, dead",
        "死亡後陽性が判明, dead",
        "非公表, unknown",
        "−, unknown",
        "入院中, unknown",
        "退院, unknown",
        "Mild, mild",
        "Asymptomatic, asymptomatic",
        "Critical, severe",
        "Death, dead",
        "Alive, unknown"
    })
    void aStateIsReadAsASeverity(String cell, String severity) {
        assertThat(StateCell.read(cell)).isEqualTo(Reading.of(severity));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ベッド上安静、会話可", "#VALUE!", "意思疎通程度", "軽症・中等症", "重症ではない", "重症化のおそれ"})
    void aStateThatTellsNoOneSeverityStaysUnknownAndIsRemarked(String cell) {
        assertThat(StateCell.read(cell)).isEqualTo(Reading.remarked("unknown", Reason.STATE_UNMAPPED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "１",
                "○",
                "〇",
                "◯",
                "済",
                "退院",
                "解除",
                "2020-05-01",
                "R2.5.1",
                "TRUE",
                "死亡",
                "Discharged",
                "Death"
            })
    void aMarkAWordOrADayMeansYes(String cell) {
        assertThat(FlagCell.read(cell, new Days(LATEST, null))).isEqualTo(Reading.of(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "×", "-", "入院中", "調査中", "なし", "Hospitalised"})
    void aZeroACrossOrNothingMeansNo(String cell) {
        assertThat(FlagCell.read(cell, new Days(LATEST, null))).isEqualTo(Reading.of(false));
    }

    @Test
    void anUnclearMarkMeansNoAndIsRemarked() {
        assertThat(FlagCell.read("たぶん", new Days(LATEST, null)))
                .isEqualTo(Reading.remarked(false, Reason.FLAG_UNREADABLE));
    }

    @Test
    void symptomsAreReadAsCodesWhateverStandsBetweenThem() {
        assertThat(SymptomsCell.read("発熱;咳;全身倦怠感")).isEqualTo(List.of("cough", "fever", "malaise"));
        assertThat(SymptomsCell.read("発熱､鼻汁､味覚障害")).isEqualTo(List.of("fever", "runnyNose", "smellTaste"));
        assertThat(SymptomsCell.read("Fever, sore throat; loss of smell"))
                .isEqualTo(List.of("fever", "smellTaste", "soreThroat"));
        assertThat(SymptomsCell.read("微熱　咽頭痛")).isEqualTo(List.of("fever", "soreThroat"));
        assertThat(SymptomsCell.read("咽頭痛、頭痛")).isEqualTo(List.of("headache", "soreThroat"));
        assertThat(SymptomsCell.read("発熱頭痛")).isEqualTo(List.of("fever", "headache"));
        assertThat(SymptomsCell.read("呼吸困難、肺炎像")).isEqualTo(List.of("breathless", "pneumonia"));
        assertThat(SymptomsCell.read("関節筋肉痛")).isEqualTo(List.of("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "症状なし", "非公表", "不明", "無症状", "−"})
    void noStatedSymptomGivesNone(String cell) {
        assertThat(SymptomsCell.read(cell)).isEmpty();
    }
}
