package org.hersys.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hersys.access.Account;
import org.hersys.access.OpenSessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes who gets the tasks of an act: those who are signed in now, or everybody when nobody is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SharingTasks {

    private final JdbcClient jdbc;
    private final OpenSessions sessions;

    SharingTasks(JdbcClient jdbc, OpenSessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** Which of the colleagues are signed in now. */
    Set<String> signedIn(List<Account> colleagues) {
        return sessions.signedIn(colleagues.stream().map(Account::login).toList());
    }

    /** Writes a recipient beside each task of a planned act. */
    void propose(UUID act, List<Account> colleagues) {
        Set<String> here = signedIn(colleagues);
        List<FairShares.Colleague> takers = colleagues.stream()
                .filter(colleague -> here.isEmpty() || here.contains(colleague.login()))
                .map(colleague -> new FairShares.Colleague(
                        colleague.login(), colleague.actor().groups(), besides(act, colleague.login())))
                .toList();
        Map<String, String> shares = FairShares.of(tasks(act), takers);
        jdbc.sql("""
                        update bulk_act_task t
                           set recipient = s.login,
                               fate = case when s.login = t.assignee then 'same' else 'planned' end
                          from unnest(:tasks::text[], :logins::text[]) as s (task_id, login)
                         where t.act = :act and t.task_id = s.task_id""")
                .param("tasks", shares.keySet().toArray(String[]::new))
                .param("logins", shares.values().toArray(String[]::new))
                .param("act", act)
                .update();
        jdbc.sql("update bulk_act_task set fate = 'notTheirs' where act = ? and recipient is null")
                .param(act)
                .update();
    }

    private List<FairShares.Open> tasks(UUID act) {
        return jdbc.sql("""
                        select task_id, grp as group, assignee from bulk_act_task
                         where act = ? order by priority desc, task_id""").param(act).query(FairShares.Open.class).list();
    }

    private long besides(UUID act, String login) {
        return jdbc.sql("""
                        select count(*) from work_item w where w.assignee = ?
                           and not exists (select from bulk_act_task t where t.act = ? and t.task_id = w.task_id)""").params(login, act).query(Long.class).single();
    }
}
