package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.text.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets what message, when and why: the rule that sends, asked about people and clocks of a table. */
@ProductTest
@Import(CareCase.class)
class WhoGetsWhatIT {

    @Autowired
    CareCase care;

    @Autowired
    LadderTimes ladder;

    @Autowired
    JdbcClient jdbc;

    private static long caseId;
    private static long otherCase;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/observation/who-gets-what.csv", numLinesToSkip = 1)
    void theRuleDecides(
            String situation,
            String reporter,
            int riskScore,
            String oxygen,
            String window,
            String state,
            String due,
            int step,
            String clock,
            String verdict,
            String action,
            String sendFrom) {
        String kind = state == null ? "" : state;
        cases();
        Map<String, Object> found = care.as(Actor.system(), () -> {
            ladder.know(riskScore, "yes".equals(oxygen));
            long watch = watch(caseId, reporter, riskScore, "yes".equals(oxygen), window, due, step, kind);
            return ask(watch, clock);
        });

        assertThat(found.get("verdict")).as(situation).isEqualTo(verdict);
        if (action != null) {
            assertThat(found.get("action")).as(situation).isEqualTo(action);
        }
        if (sendFrom != null) {
            assertThat(((java.sql.Timestamp) found.get("send_from")).toInstant())
                    .as(situation)
                    .isEqualTo(at(sendFrom).toInstant());
        }
    }

    @ParameterizedTest(name = "risk {0}, due {2}, step {3}: the next step is at {4}")
    @CsvSource({
        "2, no,  10 09:00, 0, 10 12:00",
        "2, no,  10 17:59, 0, 10 20:59",
        "2, no,  10 18:00, 0, 11 08:00",
        "2, no,  10 20:00, 1, 11 10:00",
        "2, no,  10 15:59, 1, 10 20:59",
        "2, no,  10 16:00, 1, 11 08:00",
        "2, no,  10 12:00, 1, 10 17:00",
        "3, no,  10 20:00, 0, 10 22:00",
        "3, no,  10 20:00, 1, 10 23:00",
        "0, yes, 10 20:00, 1, 10 23:00",
        "99, no, 10 20:00, 1, 10 23:00"
    })
    void whatCanWaitForTheDayIsNotDoneAtNightAndTheTimesBetweenTheStepsStay(
            int riskScore, String oxygen, String due, int step, String following) {
        cases();
        boolean onOxygen = "yes".equals(oxygen);
        Object found = care.as(Actor.system(), () -> {
            ladder.know(riskScore, onOxygen);
            long watch = watch(caseId, "own", riskScore, onOxygen, "08:00-20:00", due, step, "");
            return ask(watch, due).get("following_at");
        });

        assertThat(((java.sql.Timestamp) found).toInstant())
                .isEqualTo(at(following).toInstant());
    }

    @Test
    void theTableHoldsAtLeastFortySituations() throws java.io.IOException {
        try (var lines =
                java.nio.file.Files.lines(java.nio.file.Path.of("src/test/resources/observation/who-gets-what.csv"))) {
            assertThat(lines.count()).isGreaterThan(40);
        }
    }

    private void cases() {
        if (caseId == 0) {
            otherCase = care.open(40, 2);
            caseId = care.open(40, 2);
        }
        care.as(Actor.system(), () -> jdbc.sql(
                        "update health_watch set ended_at = now() where case_id in (?, ?) and ended_at is null")
                .params(caseId, otherCase)
                .update());
    }

    private long watch(
            long person, String reporter, int risk, boolean oxygen, String window, String due, int step, String state) {
        Long household = state.contains("member") || state.contains("head") ? otherCase : null;
        if (state.contains("HeadSearched")) {
            long searched = insert(otherCase, reporter, risk, oxygen, window, due, 3, "searching", household);
            jdbc.sql("update health_watch set search_due = :due, observer = :observer where id = :watch")
                    .param("due", at(due))
                    .param("observer", state.contains("ByOthers") ? "S13-01" : "13103")
                    .param("watch", searched)
                    .update();
        } else if (state.contains("member")) {
            String head = state.contains("HeadPaused") ? "paused" : "";
            long reminding = insert(
                    otherCase,
                    reporter,
                    risk,
                    oxygen,
                    window,
                    state.contains("HeadLater") ? "10 11:00" : due,
                    state.contains("HeadReminded") ? step + 1 : step,
                    head,
                    household);
            if (state.contains("HeadReminded")) {
                jdbc.sql("""
                                insert into watch_message (watch_id, due_at, step, action, asked_at, send_from)
                                values (:watch, :due, :step, 'reminder', :due, :due)""")
                        .param("watch", reminding)
                        .param("due", at(due))
                        .param("step", step + 1)
                        .update();
            }
        }
        long watch = insert(person, reporter, risk, oxygen, window, due, step, state, household);
        if (state.contains("head")) {
            insert(otherCase, reporter, risk, oxygen, window, due, step, "", household);
        }
        return watch;
    }

    private long insert(
            long person,
            String reporter,
            int risk,
            boolean oxygen,
            String window,
            String due,
            int step,
            String state,
            Long household) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", person);
        values.put("reporter", reporter);
        values.put("household", household);
        values.put("risk", risk);
        values.put("oxygen", oxygen);
        values.put("from", LocalTime.parse(window.substring(0, 5)));
        values.put("to", LocalTime.parse(window.substring(6)));
        values.put("due", at(due));
        values.put("step", step);
        values.put("searching", state.contains("searching"));
        values.put("paused", state.contains("paused") ? at(due) : null);
        values.put("stopped", state.contains("stopped") ? at(due) : null);
        values.put("ended", state.contains("ended") ? at(due) : null);
        values.put("alert", state.contains("alert") ? "urgent" : null);
        return jdbc.sql("""
                        insert into health_watch (case_id, office, observer, reporter, household, hours, risk_score, oxygen, window_from,
                          window_to, begun_at, due_at, step, step_at, paused_at, stopped_at, ended_at, alert_level)
                        values (:case, '13103', '13103', :reporter, :household::bigint, 24, :risk, :oxygen, :from, :to, :due, :due, :step,
                          case when :searching then null else (
                            select by_day(:due + make_interval(mins => l.after_minutes), l.day_begins, l.day_ends) from ladder_step l
                             where l.risk_score = :risk and l.oxygen = :oxygen and l.step = :step + 1) end,
                          :paused::timestamptz, :stopped::timestamptz, :ended::timestamptz, :alert)
                        returning id""").params(values).query(Long.class).single();
    }

    private Map<String, Object> ask(long watch, String clock) {
        return jdbc.sql("select verdict, action, send_from, following_at from watch_verdict(?) where watch_id = ?")
                .params(at(clock), watch)
                .query()
                .singleRow();
    }

    private static OffsetDateTime at(String dayAndTime) {
        return LocalDateTime.parse("2022-08-" + dayAndTime.replace(" ", "T"))
                .atZone(Dates.JAPAN)
                .toOffsetDateTime();
    }
}
