package org.hersys.casefile.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** The clock that runs for a case: the next deadline among its open tasks, else the promised first contact. */
@Component
class Clocks {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("userTask_confirmNotification", "confirmation"),
            Map.entry("userTask_correctNotification", "correction"),
            Map.entry("userTask_interviewPatient", "firstContact"),
            Map.entry("userTask_visitPatient", "visit"),
            Map.entry("userTask_acceptTransfer", "transfer"),
            Map.entry("userTask_reviewPlacement", "placement"),
            Map.entry("userTask_findBed", "placement"),
            Map.entry("userTask_acceptPatient", "placement"),
            Map.entry("userTask_assignRoom", "placement"),
            Map.entry("userTask_checkIn", "placement"),
            Map.entry("userTask_agreeWithFacility", "placement"),
            Map.entry("userTask_recordObservation", "observation"),
            Map.entry("userTask_handleAlert", "alert"),
            Map.entry("userTask_approveRelease", "release"),
            Map.entry("userTask_informContact", "followUp"),
            Map.entry("userTask_observeContact", "followUp"));

    private final Clock clock;

    Clocks(Clock clock) {
        this.clock = clock;
    }

    ClockView of(CaseFile file, List<OpenTask> tasks) {
        OffsetDateTime now = now();
        return tasks.stream()
                .filter(task -> task.dueAt() != null && KEYS.containsKey(task.element()))
                .findFirst()
                .map(task -> new ClockView(KEYS.get(task.element()), task.dueAt(), ClockView.state(task.dueAt(), now)))
                .orElseGet(() -> firstContact(file, now));
    }

    private static ClockView firstContact(CaseFile file, OffsetDateTime now) {
        boolean waiting =
                switch (file.phase()) {
                    case "reported", "returned", "investigating" -> file.firstContactDue() != null;
                    default -> false;
                };
        return waiting
                ? new ClockView("firstContact", file.firstContactDue(), ClockView.state(file.firstContactDue(), now))
                : null;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
