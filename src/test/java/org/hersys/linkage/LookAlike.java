package org.hersys.linkage;

/** People who are not the same although much of their records agrees; written down before any weight was chosen. */
public enum LookAlike {
    /** Born the same day, same sex, family name, address and telephone; another given name. */
    TWIN,
    /** Same household: family name, address, telephone; another given name and birth date. */
    HOUSEHOLD,
    /** A stranger whose whole name reads the same in the same or other characters; another birth date. */
    SAME_READING,
    /** A stranger with the same name and birthday of another year. */
    SAME_BIRTHDAY,
    /** Grown child with the same telephone and address as the parent, born the same day of another year. */
    CHILD
}
