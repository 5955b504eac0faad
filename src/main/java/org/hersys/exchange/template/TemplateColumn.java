package org.hersys.exchange.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.disease.Question;
import org.hersys.exchange.linelist.CellText;
import org.hersys.exchange.linelist.Headings;

/**
 * A column of the template of a disease.
 *
 * @param path of what its cells say within a notification, for example {@code rest.furtherTests[0].method}
 * @param needed whether a notification cannot be taken without it
 * @param headings by language
 * @param words that its cells take; none where they take anything
 * @param codes of all words, in whichever language, and of the codes themselves
 */
record TemplateColumn(
        String path,
        Kind kind,
        boolean needed,
        Map<Locale, String> headings,
        List<Word> words,
        Map<String, String> codes) {

    static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private static final Map<String, List<String>> OTHERS = Headings.of("notifications");

    /** What a cell of the column holds. */
    enum Kind {
        TEXT,
        FIGURE,
        DAY,
        CODE,
        CODES,
        YES_NO;

        /** That of the answers to a question of a disease. */
        static Kind of(Question question) {
            return switch (question.type()) {
                case "number" -> FIGURE;
                case "datetime" -> DAY;
                case "select", "radio" -> CODE;
                case "checklist" -> CODES;
                case "checkbox" -> YES_NO;
                default -> TEXT;
            };
        }

        /** The last part of the key of its explanation. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A code with its words by language. */
    record Word(String code, Map<Locale, String> said) {}

    static TemplateColumn of(
            String path, Kind kind, boolean needed, Function<Locale, String> heading, List<Word> words) {
        Map<String, String> codes = words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word.code()), word.said().values().stream())
                        .map(said -> Map.entry(folded(said), word.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        return new TemplateColumn(path, kind, needed, inEach(heading), words, codes);
    }

    static Map<Locale, String> inEach(Function<Locale, String> text) {
        return LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), text));
    }

    /** The code that a cell names in one of the languages. */
    Optional<String> code(String cell) {
        return Optional.ofNullable(codes.get(folded(cell)));
    }

    /** What may stand above the column, as {@link #folded} makes it. */
    Stream<String> names() {
        return Stream.of(Stream.of(path), headings.values().stream(), OTHERS.getOrDefault(path, List.of()).stream())
                .flatMap(Function.identity())
                .map(CellText::heading)
                .map(TemplateColumn::folded);
    }

    static String folded(String word) {
        return CellText.squeezed(word).toLowerCase(Locale.ROOT);
    }
}
