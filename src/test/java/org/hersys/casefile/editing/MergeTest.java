package org.hersys.casefile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    /** One field: what I saw, what I want, what is kept now; what is kept afterwards; whether a person must decide. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a, a, a, a, false",
                "a, b, a, b, false",
                "a, a, b, b, false",
                "a, b, b, b, false",
                "a, b, c, c, true",
                "a, -, a, -, false",
                "a, a, -, -, false",
                "a, -, b, b, true",
                "a, b, -, -, true",
                "-, b, -, b, false",
                "-, b, c, c, true",
                "-, -, c, c, false"
            })
    void nothingIsOverwrittenSilently(String seen, String mine, String now, String kept, boolean contested) {
        Merge merge = Merge.of(List.of("f"), values(seen), values(mine), values(now));
        assertThat(merge.values()).isEqualTo(values(kept));
        assertThat(merge.contested().contains("f")).isEqualTo(contested);
    }

    @Test
    void changesOfDifferentFieldsMeetAndThoseOfOthersAreNamed() {
        Merge merge = Merge.of(
                List.of("phone", "kana", "sex"),
                Map.of("phone", "1", "kana", "ア", "sex", "male"),
                Map.of("phone", "2", "kana", "ア", "sex", "male"),
                Map.of("phone", "1", "kana", "イ", "sex", "male"));
        assertThat(merge.values()).isEqualTo(Map.of("phone", "2", "kana", "イ", "sex", "male"));
        assertThat(merge.ofOthers()).containsExactly("kana");
        assertThat(merge.contested()).isEmpty();
    }

    private static Map<String, String> values(String value) {
        return value == null ? Map.of() : Map.of("f", value);
    }
}
