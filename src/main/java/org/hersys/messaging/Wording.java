package org.hersys.messaging;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The product's own texts of messages, in six languages, and how words get into their places. */
@Component
class Wording {

    /** Languages messages are written in; who speaks another one gets English. */
    static final List<String> LANGUAGES = List.of("ja", "en", "zh", "ko", "vi", "pt");

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, Properties> texts = new TreeMap<>();

    Wording() {
        LANGUAGES.forEach(language -> texts.put(language, read(language)));
    }

    /** A text before its words; the subject is that of a mail. */
    record Text(String subject, String text) {

        /** The text with its words; a place without a word is a mistake of the caller. */
        Text with(Map<String, String> words) {
            return new Text(fill(subject, words), fill(text, words));
        }
    }

    /** The product's text of a template for a channel. */
    Optional<Text> find(String template, Channel channel, String language) {
        Properties known = texts.get(spoken(language));
        String key = template + "." + channel.code();
        return Optional.ofNullable(known.getProperty(key))
                .map(text -> new Text(known.getProperty(key + ".subject"), text));
    }

    /** A sentence of the telephone, for example {@code call.misdialled}. */
    String phrase(String key, String language) {
        return texts.get(spoken(language)).getProperty(key);
    }

    /** All keys such as {@code signInCode.sms}, by template. */
    List<String> keys() {
        return texts.get("ja").stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".subject") && !key.startsWith("call."))
                .sorted()
                .toList();
    }

    /** The language in which somebody who speaks the given one is written to. */
    static String spoken(String language) {
        return language != null && LANGUAGES.contains(language) ? language : "en";
    }

    /** The places a text has, for example {@code code}. */
    static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    private static String fill(String text, Map<String, String> words) {
        return text == null
                ? null
                : PLACE.matcher(text).replaceAll(place -> {
                    String word = words.get(place.group(1));
                    if (word == null) {
                        throw new IllegalArgumentException("No word for the place " + place.group(1));
                    }
                    return Matcher.quoteReplacement(word);
                });
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("wording/" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
