package org.hersys.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void typedTextShowsAsTypedAndIsNeitherMarkdownNorHtml() {
        assertThat(Wording.typed("<b>*太字*</b> [x](y) #1")).isEqualTo("\\<b\\>\\*太字\\*\\</b\\> \\[x\\]\\(y\\) \\#1");
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(Wording.typed(null)).isEqualTo("–");
        assertThat(Wording.typed("  ")).isEqualTo("–");
    }
}
