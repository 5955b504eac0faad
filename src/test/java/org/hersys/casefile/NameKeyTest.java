package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void variantsOfACharacterAreOne() {
        assertThat(NameKey.of("髙橋")).isEqualTo(NameKey.of("高橋"));
        assertThat(NameKey.of("齋藤")).isEqualTo(NameKey.of("斉藤"));
        assertThat(NameKey.of("渡邊")).isEqualTo(NameKey.of("渡辺"));
        assertThat(NameKey.of("山﨑")).isEqualTo(NameKey.of("山崎"));
        assertThat(NameKey.of("𠮷田")).isEqualTo(NameKey.of("吉田"));
    }

    @Test
    void widthCaseBlanksAndKanaAreOne() {
        assertThat(NameKey.of("ﾀﾅｶ ﾀﾛｳ")).isEqualTo(NameKey.of("たなか　たろう"));
        assertThat(NameKey.of("ＡＢＣ d")).isEqualTo(NameKey.of("abcd"));
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(NameKey.of("はなこ")).isNotEqualTo(NameKey.of("ばなこ"));
        assertThat(NameKey.of("田中")).isNotEqualTo(NameKey.of("中田"));
    }
}
