package org.hersys.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void typedTextShowsAsTypedAndIsNeitherMarkdownNorHtml() {
        assertThat(Words.typed("<b>*太字*</b> [x](y) #1")).isEqualTo("\\<b\\>\\*太字\\*\\</b\\> \\[x\\]\\(y\\) \\#1");
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(Words.typed(null)).isEqualTo("–");
        assertThat(Words.typed("  ")).isEqualTo("–");
    }
}
