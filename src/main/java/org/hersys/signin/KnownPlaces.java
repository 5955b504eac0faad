package org.hersys.signin;

import org.hersys.access.ActingAsSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From where on the network each account has signed in during the last half year. */
@Component
@Transactional
public class KnownPlaces {

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    KnownPlaces(JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    /** Remembers a log-in from an address; true when the account has signed in before, but never from there. */
    public boolean isNew(String login, String address) {
        return actingAsSystem.call(() -> {
            boolean before = jdbc.sql("select exists (select from sign_in_place where login = ?"
                            + " and last_at > now() - interval '180 days')")
                    .param(login)
                    .query(Boolean.class)
                    .single();
            jdbc.sql("delete from sign_in_place where login = ? and last_at < now() - interval '180 days'")
                    .param(login)
                    .update();
            boolean fresh = jdbc.sql("""
                            insert into sign_in_place (login, network) values (?, ?)
                            on conflict (login, network) do update set last_at = now() returning xmax = 0""")
                    .params(login, Networks.of(address))
                    .query(Boolean.class)
                    .single();
            return before && fresh;
        });
    }
}
