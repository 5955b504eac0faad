package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormLanguageTest {

    private static final Map<String, String> JAPANESE = FormFile.japanese().entrySet().stream()
            .collect(Collectors.toMap(
                    e -> e.getKey().toString(), e -> e.getValue().toString()));

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void everyWordOfAFormHasItsJapanese(FormFile form) {
        english(form)
                .forEach((key, text) ->
                        assertThat(JAPANESE.getOrDefault(key, "")).as(key).isNotBlank());
    }

    @Test
    void noJapaneseIsLeftOverFromAFormerForm() {
        Set<String> used =
                FormFile.all().flatMap(form -> english(form).keySet().stream()).collect(Collectors.toSet());
        assertThat(new TreeSet<>(JAPANESE.keySet())).isSubsetOf(used);
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void theFileItselfIsWrittenInEnglish(FormFile form) {
        assertThat(form.schema().toString()).doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    }

    @ParameterizedTest
    @MethodSource("org.hersys.models.FormFile#all")
    void bothLanguagesShowTheSameFacts(FormFile form) {
        form.components().stream().filter(part -> part.type().equals("text")).forEach(part -> assertThat(
                        FormTemplate.keys(JAPANESE.get(form.id() + "." + part.id())))
                .as(part.id())
                .isEqualTo(FormTemplate.keys(part.english("text"))));
    }

    private static Map<String, String> english(FormFile form) {
        Map<String, String> texts = new TreeMap<>();
        for (FormFile.Component part : form.components()) {
            String name = form.id() + "." + part.id();
            for (String property : Set.of("label", "dateLabel", "text")) {
                put(texts, name, part.english(property));
            }
            put(texts, name + ".timeLabel", part.english("timeLabel"));
            put(texts, name + ".description", part.english("description"));
            put(
                    texts,
                    name + ".suffix",
                    part.node().at("/appearance/suffixAdorner").asText());
            part.options()
                    .forEach(o -> put(
                            texts,
                            name + "." + o.path("value").asText(),
                            o.path("label").asText()));
            part.columns()
                    .forEach(c -> put(
                            texts,
                            name + "." + c.path("key").asText(),
                            c.path("label").asText()));
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String key, String text) {
        if (!text.isBlank()) {
            assertThat(texts.put(key, text)).as("two words under " + key).isNull();
        }
    }
}
