package org.hersys.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource({
        "令和4年8月1日, 2022-08-01",
        "令和４年８月１日, 2022-08-01",
        "R4.8.1, 2022-08-01",
        "Ｒ４．８．１, 2022-08-01",
        "r040801, 2022-08-01",
        "S551103, 1980-11-03",
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "昭和64年1月7日, 1989-01-07",
        "大正15年12月25日, 1926-12-25",
        "昭和元年12月25日, 1926-12-25",
        "2022/8/1, 2022-08-01",
        "２０２２／０８／０１, 2022-08-01",
        "20220801, 2022-08-01",
        "2022年 8月 1日, 2022-08-01",
        "令和四年八月一日, 2022-08-01",
        "昭和六十三年十二月三十一日, 1988-12-31",
        "二〇二二年十月二十日, 2022-10-20",
        "平成十年二月十日, 1998-02-10",
        "2024-2-29, 2024-02-29",
        "S60・4・1, 1985-04-01",
        "１９８５・４・１, 1985-04-01",
        "1 Apr 1985, 1985-04-01",
        "19 August 2022, 2022-08-19",
        "1 SEPT. 2022, 2022-09-01"
    })
    void aDayIsReadInTheWritingsOfJapan(String text, LocalDate day) {
        assertThat(WrittenDay.read(text)).isEqualTo(new WrittenDay.Day(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022/2/30", "令和4年2月30日", "R3.2.29", "30 Feb 2022", "20221301", "2022/0/1", "令和0年0月0日"})
    void aDayThatDoesNotExistIsNone(String text) {
        assertThat(WrittenDay.read(text)).isEqualTo(new WrittenDay.Impossible());
    }

    @ParameterizedTest
    @ValueSource(strings = {"平成31年5月1日", "昭和64年1月8日", "平成元年1月7日"})
    void anEraHasItsDays(String text) {
        assertThat(WrittenDay.read(text)).isEqualTo(new WrittenDay.OutsideEra());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8/1",
                "8月1日",
                "令和4年",
                "2022/8",
                "44774",
                "01/08/2022",
                "1 Foo 2022",
                "Apr 1 1985",
                "令和四年",
                "十十年一月一日",
                "<b>",
                "𠮷",
                "2022/8/1 OR 1=1"
            })
    void whatIsNotWholeIsNotGuessed(String text) {
        assertThat(WrittenDay.read(text)).isEqualTo(new WrittenDay.Unreadable());
    }

    @Test
    void everyDayOfTheErasIsReadBackFromItsEra() {
        Random random = new Random(41);
        for (int turn = 0; turn < 2000; turn++) {
            LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(46_000));
            JapaneseDate japanese = JapaneseDate.from(day);
            String text = "%s%d年%d月%d日"
                    .formatted(
                            japanese.getEra()
                                    .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.JAPANESE),
                            japanese.get(ChronoField.YEAR_OF_ERA),
                            day.getMonthValue(),
                            day.getDayOfMonth());
            assertThat(WrittenDay.read(text)).as(text).isEqualTo(new WrittenDay.Day(day));
            String kanji =
                    Pattern.compile("\\d+").matcher(text).replaceAll(number -> kanji(Integer.parseInt(number.group())));
            assertThat(WrittenDay.read(kanji)).as(kanji).isEqualTo(new WrittenDay.Day(day));
        }
    }

    private static String kanji(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int digit) {
        return "〇一二三四五六七八九".substring(digit, digit + 1);
    }
}
