package org.hersys.linkage;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.hersys.casefile.NameKey;

/**
 * A name or a reading, folded ({@link NameKey}) and split at its first blank.
 *
 * @param family before the blank; empty where there is none
 * @param given after it; the whole where there is no blank
 */
record SplitName(String family, String given) {

    static final SplitName UNKNOWN = new SplitName("", "");

    /** A name as written; unknown for null. */
    static SplitName ofName(String name) {
        String[] parts =
                (name == null ? "" : name.replace('\u3000', ' ')).strip().split("\\s+", 2);
        return parts.length < 2
                ? new SplitName("", NameKey.of(parts[0]))
                : new SplitName(NameKey.of(parts[0]), NameKey.of(parts[1]));
    }

    /** A reading as written, where small and voiced kana that are heard alike become one. */
    static SplitName ofReading(String kana) {
        SplitName split = ofName(kana);
        return new SplitName(heard(split.family), heard(split.given));
    }

    private static String heard(String kana) {
        return kana.chars()
                .filter(sound -> sound != 'ー')
                .mapToObj(sound -> String.valueOf(
                        switch (sound) {
                            case 'ぢ' -> 'じ';
                            case 'づ' -> 'ず';
                            case 'を' -> 'お';
                            case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ', 'ゎ' -> (char) (sound + 1);
                            default -> (char) sound;
                        }))
                .collect(Collectors.joining());
    }

    boolean isKnown() {
        return !given.isEmpty();
    }

    boolean isSplit() {
        return !family.isEmpty();
    }

    String whole() {
        return family + given;
    }

    /** The characters in one order, so that names with their parts exchanged are equal. */
    String characters() {
        int[] characters = whole().codePoints().sorted().toArray();
        return new String(characters, 0, characters.length);
    }

    /** This name split where the other one is, as far as it can be told where; unsplit where only this one is split. */
    SplitName like(SplitName other) {
        if (isSplit() && !other.isSplit() && other.like(this).isSplit()) {
            return this;
        }
        if (isSplit() == other.isSplit()) {
            return this;
        }
        if (isSplit()) {
            return new SplitName("", whole());
        }
        if (given.length() > other.family.length() && given.startsWith(other.family)) {
            return new SplitName(other.family, given.substring(other.family.length()));
        }
        if (given.length() > other.given.length() && given.endsWith(other.given)) {
            return new SplitName(given.substring(0, given.length() - other.given.length()), other.given);
        }
        return this;
    }

    /** The parts that two records of one person would share. */
    String[] parts() {
        return Arrays.stream(new String[] {family, given})
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }
}
