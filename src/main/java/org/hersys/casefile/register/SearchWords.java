package org.hersys.casefile.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hersys.access.PhoneNumber;
import org.hersys.text.WrittenDay;

/**
 * Reads what is typed into one box: a number of a case, a birth date, a telephone number, a name, or several of them in
 * any order. What is nothing else is a name.
 */
public final class SearchWords {

    private static final int LONGEST = 100;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern NUMERIC =
            Pattern.compile("[\\p{Nd}+＋()（）\\-‐-―−－ー.．/／]*\\p{Nd}[\\p{Nd}+＋()（）\\-‐-―−－ー.．/／]*");

    private SearchWords() {}

    /** What is meant; what is longer than any name is cut. */
    public static CaseCriteria read(String typed) {
        String text = typed.codePointCount(0, typed.length()) > LONGEST
                ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST))
                : typed;
        Map<SearchField, String> found = new EnumMap<>(SearchField.class);
        List<String> names = new ArrayList<>();
        for (String word : words(text)) {
            Optional<SearchField> field = fieldOf(word).filter(known -> !found.containsKey(known));
            field.ifPresentOrElse(known -> found.put(known, known.read(word).orElseThrow()), () -> names.add(word));
        }
        if (!names.isEmpty()) {
            found.put(SearchField.NAME, String.join(" ", names));
        }
        return new CaseCriteria(found);
    }

    private static Optional<SearchField> fieldOf(String word) {
        if (WrittenDay.read(word) instanceof WrittenDay.Day) {
            return Optional.of(SearchField.BIRTH_DATE);
        }
        if (!NUMERIC.matcher(word).matches()) {
            return Optional.empty();
        }
        return PhoneNumber.read(word).isEmpty() && SearchField.NUMBER.read(word).isPresent()
                ? Optional.of(SearchField.NUMBER)
                : Optional.of(SearchField.PHONE)
                        .filter(phone -> phone.read(word).isPresent());
    }

    /** Groups of figures that follow one another are one word, as in 090 1234 5678. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        boolean begun = false;
        for (String word : BETWEEN.split(text.strip())) {
            boolean part = NUMERIC.matcher(word).matches() && !isWhole(word);
            if (part && begun) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
            begun = part;
        }
        return words;
    }

    private static boolean isWhole(String word) {
        return WrittenDay.read(word) instanceof WrittenDay.Day
                || SearchField.NUMBER.read(word).isPresent()
                || PhoneNumber.read(word).isPresent();
    }
}
