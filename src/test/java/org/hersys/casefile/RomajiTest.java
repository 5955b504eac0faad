package org.hersys.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomajiTest {

    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            オオノ   : Ohno Ono Oono Ōno ohno ＯＮＯ Ôno
            サトウ   : Sato Satō Satou Satoh SATO Satô
            オオハシ : Ohashi Ōhashi Oohashi Ohhashi
            イノウエ : Inoue INOUE
            ショウジ : Shoji Syoji Shouji Shōji Syouzi
            チバ     : Chiba Tiba
            ツヅキ   : Tsuzuki Tuzuki Tsudzuki
            ホンマ   : Honma Homma
            ナンバ   : Nanba Namba
            ハットリ : Hattori
            イッチ   : Itchi Icchi Itti
            フジイ   : Fujii Huzii
            ジュンイチ : Jun'ichi Junichi Zyun'iti
            ジョウ   : Jo Joh Jou Zyo Jyo
            コウヘイ : Kohei Kouhei Kōhei
            ユーコ   : Yuko Yūko Yuuko
            リョウ   : Ryo Ryou Ryō
            ﾏﾂｼﾀ     : Matsushita Matusita
            """)
    void theUsualWaysOfWritingAReadingMeet(String kana, String written) {
        assertThat(written.split(" "))
                .allSatisfy(way ->
                        assertThat(Romaji.of(way)).isEqualTo(Romaji.of(kana)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"さとう, かとう", "たなか, なかた", "しみず, すみす", "おおた, おだ"})
    void differentReadingsStayDifferent(String one, String other) {
        assertThat(Romaji.of(one)).isNotEqualTo(Romaji.of(other));
    }

    @Test
    void otherScriptsAreReadAndKanjiAreNot() {
        assertThat(Romaji.of("Nguyễn Văn Ân")).isEqualTo("nguyenvanan");
        assertThat(Romaji.of("Иван")).isEqualTo("ivan");
        assertThat(Romaji.of("田中")).isEmpty();
    }

    @Property
    void foldedLettersAreLettersOnly(@ForAll String written) {
        assertThat(Romaji.of(written)).matches("[a-z]*");
    }
}
