package org.hersys.tasklist;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.hersys.engine.OwnAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MovingTasksTest {

    private final TaskService engine = mock(TaskService.class);
    private final OwnAuthority authority = mock(OwnAuthority.class);
    private final MovingTasks moving = new MovingTasks(mock(JdbcClient.class), engine, authority);
    private final List<String> many =
            IntStream.range(0, 300).mapToObj(n -> "task " + n).toList();

    @BeforeEach
    void atOnce() {
        when(authority.decided(any()))
                .thenAnswer(call -> call.getArgument(0, Supplier.class).get());
    }

    @Test
    void movingTasksAsksTheEngineOnceForEach() {
        moving.assign(many, "somebody");
        verify(engine, times(300)).setAssignee(anyString(), eq("somebody"));
        verifyNoMoreInteractions(engine);
    }

    @Test
    void raisingTasksAsksTheEngineOnceForEach() {
        moving.prioritise(many, 80);
        verify(engine, times(300)).setPriority(anyString(), eq(80));
        verifyNoMoreInteractions(engine);
    }
}
