package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.supervision.Finished.Pace;
import org.hersys.support.Notified;
import org.hersys.support.ProductTest;
import org.hersys.support.Program;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class FinishedIT {

    private static final Actor SUPERVISOR =
            new Actor("supervisor.minato", "13103", "13", Set.of(Role.SUPERVISOR), Locale.JAPANESE);
    /** Points that no other case has, so that these two alone are counted. */
    private static final int RISK = 977;

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    Staff staff;

    @Autowired
    Finished finished;

    @Autowired
    Stations stations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void halfAndNineOfTenOfTheFinishedTasksAreTimedForTheOfficeAndItsDeskAlone() throws Exception {
        String quick = notified();
        String slow = notified();
        try (TestDatabase database = TestDatabase.open()) {
            finish(database, quick, 10);
            finish(database, slow, 110);
            ProcessFilter risky = new ProcessFilter(7, null, RISK, null);
            Pace expected = new Pace("manageCase", "userTask_confirmNotification", "Confirm notification", 2, 60, 100);
            assertThat(staff.as(SUPERVISOR, () -> finished.paces(risky))).containsExactly(expected);
            assertThat(staff.as(Staff.COORDINATOR, () -> finished.paces(risky))).containsExactly(expected);
            assertThat(staff.as(Staff.NEIGHBOUR, () -> finished.paces(risky))).isEmpty();
            assertThat(staff.as(Staff.COORDINATOR, () -> finished.paces(new ProcessFilter(7, null, RISK, "13104"))))
                    .isEmpty();
            List<Stations.Station> all = staff.as(SUPERVISOR, () -> stations.all(risky));
            assertThat(all).singleElement().satisfies(station -> {
                assertThat(station.waiting())
                        .as("both tasks are still open for the task list")
                        .isEqualTo(2);
                assertThat(station.median()).isEqualTo(60);
                assertThat(station.slow()).isEqualTo(100);
            });
            for (String number : List.of(quick, slow)) {
                change(database, number, "end_time_ = null, duration_ = null, delete_reason_ = null");
            }
        }
    }

    @Test
    void finishedTasksAreFoundByTheirEnd() {
        String plan = staff.as(SUPERVISOR, () -> {
            Map<String, Object> parameters = new HashMap<>(Map.of("from", OffsetDateTime.now()));
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + Finished.sql(ProcessFilter.none(), parameters))
                            .params(parameters)
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("act_idx_hi_task_inst_end").doesNotContain("Seq Scan on act_hi_taskinst");
    }

    private void finish(TestDatabase database, String number, int minutes) {
        database.jdbc()
                .sql("update case_file set risk_score = ? where number = ?")
                .params(RISK, number)
                .update();
        change(
                database,
                number,
                "end_time_ = now(), duration_ = " + minutes * 60_000 + ", delete_reason_ = 'completed'");
    }

    private static void change(TestDatabase database, String number, String assignments) {
        int changed = database.jdbc()
                .sql("update act_hi_taskinst set " + assignments + " " + """
                         where task_def_key_ = 'userTask_confirmNotification' and proc_inst_id_ in (
                           select w.process_instance from work_item w join case_file c on c.id = w.case_id where c.number = ?)""")
                .param(number)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private String notified() throws Exception {
        return json.readTree(new Program(port, "hsk_demo_C13103-01")
                        .notify(
                                UUID.randomUUID().toString(),
                                json.writeValueAsString(Notified.patient().content()))
                        .body())
                .get("caseNumber")
                .asText();
    }
}
