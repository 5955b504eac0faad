package org.hersys.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hersys.access.Account;
import org.hersys.access.Accounts;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.tasklist.FinishingUnread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what an act on many tasks would do, and changes no task: this is the preview. */
@Component
@Transactional
class PlanningBulkAct {

    /** Tasks in one act. */
    static final int MOST = 1000;

    private static final String PLAN = """
            insert into bulk_act_task (act, task_id, organisation, process_key, task_key, name, case_id, grp, assignee, priority, recipient, fate)
            select :act, w.task_id, :organisation, w.process_key, w.task_key, w.name, w.case_id, w.grp, w.assignee, w.priority, :recipient,
                   case when :kind = 'move' and not w.grp = any (:groups) then 'notTheirs'
                        when :kind = 'move' and w.assignee = :recipient then 'same'
                        when :kind = 'complete' and not w.grp = any (:groups) then 'notTheirs'
                        when :kind = 'complete' and w.assignee <> :login then 'taken'
                        when :kind = 'giveBack' and w.assignee is null then 'same'
                        when :kind = 'raise' and w.priority >= :urgent then 'same'
                        else 'planned' end
              from work_item w where %s order by w.priority desc, w.due_at nulls last, w.task_id limit :most""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SharingTasks sharing;
    private final FinishingUnread finishing;
    private final BulkActs acts;
    private final Clock clock;

    PlanningBulkAct(
            JdbcClient jdbc,
            Accounts accounts,
            SharingTasks sharing,
            FinishingUnread finishing,
            BulkActs acts,
            Clock clock) {
        this.finishing = finishing;
        this.acts = acts;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** The act on the tasks with these ids, of which some may be finished or not the actor's to see. */
    UUID plan(String kind, String recipient, List<String> tasks) {
        Map<String, Object> parameters = new HashMap<>(Map.of("tasks", tasks.toArray(String[]::new)));
        return plan(kind, recipient, "w.task_id = any (:tasks) and not w.suspended", parameters);
    }

    /** The act on all tasks of a filter, the most urgent {@value #MOST} of them. */
    UUID plan(String kind, String recipient, WorkFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return plan(kind, recipient, filter.condition(parameters), parameters);
    }

    /** Colleagues to whom tasks can be moved, by login. */
    @Transactional(readOnly = true)
    List<Account> recipients() {
        String office = Overseers.demandSupervisor().organisation();
        return accounts.all().stream()
                .filter(account -> account.organisation().equals(office))
                .filter(account -> account.actor().hasAny(Role.NURSE, Role.CLERK, Role.SUPERVISOR))
                .toList();
    }

    /** Which of them are signed in now. */
    @Transactional(readOnly = true)
    Set<String> signedIn(List<Account> colleagues) {
        return sharing.signedIn(colleagues);
    }

    private UUID plan(String kind, String recipient, String condition, Map<String, Object> parameters) {
        Actor actor = Overseers.demandSupervisor();
        String to = BulkAct.MOVE.equals(kind) ? recipient : null;
        List<String> groups = groups(kind, to, actor);
        UUID act = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from bulk_act where planned_at < ?")
                .param(now.minusDays(30))
                .update();
        jdbc.sql(
                        "insert into bulk_act (id, organisation, login, kind, recipient, planned_at) values (?, ?, ?, ?, ?, ?)")
                .params(act, actor.organisation(), actor.login(), kind, to, now)
                .update();
        jdbc.sql(PLAN.formatted(condition))
                .params(parameters)
                .param("now", now)
                .param("act", act)
                .param("organisation", actor.organisation())
                .param("kind", kind)
                .param("login", actor.login())
                .param("groups", groups.toArray(String[]::new))
                .param("recipient", to, java.sql.Types.VARCHAR)
                .param("urgent", BulkAct.URGENT)
                .param("most", MOST)
                .update();
        if (BulkAct.SHARE.equals(kind)) {
            sharing.propose(act, recipients());
        }
        if (BulkAct.COMPLETE.equals(kind)) {
            acts.note(
                    act,
                    "ownAnswer",
                    acts.tasks(act, "planned").stream()
                            .filter(task -> !finishing.fits(task))
                            .toList());
        }
        return act;
    }

    /** Groups whose tasks the act may touch: those of the recipient, or of whoever finishes them with a role of their own. */
    private List<String> groups(String kind, String recipient, Actor actor) {
        return BulkAct.COMPLETE.equals(kind)
                ? actor.roles().stream()
                        .map(role -> actor.organisation() + "." + role.code())
                        .toList()
                : recipients().stream()
                        .filter(account -> account.login().equals(recipient))
                        .findFirst()
                        .map(account -> account.actor().groups())
                        .orElse(List.of());
    }
}
