package org.hersys.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The doctor whom an account named last, so that the next notification begins with the name. */
@Component
@Transactional
class RememberedDoctors {

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedDoctors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<String> find() {
        return jdbc.sql("select doctor from remembered_doctor where login = ?")
                .param(CurrentActor.get().login())
                .query(String.class)
                .optional();
    }

    public void remember(String doctor) {
        jdbc.sql("""
                        insert into remembered_doctor (login, doctor, named_at) values (?, ?, ?)
                        on conflict (login) do update set doctor = excluded.doctor, named_at = excluded.named_at""")
                .params(CurrentActor.get().login(), doctor, OffsetDateTime.now(clock))
                .update();
    }
}
