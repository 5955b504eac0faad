package org.hersys.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks login and password; an unknown login costs the same time and gets the same answer as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** Each hash takes a core and 16 MiB for its time; more at once would only make everybody wait longer. */
    private final Semaphore hashesAtOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final Accounts accounts;
    private final Organisations organisations;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    PasswordSignIn(Accounts accounts, Organisations organisations, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        var secret = accounts.secretOf(attempt.getName());
        boolean right = matches(
                password, secret.map(Accounts.AccountSecret::passwordHash).orElse(hashOfNobody));
        if (!right || secret.isEmpty()) {
            throw new BadCredentialsException("login or password is wrong");
        }
        Account account = secret.get().account();
        var principal = new AccountPrincipal(
                account.actor(),
                account.displayName(),
                organisations.get(account.organisation()).name(account.language()));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private boolean matches(String password, String hash) {
        try {
            if (!hashesAtOnce.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("Too many people sign in at once");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("Interrupted", interrupted);
        }
        try {
            return encoder.matches(password, hash);
        } finally {
            hashesAtOnce.release();
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
