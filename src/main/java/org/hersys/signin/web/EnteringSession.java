package org.hersys.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hersys.access.Account;
import org.hersys.access.AccountPrincipal;
import org.hersys.access.Accounts;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.OpenSessions;
import org.hersys.access.Organisations;
import org.hersys.access.SignInFacts;
import org.hersys.access.UnsentForms;
import org.hersys.signin.Attempts;
import org.hersys.signin.KnownPlaces;
import org.hersys.signin.PendingSignIn;
import org.hersys.signin.SignInNotes;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Makes a session of a person whose steps were right: new number, new forgery token, room among the account's sessions. */
@Component
class EnteringSession {

    private final Accounts accounts;
    private final Organisations organisations;
    private final ActingAsSystem actingAsSystem;
    private final OpenSessions sessions;
    private final Attempts attempts;
    private final KnownPlaces places;
    private final UnsentForms unsent;
    private final SignInNotes notes;
    private final Clock clock;

    EnteringSession(
            Accounts accounts,
            Organisations organisations,
            ActingAsSystem actingAsSystem,
            OpenSessions sessions,
            Attempts attempts,
            KnownPlaces places,
            UnsentForms unsent,
            SignInNotes notes,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.actingAsSystem = actingAsSystem;
        this.sessions = sessions;
        this.attempts = attempts;
        this.places = places;
        this.unsent = unsent;
        this.notes = notes;
        this.clock = clock;
    }

    /** Signs the person in and tells where to; nothing when the account was closed between the steps. */
    Optional<String> enter(String login, HttpServletRequest request, HttpServletResponse response) {
        Account account = actingAsSystem.call(() -> accounts.find(login)).orElse(null);
        if (account == null) {
            request.getSession().removeAttribute(PendingSignIn.KEY);
            return Optional.empty();
        }
        sessions.makeRoom(login);
        HttpSession session = request.getSession();
        session.removeAttribute(PendingSignIn.KEY);
        sessions.noteBegin(request.changeSessionId(), login);
        newForgeryToken(request, response);
        Instant now = clock.instant();
        session.setAttribute(
                SignInFacts.KEY,
                new SignInFacts(now, now, request.getRemoteAddr(), Devices.of(request.getHeader("User-Agent"))));
        keep(AccountPrincipal.of(account, organisations.get(account.organisation())), request, response);
        attempts.forget(Attempts.Kind.ACCOUNT, login);
        attempts.halve(Attempts.Kind.ADDRESS, request.getRemoteAddr());
        accounts.loggedIn(login);
        notes.note("signIn.done", login);
        if (places.isNew(login, request.getRemoteAddr())) {
            notes.note("signIn.elsewhere", login);
        }
        return Optional.of(wantedPage(request, response));
    }

    /** The page that was wanted before the log-in came between, or whose form came too late, else where everybody begins. */
    private String wantedPage(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> unsentOn = unsent.offer(request.getSession());
        SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, response);
        return wanted == null ? unsentOn.orElse("/") : wanted.getRedirectUrl();
    }

    /**
     * A session gets its forgery token at once: a first page asks for many things at the same time; if each made the
     * token on demand, the last would win and the forms of the others would be refused.
     */
    private static void newForgeryToken(HttpServletRequest request, HttpServletResponse response) {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    private static void keep(AccountPrincipal person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
