package org.hersys.emergency;

import java.util.List;
import java.util.Map;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.messaging.Channel;
import org.hersys.messaging.Messages;
import org.hersys.messaging.NewMessage;
import org.hersys.messaging.Recipient;
import org.hersys.messaging.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the responsible office that somebody else has opened its case: a notice at once, and mail to its supervisors. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingOffice {

    private final Messages messages;
    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;

    TellingOffice(Messages messages, JdbcClient jdbc, ActingAsSystem actingAsSystem) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
    }

    private record Supervisor(String login, String mail, String language) {}

    void tell(CaseFile file) {
        for (String role : List.of("supervisor", "nurse")) {
            messages.queue(NewMessage.of(
                            Recipient.group(file.office() + "." + role),
                            Channel.NOTICE,
                            "openedInEmergency",
                            Map.of(),
                            Urgency.EMERGENCY)
                    .ofCase(file.id()));
        }
        supervisors(file.office())
                .forEach(supervisor -> messages.queue(NewMessage.of(
                        Recipient.account(supervisor.login(), supervisor.mail(), supervisor.language()),
                        Channel.MAIL,
                        "notice",
                        Map.of(),
                        Urgency.EMERGENCY)));
    }

    private List<Supervisor> supervisors(String office) {
        return actingAsSystem.call(
                () -> jdbc.sql("""
                        select login, mail, language from account where organisation = ? and not closed
                           and 'supervisor' = any (roles) and mail is not null order by login""").param(office).query(Supervisor.class).list());
    }
}
