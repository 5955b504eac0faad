package org.hersys.access;

import java.util.Locale;
import java.util.Set;

/**
 * An organisation that takes part: a health centre, a clinic, a hospital, a hotel, an agency or a prefecture's desk.
 *
 * @param code letters, digits, hyphen; part of candidate groups
 * @param kind healthCentre, clinic, hospital, hotel, supportCentre, midwives or prefecture
 * @param prefecture two digits
 * @param office health centre in whose area it lies or that commissions it; null for health centres and prefectures
 */
public record Organisation(
        String code, String kind, String nameJa, String nameEn, String prefecture, String office, String phone) {

    private static final Set<String> IN_KANJI = Set.of("ja", "zh");

    /** The name in a language; readers of Japanese and Chinese get it in kanji, all others in English. */
    public String name(Locale language) {
        return IN_KANJI.contains(language.getLanguage()) ? nameJa : nameEn;
    }

    /** The office whose supervisor answers for the people of this organisation: the one that commissions it, or itself. */
    public String answeringOffice() {
        return office == null ? code : office;
    }
}
