package org.hersys.policy.desk;

import java.util.Locale;
import java.util.Map;
import org.hersys.policy.check.DmnText;
import org.hersys.text.ModelTexts;
import org.springframework.stereotype.Component;

/**
 * A table in the words of who edits it. Tables are kept in English with Japanese beside them; whoever reads Japanese
 * edits Japanese words, and what they left as it was is kept in English again.
 */
@Component
public class TableLanguage {

    private static final String SOURCE = " — ";

    private final ShippedTables shipped;
    private final ModelTexts texts;

    TableLanguage(ShippedTables shipped, ModelTexts texts) {
        this.shipped = shipped;
        this.texts = texts;
    }

    /** The table with names, labels and reasons in a language. */
    public String inWordsOf(Locale language, String decision, String dmn) {
        DmnText text = DmnText.of(dmn);
        text.reword((id, words) -> translated(language, decision, id, words));
        return text.text();
    }

    /** The table as it is kept: words that are the translation of those kept before become those again. */
    DmnText asKept(Locale language, String decision, DmnText text, String keptBefore) {
        Map<String, String> kept = DmnText.of(keptBefore).words();
        text.reword((id, words) -> {
            String before = kept.get(id);
            return before != null && words.equals(translated(language, decision, id, before)) ? before : words;
        });
        return text;
    }

    /** What stands in the product's file is known in the language; what somebody has worded here stays as worded. */
    private String translated(Locale language, String decision, String id, String words) {
        String key = id.equals(decision) ? decision : decision + "." + id;
        String sentence = sentence(words);
        return sentence.equals(sentence(shipped.words(decision).getOrDefault(id, "")))
                ? texts.find("decisions", key, language)
                        .map(found -> found + words.substring(sentence.length()))
                        .orElse(words)
                : words;
    }

    private static String sentence(String words) {
        int source = words.indexOf(SOURCE);
        return source < 0 ? words : words.substring(0, source);
    }
}
