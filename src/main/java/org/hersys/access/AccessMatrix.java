package org.hersys.access;

import static org.hersys.access.Right.CHANGE;
import static org.hersys.access.Right.NONE;
import static org.hersys.access.Right.SEE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which role sees and changes which section of the cases that are its own to see. This is the declaration: PostgreSQL
 * enforces it, a test compares the two, and the page and the document show it.
 */
public final class AccessMatrix {

    private static final Map<Section, Map<Role, Right>> RIGHTS = new EnumMap<>(Section.class);

    static {
        //                       nurse clerk superv. clinic agency coordinator
        row(Section.CASE, CHANGE, CHANGE, SEE, CHANGE, CHANGE, CHANGE);
        row(Section.PERSON, CHANGE, CHANGE, SEE, CHANGE, SEE, SEE);
        row(Section.NOTIFICATION, CHANGE, CHANGE, SEE, CHANGE, NONE, NONE);
        row(Section.ADDRESS, CHANGE, CHANGE, SEE, CHANGE, NONE, SEE);
        row(Section.INTERVIEW, CHANGE, SEE, SEE, SEE, NONE, SEE);
        row(Section.EXPOSURE, CHANGE, SEE, SEE, NONE, NONE, NONE);
        row(Section.CONTACTS, CHANGE, SEE, SEE, NONE, NONE, NONE);
        row(Section.TRANSFER, CHANGE, SEE, SEE, NONE, NONE, NONE);
        row(Section.DECISIONS, CHANGE, SEE, SEE, SEE, NONE, SEE);
        row(Section.PLACEMENT, CHANGE, SEE, SEE, CHANGE, CHANGE, CHANGE);
        row(Section.OBSERVATION, CHANGE, SEE, SEE, NONE, CHANGE, NONE);
        row(Section.RELEASE, CHANGE, SEE, SEE, NONE, NONE, NONE);
        row(Section.DEATH, CHANGE, SEE, SEE, CHANGE, NONE, NONE);
        row(Section.NOTES, CHANGE, CHANGE, SEE, NONE, NONE, NONE);
        row(Section.SIGHT, CHANGE, SEE, CHANGE, NONE, SEE, NONE);
        row(Section.ACCOUNTS, NONE, NONE, NONE, NONE, NONE, NONE);
        RIGHTS.get(Section.ACCOUNTS).put(Role.USERADMIN, CHANGE);
    }

    private AccessMatrix() {}

    private static void row(Section section, Right... rights) {
        List<Role> columns =
                List.of(Role.NURSE, Role.CLERK, Role.SUPERVISOR, Role.CLINIC, Role.AGENCY, Role.COORDINATOR);
        Map<Role, Right> row = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> row.put(role, NONE));
        for (int place = 0; place < rights.length; place++) {
            row.put(columns.get(place), rights[place]);
        }
        RIGHTS.put(section, row);
    }

    /** The right of a role in a section. */
    public static Right of(Role role, Section section) {
        return RIGHTS.get(section).get(role);
    }

    /** Whether one of an actor's roles gives a right in a section. */
    public static boolean gives(Actor actor, Section section, Right right) {
        return actor.roles().stream().anyMatch(role -> of(role, section).compareTo(right) >= 0);
    }

    /** The database role that a person with this role alone acts with. */
    public static String databaseRole(Role role) {
        return new Actor("", "", "", Set.of(role), java.util.Locale.JAPANESE).databaseRole();
    }
}
