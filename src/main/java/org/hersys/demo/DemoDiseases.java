package org.hersys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.hersys.tasklist.ClaimingTask;
import org.hersys.tasklist.FillingForm;
import org.hersys.tasklist.StartingProcess;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the invented cases that a disease brings along in its folder, by the forms and tasks people use. */
@Component
@Order(21)
@ConditionalOnExpression("${hersys.demo.enabled} and ${hersys.demo.cases}")
class DemoDiseases implements ApplicationRunner {

    private static final Pattern DAY = Pattern.compile("\"day-(\\d+)\"");

    private final StartingProcess starting;
    private final ClaimingTask claiming;
    private final FillingForm filling;
    private final OpenTasks openTasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    DemoDiseases(
            StartingProcess starting,
            ClaimingTask claiming,
            FillingForm filling,
            OpenTasks openTasks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock) {
        this.starting = starting;
        this.claiming = claiming;
        this.filling = filling;
        this.openTasks = openTasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:diseases/*/demo.json")) {
            JsonNode cases =
                    json.readTree(dated(new String(file.getInputStream().readAllBytes(), "UTF-8")));
            if (isNew(cases.path(0).path("notification").path("disease").asText())) {
                cases.forEach(this::play);
            }
        }
    }

    /** {@code "day-3"} is three days ago. */
    private String dated(String text) {
        LocalDate today = LocalDate.now(clock);
        return DAY.matcher(text)
                .replaceAll((MatchResult day) -> "\"" + today.minusDays(Long.parseLong(day.group(1))) + "\"");
    }

    private boolean isNew(String disease) {
        return CurrentActor.as(
                Actor.system(),
                () -> transaction.execute(
                        status -> jdbc.sql("select not exists (select 1 from case_file where disease = ?)")
                                .param(disease)
                                .query(Boolean.class)
                                .single()));
    }

    private void play(JsonNode invented) {
        long caseId = CurrentActor.as(
                DemoCases.actor(invented.path("clinic").asText()),
                () -> transaction.execute(status -> {
                    String definition = starting.startable().get(0).definition();
                    ObjectNode answers = (ObjectNode) invented.path("notification");
                    return Long.parseLong(starting.submit(definition, answers).businessKey());
                }));
        invented.path("then").forEach(step -> advance(caseId, step));
    }

    private void advance(long caseId, JsonNode step) {
        OpenTask task = CurrentActor.as(Actor.system(), () -> openTasks.of(List.of(caseId))).stream()
                .filter(open -> open.element().equals(step.path("task").asText()))
                .findFirst()
                .orElseThrow();
        CurrentActor.runAs(DemoCases.actorOf(task), () -> {
            claiming.claim(task.taskId());
            filling.submit(task.taskId(), (ObjectNode) step.path("answers"));
        });
    }
}
