package org.hersys.situation;

import java.util.List;
import java.util.Locale;

/** How many cases there are of each kind, in words: what a picture and its table, or its file, say. */
record Figure(String dimension, List<Line> lines) {

    /** A kind with its numbers; null where one may not be known. */
    record Line(String key, String word, Long now, Long all) {}

    static Figure of(String dimension, Situation situation, SituationWords words, Locale language) {
        return new Figure(
                dimension,
                situation.by(dimension).stream()
                        .map(row -> new Line(row.key(), words.of(dimension, row.key(), language), row.now(), row.all()))
                        .toList());
    }
}
