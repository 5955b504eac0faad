package org.hersys.policy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.policy.desk.EditingTable.Saving;
import org.hersys.support.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two people of the policy desk at work on a table, which is put back to what was shipped afterwards. */
@Component
public class PolicyDesk {

    static final Actor AUTHOR = policy("policy.toto");
    static final Actor SECOND = policy("policy2.toto");
    static final Actor THIRD = policy("policy.english");

    private final DecisionVersions versions;
    private final EditingTable editing;
    private final VersionCalendar calendar;
    private final Staff staff;
    private final JdbcClient jdbc;

    PolicyDesk(
            DecisionVersions versions, EditingTable editing, VersionCalendar calendar, Staff staff, JdbcClient jdbc) {
        this.versions = versions;
        this.editing = editing;
        this.calendar = calendar;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** A draft of the version in force with a change to its text. */
    long draft(String table, UnaryOperator<String> change) {
        return staff.as(AUTHOR, () -> {
            DecisionVersion draft = editing.begin(table, inForce(table).id());
            assertThat(editing.save(
                            draft.id(), draft.revision(), change.apply(versions.dmn(draft.id())), Locale.ENGLISH))
                    .isInstanceOf(Saving.Saved.class);
            return draft.id();
        });
    }

    DecisionVersion inForce(String table) {
        return versions.at(table, OffsetDateTime.now().plus(VersionCalendar.AHEAD))
                .orElseThrow();
    }

    /** Takes away every version that was edited, with its examples. */
    public void putBack(String table) {
        staff.asSystem(() -> {
            jdbc.sql(
                            "update decision_version set state = 'discarded' where decision = ? and (shipped_hash is null or number is null)")
                    .param(table)
                    .update();
            return null;
        });
        calendar.forget();
    }

    /** Does something as somebody, in one transaction. */
    <T> T as(Actor actor, Supplier<T> work) {
        return staff.as(actor, work);
    }

    private static Actor policy(String login) {
        return new Actor(login, "13", "13", Set.of(Role.POLICY), Locale.ENGLISH);
    }
}
