package org.hersys.access;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person signed in with an account; the session holds this and no password. */
public record AccountPrincipal(Actor actor, String displayName, String organisationName)
        implements UserDetails, SignedIn {

    private static final long serialVersionUID = 1L;

    /** Who has signed in with an account of an organisation. */
    public static AccountPrincipal of(Account account, Organisation organisation) {
        return new AccountPrincipal(account.actor(), account.displayName(), organisation.name(account.language()));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return actor.login();
    }
}
