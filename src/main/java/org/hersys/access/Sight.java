package org.hersys.access;

/** A kind of sight into case files, each a database role with policies of its own; the widest comes first. */
public enum Sight {
    SYSTEM("hersys_system"),
    PREFECTURE("hersys_prefecture"),
    OFFICE("hersys_office"),
    CLINIC("hersys_clinic"),
    AGENCY("hersys_agency"),
    POLICY("hersys_policy"),
    NONE("hersys_none");

    private final String databaseRole;

    Sight(String databaseRole) {
        this.databaseRole = databaseRole;
    }

    /** Whether case files are seen at all, whichever. */
    public boolean seesCases() {
        return this != POLICY && this != NONE;
    }

    String databaseRole() {
        return databaseRole;
    }
}
