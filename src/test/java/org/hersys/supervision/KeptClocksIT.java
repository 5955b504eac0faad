package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.situation.FoldingTallies;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class KeptClocksIT {

    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    KeptClocks clocks;

    @Autowired
    FoldingTallies folding;

    @Test
    void aDeadlineCountsOnceItIsMissedOrKeptForTheOfficeAndItsDeskAlone() {
        String number = notified();
        long counted = sum(SUPERVISOR, KeptClocks.Week::counted);
        long kept = sum(SUPERVISOR, KeptClocks.Week::kept);
        long desk = sum(Staff.COORDINATOR, KeptClocks.Week::counted);
        long neighbour = sum(Staff.NEIGHBOUR, KeptClocks.Week::counted);
        due(number, "- interval '1 hour'");
        assertThat(sum(SUPERVISOR, KeptClocks.Week::counted)).isEqualTo(counted + 1);
        assertThat(sum(SUPERVISOR, KeptClocks.Week::kept)).isEqualTo(kept);
        assertThat(ofOffice("13103")).as("the desk at one office").isEqualTo(counted + 1);
        long caseId = due(number, "+ interval '1 hour'");
        assertThat(sum(SUPERVISOR, KeptClocks.Week::counted))
                .as("neither kept nor missed yet")
                .isEqualTo(counted);
        staff.fill(Staff.NURSE, "confirm-notification", caseId, Map.of("confirmation", "confirmed"));
        assertThat(sum(SUPERVISOR, KeptClocks.Week::counted)).isEqualTo(counted + 1);
        assertThat(sum(SUPERVISOR, KeptClocks.Week::kept)).isEqualTo(kept + 1);
        assertThat(sum(Staff.COORDINATOR, KeptClocks.Week::counted)).isEqualTo(desk + 1);
        assertThat(ofOffice("13103")).isEqualTo(counted + 1);
        assertThat(sum(Staff.NEIGHBOUR, KeptClocks.Week::counted)).isEqualTo(neighbour);
    }

    @Test
    void whoWasReachedInTimeKeepsTheFirstContactOnceAndAnAttemptOrASecondTalkDoesNot() {
        long before = contacts(SUPERVISOR, KeptClocks.Week::counted);
        long kept = contacts(SUPERVISOR, KeptClocks.Week::kept);
        long neighbour = contacts(Staff.NEIGHBOUR, KeptClocks.Week::counted);
        String inTime = promised("+ interval '1 hour'");
        talk(inTime, false);
        assertThat(contacts(SUPERVISOR, KeptClocks.Week::counted))
                .as("nobody was reached")
                .isEqualTo(before);
        talk(inTime, true);
        talk(inTime, true);
        String late = promised("- interval '1 hour'");
        talk(late, true);
        for (int look = 0; look < 2; look++) {
            assertThat(contacts(SUPERVISOR, KeptClocks.Week::counted)).isEqualTo(before + 2);
            assertThat(contacts(SUPERVISOR, KeptClocks.Week::kept)).isEqualTo(kept + 1);
            assertThat(contacts(Staff.NEIGHBOUR, KeptClocks.Week::counted)).isEqualTo(neighbour);
            folding.fold();
        }
    }

    private long contacts(Actor actor, ToLongFunction<KeptClocks.Week> figure) {
        return sum(actor, "firstContact", figure);
    }

    /** Notifies a case whose first contact is promised for some time from now; answers its number. */
    private String promised(String fromNow) {
        String number = notified();
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc()
                    .sql("update case_file set first_contact_due = now() " + fromNow + " where number = ?")
                    .param(number)
                    .update();
        }
        return number;
    }

    private static void talk(String number, boolean reached) {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc().sql("""
                            insert into interview (case_id, reached, held_by)
                            select id, ?, 'nurse.minato' from case_file where number = ?""").params(reached, number).update();
        }
    }

    private String notified() {
        return new Program(port, "hsk_demo_C13103-01").notified(Notified.patient(), json);
    }

    private long ofOffice(String office) {
        return staff.as(Staff.COORDINATOR, () -> clocks.weeks(office)).stream()
                .filter(week -> week.clock().equals("confirmation"))
                .mapToLong(KeptClocks.Week::counted)
                .sum();
    }

    private long sum(Actor actor, ToLongFunction<KeptClocks.Week> figure) {
        return sum(actor, "confirmation", figure);
    }

    private long sum(Actor actor, String clock, ToLongFunction<KeptClocks.Week> figure) {
        List<KeptClocks.Week> weeks = staff.as(actor, () -> clocks.weeks());
        return weeks.stream()
                .filter(week -> week.clock().equals(clock))
                .mapToLong(figure)
                .sum();
    }

    /** Sets the deadline of the confirmation to some time from now; answers the id of the case. */
    private static long due(String number, String fromNow) {
        try (TestDatabase database = TestDatabase.open()) {
            for (String table : List.of("act_hi_taskinst", "act_ru_task")) {
                int changed = database.jdbc()
                        .sql("update " + table + " set due_date_ = now() " + fromNow + """
                                 where id_ = (select w.task_id from work_item w join case_file c on c.id = w.case_id
                                               where c.number = ? and w.task_key = 'userTask_confirmNotification')""")
                        .param(number)
                        .update();
                assertThat(changed).isEqualTo(1);
            }
            return database.jdbc()
                    .sql("select id from case_file where number = ?")
                    .param(number)
                    .query(Long.class)
                    .single();
        }
    }
}
