package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** What holds for every cell, whoever wrote it. */
class CellPropertiesTest {

    private static final LocalDate LATEST = LocalDate.of(2022, 12, 31);

    @Property(tries = 300)
    void aDayIsReadTheSameInEveryWriting(@ForAll("days") LocalDate day) {
        String era = day.isBefore(LocalDate.of(2019, 5, 1)) ? "H" : "R";
        int year = day.getYear() - ("H".equals(era) ? 1988 : 2018);
        String full = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        for (String written : new String[] {
            day.toString(),
            day.toString().replace('-', '/'),
            full,
            full.replaceAll("(\\d)", "$1").replace('2', '２').replace('0', '０'),
            "%s%d.%d.%d".formatted(era, year, day.getMonthValue(), day.getDayOfMonth()),
            String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day)),
            day + " 00:00:00"
        }) {
            assertThat(DateCell.read(written, LATEST).value()).as(written).isEqualTo(day);
        }
    }

    @Property(tries = 300)
    void aDayWithoutItsYearIsNeverReadUnlessSomebodyNamesTheYear(@ForAll("days") LocalDate day) {
        String written = "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
        assertThat(DateCell.read(written, LATEST).problem()).isEqualTo(Reason.DATE_WITHOUT_YEAR);
        assertThat(DateCell.read(written, LATEST, YearMonth.of(day.getYear(), 1))
                        .value())
                .isEqualTo(day);
    }

    @Property(tries = 300)
    void aDayWithoutItsYearLiesWithinAYearFromTheMonthThatSomebodyNames(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 11) int monthsBefore) {
        String written = "%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth());
        YearMonth first = YearMonth.from(day).minusMonths(monthsBefore);
        assertThat(DateCell.read(written, LATEST, first).value()).isEqualTo(day);
    }

    @Property(tries = 1000)
    void noTextIsAnAccidentForAnyCell(@ForAll("cells") String cell) {
        assertThat(DateCell.read(cell, LATEST)).isNotNull();
        assertThat(DateCell.ofAnyTime(cell)).isNotNull();
        assertThat(AgeCell.read(cell)).isNotNull();
        assertThat(SexCell.read(cell)).isNotNull();
        assertThat(MunicipalityCode.read(cell)).isNotNull();
        assertThat(StateCell.read(cell)).isNotNull();
        assertThat(SymptomsCell.read(cell)).isNotNull();
    }

    @Property(tries = 300)
    void anAgeAndItsBandAreOneWhateverTheirWidth(@ForAll @IntRange(min = 0, max = 130) int age) {
        Reading<String> read = AgeCell.read(String.valueOf(age));
        assertThat(AgeCell.read(wide(age) + "歳")).isEqualTo(read);
        if (age >= 10 && age < 100) {
            assertThat(AgeCell.read(age / 10 * 10 + "歳代")).isEqualTo(read);
            assertThat(AgeCell.read(wide(age / 10 * 10) + " 代")).isEqualTo(read);
        }
    }

    @Property(tries = 500)
    void oneWrongDigitOfACodeIsNoticedAndALostZeroIsPutBack(
            @ForAll @IntRange(min = 1, max = 47) int prefecture,
            @ForAll @IntRange(min = 0, max = 999) int municipality,
            @ForAll @IntRange(min = 1, max = 9) int wrong) {
        String five = "%02d%03d".formatted(prefecture, municipality);
        int check = IntStream.range(0, 10)
                .filter(digit -> MunicipalityCode.read(five + digit).value() != null)
                .findFirst()
                .orElseThrow();
        String code = five + check;
        assertThat(MunicipalityCode.read(code).value()).isEqualTo(code);
        assertThat(MunicipalityCode.read(five + (check + wrong) % 10).problem()).isEqualTo(Reason.CODE_CHECK_DIGIT);
        if (prefecture < 10) {
            assertThat(MunicipalityCode.read(code.substring(1)).value()).isEqualTo(code);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2000, 1, 1), LATEST);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars("0123456789０１２年月日代歳才以上未満男女性/-.:RHS令和元平成軽症 　~〜#%()（）①㈱𠮷\u0000\n")
                .ofMaxLength(24);
    }

    private static String wide(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);
    }
}
