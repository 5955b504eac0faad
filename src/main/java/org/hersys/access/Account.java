package org.hersys.access;

import java.util.Locale;
import java.util.Set;

/** An account: a person, or several who share a post such as "Ward 2". */
public record Account(
        String login, String displayName, String organisation, String prefecture, Set<Role> roles, Locale language) {

    /** The actor this account signs in as. */
    public Actor actor() {
        return new Actor(login, organisation, prefecture, roles, language);
    }
}
