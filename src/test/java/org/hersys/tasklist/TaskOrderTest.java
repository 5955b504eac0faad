package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hersys.tasklist.TaskOrder.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskOrderTest {

    @Test
    void equalPrioritiesAreOrderedByTheirClockAndEveryOrderEndsWithTheTask() {
        assertThat(clause(new Key("priority", "desc")))
                .isEqualTo("w.priority desc nulls last, w.due_at asc nulls last, w.task_id");
        assertThat(clause(new Key("dueDate", "asc"))).isEqualTo("w.due_at asc nulls last, w.task_id");
        assertThat(clause()).isEqualTo("w.created_at desc, w.task_id");
    }

    @ParameterizedTest
    @CsvSource({"grp,asc", "priority,down", "processVariable,asc", "followUpDate,asc", ",asc", "created,"})
    void whatTheListDoesNotShowIsNoOrder(String by, String direction) {
        assertThat(TaskOrder.by(List.of(new Key(by, direction)))).isEmpty();
    }

    private static String clause(Key... keys) {
        return TaskOrder.by(List.of(keys)).orElseThrow().clause("w");
    }
}
