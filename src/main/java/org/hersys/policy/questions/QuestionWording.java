package org.hersys.policy.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How questions are worded and ordered where that differs from what was shipped. Codes are not part of it.
 *
 * @param order keys of questions; those it does not name keep their place behind the others of their screen
 * @param texts by key and language; a help text has the key of its question with {@code .description}
 */
public record QuestionWording(List<String> order, Map<String, Map<String, String>> texts) {

    private static final String ORDER = "order";

    /** Everything as shipped. */
    public static final QuestionWording SHIPPED = new QuestionWording(List.of(), Map.of());

    /** A text that differs between two wordings; null where it is as shipped. */
    public record Change(String key, String language, String before, String after) {

        /** Whether it is the order of the questions; before and after are their keys, with spaces. */
        public boolean isOrder() {
            return key.equals(ORDER);
        }
    }

    /**
     * What two people made of the same wording.
     *
     * @param wording theirs, with every change of mine to what they left as it was
     * @param conflicts what both changed differently: theirs before, mine after
     */
    public record Merged(QuestionWording wording, List<Change> conflicts) {}

    /** Merges two wordings that were both made from a third. */
    static Merged merge(QuestionWording base, QuestionWording theirs, QuestionWording mine) {
        QuestionWording merged = theirs;
        List<Change> conflicts = new ArrayList<>();
        for (Change change : mine.changesSince(base)) {
            String their = theirs.said(change);
            if (Objects.equals(their, change.before())) {
                merged = change.isOrder()
                        ? new QuestionWording(mine.order, merged.texts)
                        : merged.with(change.key(), change.language(), change.after());
            } else if (!Objects.equals(their, change.after())) {
                conflicts.add(new Change(change.key(), change.language(), their, change.after()));
            }
        }
        return new Merged(merged, conflicts);
    }

    private String said(Change change) {
        return change.isOrder()
                ? String.join(" ", order)
                : texts.getOrDefault(change.key(), Map.of()).get(change.language());
    }

    /** A text in a language; empty where it is as shipped. */
    public Optional<String> find(String key, Locale language) {
        return Optional.ofNullable(texts.getOrDefault(key, Map.of()).get(language.getLanguage()));
    }

    /** The place of a question among those of its screen. */
    public int place(String key) {
        int place = order.indexOf(key);
        return place < 0 ? order.size() : place;
    }

    /** This wording with another text; null takes it back to the one shipped. */
    public QuestionWording with(String key, String language, String text) {
        Map<String, Map<String, String>> changed = new TreeMap<>(texts);
        Map<String, String> languages = new HashMap<>(changed.getOrDefault(key, Map.of()));
        if (text == null) {
            languages.remove(language);
        } else {
            languages.put(language, text);
        }
        changed.put(key, languages);
        changed.values().removeIf(Map::isEmpty);
        return new QuestionWording(order, changed);
    }

    /**
     * This wording with a question moved among those of its screen.
     *
     * @param screen keys of the screen's questions as they stand now
     * @param by places, negative upwards
     */
    public QuestionWording moved(List<String> screen, String key, int by) {
        List<String> keys = new ArrayList<>(screen);
        int from = keys.indexOf(key);
        int to = from + by;
        if (from < 0 || to < 0 || to >= keys.size()) {
            return this;
        }
        keys.add(to, keys.remove(from));
        List<String> all = new ArrayList<>(order);
        all.removeAll(keys);
        all.addAll(keys);
        return new QuestionWording(all, texts);
    }

    /** What differs from another wording, text by text; a changed order is one entry. */
    @JsonIgnore
    public List<Change> changesSince(QuestionWording before) {
        List<Change> changes = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(texts.keySet());
        keys.addAll(before.texts.keySet());
        for (String key : keys) {
            Map<String, String> was = before.texts.getOrDefault(key, Map.of());
            Map<String, String> is = texts.getOrDefault(key, Map.of());
            Map<String, String> languages = new LinkedHashMap<>(was);
            languages.putAll(is);
            languages.keySet().stream()
                    .filter(language ->
                            !Optional.ofNullable(was.get(language)).equals(Optional.ofNullable(is.get(language))))
                    .forEach(language -> changes.add(new Change(key, language, was.get(language), is.get(language))));
        }
        if (!order.equals(before.order)) {
            changes.add(new Change(ORDER, "", String.join(" ", before.order), String.join(" ", order)));
        }
        return changes;
    }
}
