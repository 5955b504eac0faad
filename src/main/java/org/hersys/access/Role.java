package org.hersys.access;

import java.util.Locale;

/** What a person is here for; one account may hold several. Codes are those of candidate groups. */
public enum Role {
    NURSE(Sight.OFFICE),
    CLERK(Sight.OFFICE),
    SUPERVISOR(Sight.OFFICE),
    CLINIC(Sight.CLINIC),
    AGENCY(Sight.AGENCY),
    COORDINATOR(Sight.PREFECTURE),
    POLICY(Sight.POLICY),
    SURVEILLANCE(Sight.NONE),
    USERADMIN(Sight.NONE),
    OPERATOR(Sight.NONE);

    private final Sight sight;

    Role(Sight sight) {
        this.sight = sight;
    }

    /** How far a person of this role sees into case files. */
    public Sight sight() {
        return sight;
    }

    /** The code used in candidate groups and in the database, for example {@code nurse}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a code; an unknown code is a programming error. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
