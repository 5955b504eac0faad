package org.hersys.accounts;

import java.util.Locale;
import org.hersys.access.ActingAsSystem;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers when an account was last logged in to. */
@Component
class LastLogIn {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    LastLogIn(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent signedIn) {
        String login = signedIn.getAuthentication().getName().toLowerCase(Locale.ROOT);
        actingAsSystem.call(() -> jdbc.sql("update account set last_log_in_at = now() where login = ?")
                .param(login)
                .update());
    }
}
