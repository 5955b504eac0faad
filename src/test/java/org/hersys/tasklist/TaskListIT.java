package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hersys.support.ProductTest;
import org.hersys.tasklist.Errands.Errand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TaskListIT {

    private static final long DAY = 86_400_000L;

    @Autowired
    Errands errands;

    @LocalServerPort
    int port;

    Seam nurse;

    @BeforeEach
    void signIn() {
        errands.prepare();
        nurse = Seam.of("t.nurse.east", port);
    }

    @Test
    void theListShowsTheOfficesTasksWithCaseNumberAndPatient() {
        Errand errand = errands.open("T-east");
        JsonNode list = nurse.list("all").json();
        JsonNode task = list.path("_embedded").path("task").path(0);
        assertThat(task.path("id").asText()).isEqualTo(errand.task());
        assertThat(task.path("name").asText()).isEqualTo("Run errand");
        assertThat(task.path("caseNumber").asText()).matches("\\d{2}-\\d{7,}-\\d");
        assertThat(task.path("patient").asText()).isEqualTo("患者 T-east");
        assertThat(task.path("due").asText()).endsWith("Z");
        assertThat(list.path("count").asLong()).isPositive();
    }

    @Test
    void anotherOfficesTasksAreNeitherListedNorCountedNorFound() {
        errands.open("T-east");
        long before = nurse.list("all").json().path("count").asLong();
        Errand foreign = errands.open("T-west");
        assertThat(nurse.list("all").body()).doesNotContain(foreign.task()).doesNotContain("T-west");
        assertThat(nurse.list("all").json().path("count").asLong()).isEqualTo(before);
        assertThat(nurse.task(foreign.task()).status()).isEqualTo(404);
        assertThat(nurse.task(foreign.task()).message()).contains("すでに終わっています");
    }

    @Test
    void aSupervisorSeesTheOfficesTasksAndAClerkDoesNotSeeTheNurses() {
        Errand errand = errands.open("T-east");
        assertThat(Seam.of("t.supervisor.east", port).task(errand.task()).status())
                .isEqualTo(200);
        assertThat(Seam.of("t.clerk.east", port).task(errand.task()).status()).isEqualTo(404);
    }

    @Test
    void eachViewShowsItsTasks() {
        Errand late = errands.open("T-east", 50, new Date(System.currentTimeMillis() - DAY));
        Errand urgent = errands.open("T-east", 90, new Date(System.currentTimeMillis() + 3 * DAY));
        Errand mine = errands.open("T-east", 10, new Date(System.currentTimeMillis() + 3 * DAY));
        nurse.claim(mine.task());
        assertThat(ids("overdue")).contains(late.task()).doesNotContain(urgent.task());
        assertThat(ids("today")).contains(late.task()).doesNotContain(urgent.task());
        assertThat(ids("alerts")).contains(urgent.task()).doesNotContain(late.task());
        assertThat(ids("mine")).contains(mine.task()).doesNotContain(urgent.task());
        assertThat(ids("office")).contains(late.task(), urgent.task()).doesNotContain(mine.task());
        assertThat(ids("all")).contains(late.task(), urgent.task(), mine.task());
        JsonNode counts = nurse.visitor().engine("filter/counts").json();
        assertThat(counts.path("mine").asInt()).isEqualTo(ids("mine").size());
        assertThat(nurse.visitor()
                        .engine("filter/mine/count")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(ids("mine").size());
    }

    @Test
    void theMostUrgentComesFirstAndPagesNeitherRepeatNorSkipATask() {
        for (int priority : new int[] {31, 32, 33, 34, 35}) {
            errands.open("T-east", priority, new Date());
        }
        String byPriority = Seam.query("priority", "desc");
        JsonNode all = nurse.list("all", 0, 100, byPriority).json();
        List<Integer> priorities = StreamSupport.stream(
                        all.path("_embedded").path("task").spliterator(), false)
                .map(task -> task.path("priority").asInt())
                .toList();
        assertThat(priorities).isSortedAccordingTo((first, second) -> second - first);
        String firstPage = nurse.list("all", 0, 3, byPriority)
                .json()
                .at("/_embedded/task/2/id")
                .asText();
        String secondPage = nurse.list("all", 2, 3, byPriority)
                .json()
                .at("/_embedded/task/0/id")
                .asText();
        assertThat(secondPage).isEqualTo(firstPage);
    }

    @Test
    void namesAreInTheReadersLanguage() {
        Errand errand = errands.awaitingConfirmation("T-east");
        assertThat(nurse.task(errand.task()).json().path("name").asText()).isEqualTo("発生届の確認");
        assertThat(nurse.task(errand.task()).json().path("description").asText())
                .contains("担当");
        assertThat(nurse.visitor()
                        .engine("task/" + errand.task() + "/deployed-form")
                        .body())
                .contains("確認");
        assertThat(nurse.visitor().engine("filter").body()).contains("期限超過");
        Seam english = Seam.of("t.english.east", port);
        assertThat(english.task(errand.task()).json().path("name").asText()).isEqualTo("Confirm notification");
        assertThat(english.visitor().engine("filter").body()).contains("Overdue");
        assertThat(english.task("00000000-0000-0000-0000-000000000000").message())
                .contains("no longer open");
    }

    @Test
    void onlyTheOwnProfileIsTold() {
        assertThat(nurse.visitor()
                        .engine("user/t.nurse.east/profile")
                        .json()
                        .path("firstName")
                        .asText())
                .isEqualTo("東 のぞみ");
        assertThat(nurse.visitor().engine("user/t.second.east/profile").status())
                .isEqualTo(403);
    }

    @Test
    void afterATaskIsDoneTheOwnTasksOfTheSameProcessAreTold() {
        Errand errand = errands.open("T-east");
        nurse.claim(errand.task());
        String address = "task?assignee=%s&processInstanceId=" + errand.instance() + "&maxResults=15";
        assertThat(nurse.visitor().engine(address.formatted("t.nurse.east")).body())
                .contains(errand.task());
        assertThat(nurse.visitor().engine(address.formatted("t.second.east")).status())
                .isEqualTo(403);
    }

    private List<String> ids(String view) {
        JsonNode tasks = nurse.list(view).json().path("_embedded").path("task");
        return StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }
}
