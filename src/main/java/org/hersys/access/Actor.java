package org.hersys.access;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is acting: a person signed in for one organisation, an API client, or the system itself.
 *
 * @param login account name, never a person's name
 * @param organisation code of the organisation the actor acts for
 * @param prefecture two-digit code of the prefecture of that organisation
 * @param roles at least one for people, none for the system
 * @param language of texts shown to the actor
 * @param ownCases of a patient or the head of a household: the only cases that exist for them; none for everybody else
 */
public record Actor(
        String login, String organisation, String prefecture, Set<Role> roles, Locale language, Set<Long> ownCases)
        implements Serializable {

    private static final String SYSTEM = "system";
    private static final String PATIENT = "patient";
    private static final String PATIENT_SIGHT = "hersys_patient";

    /** Somebody who has no case of their own here: staff, programs, the system. */
    public Actor(String login, String organisation, String prefecture, Set<Role> roles, Locale language) {
        this(login, organisation, prefecture, roles, language, Set.of());
    }

    /** The actor of work no person asked for: jobs, process steps, start-up. */
    public static Actor system() {
        return new Actor(SYSTEM, "", "", EnumSet.noneOf(Role.class), Locale.JAPANESE);
    }

    /** A patient, who sees the own case and, as head of a household, those of its members. */
    public static Actor patient(Set<Long> ownCases, Locale language) {
        return new Actor(PATIENT, "", "", EnumSet.noneOf(Role.class), language, Set.copyOf(ownCases));
    }

    /** Whether this is a patient rather than somebody who works here. */
    public boolean isPatient() {
        return !ownCases.isEmpty();
    }

    /** Whether this is the system rather than a person or client. */
    public boolean isSystem() {
        return SYSTEM.equals(login) && roles.isEmpty();
    }

    /** The kind of sight that the actor's roles give together: the widest of them. */
    public Sight sight() {
        if (isSystem()) {
            return Sight.SYSTEM;
        }
        return roles.stream().map(Role::sight).min(Comparator.naturalOrder()).orElse(Sight.NONE);
    }

    /**
     * The database role whose policies decide about the actor's rows. Clerks and supervisors of an office read as its
     * nurses do but change less; an administrator of accounts sees accounts and no case.
     */
    String databaseRole() {
        if (isPatient()) {
            return PATIENT_SIGHT;
        }
        Sight sight = sight();
        if (sight == Sight.OFFICE && !roles.contains(Role.NURSE)) {
            return roles.contains(Role.CLERK) ? "hersys_clerk" : "hersys_supervisor";
        }
        return sight == Sight.NONE && roles.contains(Role.USERADMIN) ? "hersys_useradmin" : sight.databaseRole();
    }

    /** Whether the actor holds one of these roles. */
    public boolean hasAny(Role... wanted) {
        return Stream.of(wanted).anyMatch(roles::contains);
    }

    /** Candidate groups whose tasks the actor may work on: a supervisor may work on those of the office. */
    public List<String> groups() {
        Stream<Role> effective = roles.contains(Role.SUPERVISOR)
                ? Stream.concat(roles.stream(), Stream.of(Role.NURSE, Role.CLERK))
                : roles.stream();
        return effective
                .distinct()
                .map(role -> organisation + "." + role.code())
                .sorted()
                .toList();
    }
}
