package org.hersys.casefile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of the case page. Its label is {@code fact.<name>}; a code's word is {@code <vocabulary>.<code>}.
 *
 * @param choices codes that may be chosen, in their order; empty where the kind has none
 * @param needed whether it must not be left empty
 */
public record Field(String name, Kind kind, String vocabulary, List<String> choices, boolean needed) {

    /** What a field holds, and so how it is typed, compared and shown. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        NUMBER,
        ONE_OF,
        SOME_OF,
        YES_NO
    }

    /** A text of one line. */
    public static Field line(String name) {
        return new Field(name, Kind.LINE, null, List.of(), false);
    }

    /** A text of several lines. */
    public static Field text(String name) {
        return new Field(name, Kind.TEXT, null, List.of(), false);
    }

    /** A day, typed in any writing, kept as 2022-08-19. */
    public static Field day(String name) {
        return new Field(name, Kind.DAY, null, List.of(), false);
    }

    /** A number with at most one decimal. */
    public static Field number(String name) {
        return new Field(name, Kind.NUMBER, null, List.of(), false);
    }

    /** One code of a vocabulary. */
    public static Field oneOf(String name, String vocabulary, List<String> codes) {
        return new Field(name, Kind.ONE_OF, vocabulary, codes, false);
    }

    /** Several codes of a vocabulary, kept in the order of the choices with commas between them. */
    public static Field someOf(String name, String vocabulary, List<String> codes) {
        return new Field(name, Kind.SOME_OF, vocabulary, codes, false);
    }

    /** Yes, no or not known, kept as yes, no or nothing. */
    public static Field yesNo(String name) {
        return new Field(name, Kind.YES_NO, null, List.of("yes", "no"), false);
    }

    /** A kept value as the values a form sends for it: several where several codes are kept. */
    public List<String> several(String value) {
        return kind == Kind.SOME_OF ? List.of(value.split(",")) : List.of(value);
    }

    /** Codes as they are kept: in the order of the choices, any others last; null for none. */
    public String kept(Collection<String> codes) {
        String kept = Stream.concat(
                        choices.stream().filter(codes::contains),
                        codes.stream().filter(code -> !choices.contains(code)).sorted())
                .collect(Collectors.joining(","));
        return kept.isEmpty() ? null : kept;
    }

    /** The same field, which must not be left empty. */
    public Field asNeeded() {
        return new Field(name, kind, vocabulary, choices, true);
    }
}
