package org.hersys.linkage;

/**
 * The ways in which the second record of one person differs from the first, written down before any weight was chosen. Each is
 * something that clinics and health centres really do; all are equally likely in the invented people.
 */
public enum Slip {
    /** 髙 for 高, 邊 for 辺: another form of the same character. */
    CHARACTER_VARIANT,
    /** 左藤 for 佐藤, 健汰 for 健太: other characters of the same reading. */
    HOMOPHONE,
    /** One kana of the reading is another. */
    READING_MISTYPED,
    /** One character of the name is another one. */
    NAME_MISTYPED,
    /** Katakana, half or full width, another blank between the names. */
    OTHER_WIDTH,
    /** No blank between family and given name. */
    NO_BLANK,
    /** Family and given name exchanged, in name and reading. */
    NAMES_EXCHANGED,
    /** No reading was given. */
    READING_MISSING,
    /** No birth date was given. */
    BIRTH_DATE_MISSING,
    /** One digit of the birth date is another. */
    BIRTH_DATE_MISTYPED,
    /** Day and month exchanged. */
    DAY_AND_MONTH_EXCHANGED,
    /** The right year of the wrong era: Showa 60 written as Heisei 60, Taisho 14 as Showa 14. */
    WRONG_ERA,
    /** Male for female. */
    SEX_WRONG,
    /** Moved to another address. */
    MOVED,
    /** 1丁目2番3号 for 1-2-3, or the building left out. */
    ADDRESS_WRITTEN_OTHERWISE,
    /** Another telephone number. */
    NEW_PHONE,
    /** One digit of the telephone number is another. */
    PHONE_MISTYPED,
    /** No telephone number was given. */
    PHONE_MISSING
}
