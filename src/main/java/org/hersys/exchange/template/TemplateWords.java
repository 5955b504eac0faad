package org.hersys.exchange.template;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hersys.exchange.linelist.CellText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of headings and codes in both languages; a file may mix them, and may use the codes themselves. */
@Component
class TemplateWords {

    static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Map<String, TemplateColumn> headings = new HashMap<>();
    private final Map<TemplateColumn, Map<String, String>> codes = new EnumMap<>(TemplateColumn.class);

    TemplateWords(MessageSource texts) {
        for (TemplateColumn column : TemplateColumn.values()) {
            Map<String, String> words = new HashMap<>();
            headings.put(folded(column.field()), column);
            column.codes().forEach(code -> words.put(folded(code), code));
            for (Locale language : LANGUAGES) {
                headings.put(folded(texts.getMessage(column.label(), null, language)), column);
                column.codes()
                        .forEach(code -> words.put(folded(texts.getMessage(column.word(code), null, language)), code));
            }
            codes.put(column, words);
        }
    }

    Optional<TemplateColumn> column(String heading) {
        return Optional.ofNullable(headings.get(folded(heading)));
    }

    Optional<String> code(TemplateColumn column, String word) {
        return Optional.ofNullable(codes.get(column).get(folded(word)));
    }

    private static String folded(String word) {
        return CellText.squeezed(word).toLowerCase(Locale.ROOT);
    }
}
