package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonKeysTest {

    private static final List<String> COLUMNS = List.of(PersonKeys.COLUMNS.split(", "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "渡邊 太郎",
                "渡辺太郎",
                "渡邉",
                "渡",
                "太郎",
                "太郎 渡辺",
                "ワタナベ タロウ",
                "わたなべ",
                "ﾜﾀﾅﾍﾞ ﾀ",
                "たろう",
                "Watanabe",
                "WATANABE Taro",
                "Taro Watanabe",
                "Tarō",
                "taroh w",
                "ｗａｔａ"
            })
    void aPersonIsFoundByAnyWayOfWritingTheName(String typed) {
        assertThat(finds(typed, "渡邊　太郎", "ワタナベ　タロウ")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Maria, true",
        "Cruz, true",
        "Cruz Maria, true",
        "マリア, true",
        "santos, true",
        "サントス ク, true",
        "S99.1.1, false",
        "pedro, false"
    })
    void aPersonWithANameInLatinLettersIsFoundByEachPart(String typed, boolean found) {
        assertThat(finds(typed, "Maria Santos Cruz", "マリア サントス クルス")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "山田花子, 花子, true",
        "山田花子, 田花子, true",
        "山田花子, はなこ, true",
        "山田花子, ハナコ, true",
        "山田花子, Hanako, true",
        "山田花子, 花子 山田, true",
        "山田花子, 子花, false",
        "山田花子, ko, false",
        "山田さくら, さくら, true",
        "山田さくら, Sakura, true",
        "佐々木髙子, 高子, true"
    })
    void aNameWrittenWithoutABlankIsFoundByTheGivenNameAlone(String name, String typed, boolean found) {
        assertThat(finds(typed, name, name.equals("山田花子") ? "ヤマダハナコ" : null)).isEqualTo(found);
    }

    @Test
    void aNameOfTwoPartsNeedsNoFurtherKeys() {
        assertThat(NameParts.of("山田 花子", "ヤマダ ハナコ")).isEmpty();
        assertThat(NameParts.of("Taro Yamada", null)).isEmpty();
        assertThat(NameParts.of(null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"さくら", "サクラ", "Sakura", "山田", "山田 さ"})
    void aNamePartlyInKanaIsFoundWithoutItsReading(String typed) {
        assertThat(finds(typed, "山田 さくら", null) || finds(typed, "さくら", null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "090-1234-5678",
                "09012345678",
                "０９０（１２３４）５６７８",
                "+81 90 1234 5678",
                "+819012345678",
                "+81 (0)90-1234-5678"
            })
    void oneTelephoneNumberHasOneKey(String written) {
        assertThat(PersonKeys.phone(written)).isEqualTo("09012345678");
    }

    @Test
    void theBeginningOfANumberIsTheBeginningOfItsKey() {
        assertThat(PersonKeys.phone("090-12")).isEqualTo("09012");
        assertThat(PersonKeys.phone("+81 90-12")).isEqualTo("09012");
        assertThat(PersonKeys.phone("内線")).isNull();
    }

    @Property
    void whoIsSoughtByTheFullNameIsFound(@ForAll String name) {
        if (!PersonKeys.ranges(name).isEmpty()) {
            assertThat(finds(name, name, null)).isTrue();
        }
    }

    private static boolean finds(String typed, String name, String kana) {
        List<String> keys = PersonKeys.values(name, kana, null);
        return PersonKeys.ranges(typed).stream()
                        .anyMatch(range -> within(range, keys.get(COLUMNS.indexOf(range.column()))))
                || NameParts.ranges(typed).stream()
                        .anyMatch(range -> NameParts.of(name, kana).stream().anyMatch(key -> within(range, key)));
    }

    private static boolean within(PersonKeys.Range range, String key) {
        return key != null && inBytes(range.from(), key) <= 0 && inBytes(key, range.before()) < 0;
    }

    private static int inBytes(String one, String other) {
        return Arrays.compareUnsigned(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
