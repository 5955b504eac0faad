package org.hersys.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpokenReportTest {

    @Test
    void threeKeysAreATemperature() {
        assertThat(SpokenReport.of("368", "97", false)).isEqualTo(new SpokenReport(new BigDecimal("36.8"), 97, false));
    }

    @Test
    void withoutAnOximeterZeroIsTheAnswer() {
        assertThat(SpokenReport.of("368", "0", false).spo2()).isNull();
    }

    @Test
    void symptomsNotNamedAreKeptAsOther() {
        assertThat(SpokenReport.of("368", "97", true).report("a").symptoms()).containsExactly("other");
    }
}
