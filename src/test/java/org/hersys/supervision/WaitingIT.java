package org.hersys.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.tasklist.Errands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class WaitingIT {

    private static final Actor EAST = actor("t.supervisor.east", "T-east", "98", Role.SUPERVISOR);
    private static final Actor WEST = actor("t.supervisor.west", "T-west", "98", Role.SUPERVISOR);
    private static final Actor DESK = actor("t.desk", "98", "98", Role.COORDINATOR);
    private static final Actor FAR_DESK = actor("t.far", "97", "97", Role.COORDINATOR);

    @Autowired
    Errands errands;

    @Autowired
    Staff staff;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Waiting waiting;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneOverdueTaskInTheEast() {
        errands.prepare();
        Date yesterday = new Date(System.currentTimeMillis() - 86_400_000L);
        staff.run(
                Actor.system(),
                () -> runtime.startProcessInstanceByKey(
                        "testErrand", Map.of("office", "T-east", "priority", 95, "firstContactDue", yesterday)));
    }

    @Test
    void aSupervisorCountsTheOwnOfficeAndTheDeskItsPrefecture() {
        long west = waiting(WEST);
        long desk = waiting(DESK);
        oneOverdueTaskInTheEast();
        assertThat(waiting(WEST)).isEqualTo(west);
        assertThat(waiting(DESK)).isEqualTo(desk + 1).isGreaterThanOrEqualTo(waiting(EAST) + west);
        assertThat(waiting(FAR_DESK)).isZero();
    }

    @Test
    void theFiltersNarrowTheNumbersAndWhatIsOverdueIsHot() {
        List<Waiting.Spot> urgent = staff.as(EAST, () -> waiting.spots(new ProcessFilter(7, 95, null, null)));
        assertThat(urgent).anySatisfy(spot -> {
            assertThat(spot.element()).isEqualTo("userTask_runErrand");
            assertThat(spot.late()).isPositive();
            assertThat(spot.heat()).isEqualTo(3);
        });
        assertThat(staff.as(EAST, () -> waiting.spots(new ProcessFilter(7, 100, null, null))))
                .isEmpty();
    }

    @Test
    void theNumbersComeFromIndexesAndNotFromReadingEverybodysTasks() {
        for (Actor actor : List.of(EAST, DESK)) {
            String plan = staff.as(actor, () -> {
                Map<String, Object> parameters = new HashMap<>(Map.of("now", OffsetDateTime.now()));
                String sql = Waiting.sql(ProcessFilter.none(), parameters);
                jdbc.sql("set local enable_seqscan = off").update();
                return String.join(
                        "\n",
                        jdbc.sql("explain " + sql)
                                .params(parameters)
                                .query(String.class)
                                .list());
            });
            assertThat(plan).doesNotContain("Seq Scan on work_item").containsPattern("work_item_\\w+");
            assertThat(plan).containsPattern("Index Cond: \\((grp|organisation) = ANY");
        }
    }

    private long waiting(Actor actor) {
        return staff.as(actor, () -> waiting.spots(ProcessFilter.none())).stream()
                .mapToLong(Waiting.Spot::waiting)
                .sum();
    }

    private static Actor actor(String login, String office, String prefecture, Role role) {
        return new Actor(login, office, prefecture, Set.of(role), Locale.JAPANESE);
    }
}
