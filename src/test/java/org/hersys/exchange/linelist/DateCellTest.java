package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellTest {

    private static final LocalDate LATEST = LocalDate.of(2022, 8, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-03-07",
                "2020-3-7",
                "2020/3/7",
                "2020/03/07 00:00",
                "2020-03-07 09:30:00",
                "2020.3.7",
                "2020年3月7日",
                "２０２０年３月７日",
                "2020年 3月 7日",
                "20200307",
                "2020/3/7(土)",
                "2020年3月7日（土）",
                "2020-03-07T00:00:00",
                "2020-03-06T15:00:00Z",
                "2020-03-07T08:00:00.000+09:00",
                "令和2年3月7日",
                "令和２年３月７日",
                "R2.3.7",
                "r2/3/7",
                "Ｒ２．３．７",
                "令2.3.7",
                "㋿2年3月7日",
                "43897",
                "43897.5",
                "４３８９７",
                "　2020-03-07　",
                "2020−03−07",
                "2020ー3ー7",
                "西暦2020年3月7日",
                "2020年3月7日 10時"
            })
    void theSameDayIsReadInEveryWritingOfIt(String cell) {
        assertThat(DateCell.read(cell, LATEST)).isEqualTo(Reading.of(LocalDate.of(2020, 3, 7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "-", "−", "―", "－", "ー", "不明", "調査中", "非公表", "（調査中）", "確認中", "N/A"})
    void aCellThatStatesNothingGivesNoDay(String cell) {
        assertThat(DateCell.read(cell, LATEST)).isEqualTo(Reading.nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "3月7日, DATE_WITHOUT_YEAR",
        "3/7, DATE_WITHOUT_YEAR",
        "3-7, DATE_WITHOUT_YEAR",
        "1.1000000000000001, DATE_WITHOUT_YEAR",
        "6月初旬, DATE_WITHOUT_YEAR",
        "6月, DATE_WITHOUT_YEAR",
        "2020年6月, DATE_WITHOUT_DAY",
        "2020/6, DATE_WITHOUT_DAY",
        "2020年6月上旬, DATE_WITHOUT_DAY",
        "令和2年6月頃, DATE_WITHOUT_DAY",
        "20/3/7, DATE_YEAR_UNCLEAR",
        "2.3.7, DATE_YEAR_UNCLEAR",
        "3/7/2020, DATE_ORDER_UNCLEAR",
        "31/12/2020, DATE_ORDER_UNCLEAR",
        "2020-02-30, DATE_IMPOSSIBLE",
        "2021/2/29, DATE_IMPOSSIBLE",
        "2020/13/1, DATE_IMPOSSIBLE",
        "2020年4月31日, DATE_IMPOSSIBLE",
        "2020-00-00, DATE_IMPOSSIBLE",
        "20200230, DATE_IMPOSSIBLE",
        "令和4年2月30日, DATE_IMPOSSIBLE",
        "2020-02-30T00:00:00Z, DATE_IMPOSSIBLE",
        "平成32年4月1日, DATE_OUTSIDE_ERA",
        "平成31年5月1日, DATE_OUTSIDE_ERA",
        "令和元年4月30日, DATE_OUTSIDE_ERA",
        "昭和64年1月8日, DATE_OUTSIDE_ERA",
        "昭和64年1月7日, DATE_TOO_EARLY",
        "1999-03-31, DATE_TOO_EARLY",
        "12345, DATE_TOO_EARLY",
        "2022-08-21, DATE_IN_FUTURE",
        "44794, DATE_IN_FUTURE",
        "#VALUE!, SPREADSHEET_ERROR",
        "エラー:502, SPREADSHEET_ERROR",
        "Err:502, SPREADSHEET_ERROR",
        "きのう, DATE_UNREADABLE",
        "40代, DATE_UNREADABLE",
        "130001, DATE_UNREADABLE",
        "2020-03-07 abc, DATE_UNREADABLE"
    })
    void whatIsNoWholeDayIsRefusedWithItsReason(String cell, Reason reason) {
        assertThat(DateCell.read(cell, LATEST).problem()).isEqualTo(reason);
        assertThat(DateCell.read(cell, LATEST).value()).isNull();
    }

    @Test
    void theFirstYearOfAnEraIsWrittenGannen() {
        assertThat(DateCell.read("令和元年12月1日", LATEST).value()).isEqualTo(LocalDate.of(2019, 12, 1));
        assertThat(DateCell.read("R元.5.1", LATEST).value()).isEqualTo(LocalDate.of(2019, 5, 1));
        assertThat(DateCell.read("H31.4.30", LATEST).value()).isEqualTo(LocalDate.of(2019, 4, 30));
    }

    @Test
    void aMomentGivenInUniversalTimeIsTheDayItWasInJapan() {
        assertThat(DateCell.read("2020-03-07T15:00:00Z", LATEST).value()).isEqualTo(LocalDate.of(2020, 3, 8));
    }

    @Test
    void theLatestAndTheEarliestDayAreAllowed() {
        assertThat(DateCell.read("2022-08-20", LATEST).value()).isEqualTo(LATEST);
        assertThat(DateCell.read("1999-04-01", LATEST).value()).isEqualTo(DateCell.EARLIEST);
    }

    @Test
    void everyDayIsReadBackFromEveryWriting() {
        long days = ChronoUnit.DAYS.between(LocalDate.of(2019, 5, 1), LATEST);
        for (int i = 0; i <= days; i++) {
            LocalDate day = LATEST.minusDays(i);
            String era = "令和%d年%d月%d日".formatted(day.getYear() - 2018, day.getMonthValue(), day.getDayOfMonth());
            long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
            for (String cell : new String[] {
                day.toString(), day.format(DateTimeFormatter.ofPattern("y/M/d")), era, String.valueOf(serial)
            }) {
                assertThat(DateCell.read(cell, LATEST).value()).as(cell).isEqualTo(day);
            }
        }
    }

    @Test
    void noRandomTextIsEverMoreThanAReason() {
        Random random = new Random(20200307);
        String letters = "0123456789年月日-/.RHS令和平成元 T:Z上旬ー#\u0000\uD842\uDFB7";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                cell.append(letters.charAt(random.nextInt(letters.length())));
            }
            LocalDate day = DateCell.read(cell.toString(), LATEST).value();
            if (day != null) {
                assertThat(day).as(cell.toString()).isBetween(DateCell.EARLIEST, LATEST);
            }
        }
    }
}
