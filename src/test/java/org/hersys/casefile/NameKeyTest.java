package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋", "齋藤, 斉藤", "齊藤, 斎藤", "渡邊, 渡辺", "渡邉, 渡邊", "山﨑, 山崎", "𠮷田, 吉田", "廣瀨, 広瀬", "濵田, 浜田", "黑澤, 黒沢",
        "佐々木, 佐佐木", "神谷, 神谷", "眞島, 真嶋", "龍澤, 竜沢", "關, 関", "德永, 徳永", "渡邊󠄁, 渡辺", "ｻｻｷ, ささき", "ＡＢＣ, abc", "José, jose",
        "O'Brien, O’Brien", "Jean-Luc, jean luc", "キヨウコ, きょうこ", "ミツヅカ, ミツズカ"
    })
    void waysOfWritingANameAreOne(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"はなこ, ばなこ", "田中, 中田", "大野, 小野", "坂本, 阪本", "畑, 畠", "渡部, 渡辺", "岩, 巌"})
    void differentNamesStayDifferent(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void widthBlanksAndKanaAreOne() {
        assertThat(NameKey.of("ﾀﾅｶ ﾀﾛｳ")).isEqualTo(NameKey.of("たなか　たろう"));
        assertThat(NameKey.of(" % _ \\ ")).isEmpty();
        assertThat(NameKey.of(null)).isEmpty();
    }

    @Property
    void aKeyIsItsOwnKey(@ForAll String name) {
        String key = NameKey.of(name);
        assertThat(NameKey.of(key)).isEqualTo(key);
    }

    @Property
    void theKeyOfABeginningIsTheBeginningOfTheKey(@ForAll("written") String name, @ForAll("written") String more) {
        assertThat(NameKey.of(name + more)).startsWith(NameKey.of(name));
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.strings()
                .withCharRange('ァ', 'ヺ')
                .withCharRange('ぁ', 'ゔ')
                .withCharRange('a', 'z')
                .withCharRange('Ａ', 'Ｚ')
                .withCharRange('一', '鿋')
                .withChars("髙齋邊々ー・　 -'")
                .ofMaxLength(12);
    }
}
