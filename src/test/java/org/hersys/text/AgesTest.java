package org.hersys.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class AgesTest {

    private final Ages ages = new Ages(new Words(Bundles.all(), null, null));

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "10歳未満, under 10, 9",
        "40代, 40s, 49",
        "41歳, 41 years, 41",
        "90歳以上, 90 and over, 90",
        "100歳以上, 100 and over, 100",
        "未就学児, preschool child,",
        "就学児, school child,",
        "不詳, 不詳,",
        "代, 代,"
    })
    void aPublishedAgeIsSaidInTheReadersLanguageAndStandsForItsHighest(String band, String english, Integer highest) {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        assertThat(ages.of(null, band)).isEqualTo(band);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(ages.of(null, band)).isEqualTo(english);
        assertThat(AgeBand.read(band).map(AgeBand::highest)).isEqualTo(Optional.ofNullable(highest));
    }

    @Test
    void yearsGoBeforeWhatWasPublished() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(ages.of(41, "40代")).isEqualTo("41 years");
        assertThat(ages.brief(41, "40代")).isEqualTo("41 y");
        assertThat(ages.brief(null, "41歳")).isEqualTo("41 y");
        assertThat(ages.brief(null, null)).isNull();
    }
}
