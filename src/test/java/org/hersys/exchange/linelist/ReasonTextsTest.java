package org.hersys.exchange.linelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void everyReasonHasATextAndEveryTextAReason(String language) throws IOException {
        Set<String> keys = Arrays.stream(Reason.values()).map(Reason::key).collect(Collectors.toSet());
        Set<Object> texts = texts(language).keySet().stream()
                .filter(key -> key.toString().startsWith("exchange.linelist."))
                .collect(Collectors.toSet());
        assertThat(texts).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void noTextHoldsAnApostropheThatWouldSwallowItsPlaceholders(String language) throws IOException {
        assertThat(texts(language).values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank().doesNotContain("'"));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file =
                ReasonTextsTest.class.getResourceAsStream("/messages/exchange_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
