package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeCellTest {

    @ParameterizedTest
    @CsvSource({
        "40代, 40代",
        "40歳代, 40代",
        "４０代, 40代",
        "40 代, 40代",
        "40　代, 40代",
        "30台, 30代",
        "20代前半, 20代",
        "40歳代後半, 40代",
        "20代～20代, 20代",
        "40, 40代",
        "43, 40代",
        "43歳, 40代",
        "40-49, 40代",
        "20～29歳, 20代",
        "0～9歳, 10歳未満",
        "10歳未満, 10歳未満",
        "10 歳未満, 10歳未満",
        "10代未満, 10歳未満",
        "10未満, 10歳未満",
        "1歳未満, 10歳未満",
        "0歳, 10歳未満",
        "生後6か月, 10歳未満",
        "11ヶ月, 10歳未満",
        "90代, 90代",
        "90, 90代",
        "90歳以上, 90歳以上",
        "90代以上, 90歳以上",
        "100代, 100歳以上",
        "100, 100歳以上",
        "100歳以上, 100歳以上",
        "110代, 100歳以上",
        "未就学児, 未就学児",
        "乳幼児, 未就学児",
        "就学児, 就学児",
        "年代不明, unknown",
        "非公表, unknown",
        "調査中, unknown",
        "ー代, unknown",
        "－, unknown",
        "40s, 40代",
        "Under 10, 10歳未満",
        "<10, 10歳未満",
        "90 and over, 90歳以上",
        "100+, 100歳以上",
        "43 years, 40代"
    })
    void anAgeIsGivenInTheStandardWords(String cell, String band) {
        assertThat(AgeCell.read(cell)).isEqualTo(Reading.of(band));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20歳未満", "65歳以上", "高齢者", "小学生", "10歳以下", "30-49", "30〜40代", "30代～50代"})
    void anAgeThatSpansSeveralBandsStaysUnknownAndIsRemarked(String cell) {
        assertThat(AgeCell.read(cell)).isEqualTo(Reading.remarked("unknown", Reason.AGE_IMPRECISE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"男性", "東京都", "2020-03-07", "43897", "45代", "999", "150歳", "40代男性", "-5"})
    void whatIsNoAgeIsRefused(String cell) {
        assertThat(AgeCell.read(cell).problem()).isEqualTo(Reason.AGE_UNREADABLE);
    }

    @Test
    void anEmptyCellIsAnUnknownAge() {
        assertThat(AgeCell.read("")).isEqualTo(Reading.of("unknown"));
    }

    @Test
    void everyAgeInYearsFallsIntoTheBandThatContainsIt() {
        for (int age = 10; age < 100; age++) {
            assertThat(AgeCell.read(age + "歳").value()).isEqualTo(age / 10 * 10 + "代");
        }
    }

    @Test
    void randomTextGivesABandOrAReasonAndNothingElse() {
        Set<String> bands = Set.of(
                "10歳未満", "10代", "20代", "30代", "40代", "50代", "60代", "70代", "80代", "90代", "90歳以上", "100歳以上", "unknown");
        Random random = new Random(40);
        String letters = "0123456789歳代台未満以上才か月-~ 　生後";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                cell.append(letters.charAt(random.nextInt(letters.length())));
            }
            Reading<String> age = AgeCell.read(cell.toString());
            assertThat(age.problem() == Reason.AGE_UNREADABLE || bands.contains(age.value()))
                    .as(cell + " gave " + age)
                    .isTrue();
        }
    }
}
