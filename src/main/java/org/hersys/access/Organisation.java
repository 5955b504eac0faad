package org.hersys.access;

import java.util.Locale;

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

    /** The name in a language; English for any language but Japanese. */
    public String name(Locale language) {
        return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? nameJa : nameEn;
    }

    /** The office whose supervisor answers for the people of this organisation: the one that commissions it, or itself. */
    public String answeringOffice() {
        return office == null ? code : office;
    }
}
