package org.hersys.accounts;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An account as its administrator sees it.
 *
 * @param kind of the organisation
 * @param roles codes
 * @param mail where invitations go, or null
 * @param shared whether several people share it
 * @param invitedUntil when the open invitation ends, or null when none is open
 */
public record AdministeredAccount(
        String login,
        String displayName,
        String organisation,
        String kind,
        List<String> roles,
        String language,
        String mail,
        boolean shared,
        boolean closed,
        OffsetDateTime createdAt,
        OffsetDateTime lastLogInAt,
        OffsetDateTime closedAt,
        OffsetDateTime invitedUntil) {

    /** Whether nobody has used it since a moment, not even to log in for the first time. */
    public boolean unusedSince(OffsetDateTime moment) {
        return !closed && (lastLogInAt == null ? createdAt : lastLogInAt).isBefore(moment);
    }

    /** Whether this is an administrator's account. */
    public boolean isAdministrator() {
        return roles.contains("useradmin");
    }
}
