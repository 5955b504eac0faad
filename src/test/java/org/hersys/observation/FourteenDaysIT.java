package org.hersys.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fourteen days of a household, hour by hour, by a clock of the test's own; nothing of it stays in the database. */
@ProductTest
@Import(CareCase.class)
class FourteenDaysIT {

    private static final int DAYS = 14;
    private static final int SILENT_DAY = 5;
    private static final int HOSPITAL_FROM = 8;
    private static final int HOSPITAL_TO = 10;
    private static final int GIVEN = 11;
    private static final int HANDED_BACK = 13;

    @Autowired
    CareCase care;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LadderTimes ladder;

    @Autowired
    ReminderMessages messages;

    @Autowired
    ActingAsSystem actingAsSystem;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<Integer, List<String>> sent = new TreeMap<>();
    private final List<Integer> searched = new ArrayList<>();
    private final HandClock clock = new HandClock(OffsetDateTime.parse("2031-05-01T00:00:00+09:00"));

    @Test
    void aHouseholdGetsOneMessageADayIsSearchedForWhenSilentAndLosesNoDayToTheHospitalOrToAnotherObserver() {
        long head = care.open(44, 1);
        long child = care.open(9, 1);

        CurrentActor.runAs(Actor.system(), () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            play(head, child);
        }));

        assertThat(sent.get(1)).as("the first day").containsExactly("reminder");
        for (int day = 1; day <= DAYS; day++) {
            List<String> expected = day == SILENT_DAY
                    ? List.of("reminder", "second")
                    : isAway(day) || day == SILENT_DAY + 1 ? List.of() : List.of("reminder");
            assertThat(sent.get(day)).as("day " + day).containsExactlyElementsOf(expected);
        }
        assertThat(searched).as("one search for both on the silent day").containsExactly(SILENT_DAY);
    }

    private void play(long head, long child) {
        Watches watches = new Watches(jdbc, actingAsSystem, clock);
        QueueingReminders reminders = new QueueingReminders(jdbc, ladder, messages, clock);
        jdbc.sql("insert into household_member (case_id, head_case, set_by) values (?, ?, 'test')")
                .params(child, head)
                .update();
        List<Long> household = List.of(head, child);
        household.forEach(person -> begin(watches, person));
        for (int hour = 0; hour < DAYS * 24; hour++) {
            int day = hour / 24 + 1;
            reminders.queue();
            sent.computeIfAbsent(day, key -> new ArrayList<>()).addAll(asked(household));
            household.stream().filter(this::isSilent).forEach(person -> {
                watches.searched(person);
                jdbc.sql("update health_watch set search_due = due_at where case_id = ? and ended_at is null")
                        .param(person)
                        .update();
                searched.add(day);
            });
            live(watches, household, day, hour % 24);
            clock.pass(Duration.ofHours(1));
        }
    }

    /** They report at ten, late at night on the silent day so that the next day's report is due later, and are away two days. */
    private void live(Watches watches, List<Long> household, int day, int hour) {
        if (hour == 10 && day != SILENT_DAY && !isAway(day)) {
            household.forEach(person -> watches.reported(person, "none", 1440));
        }
        if (hour == 23 && day == SILENT_DAY) {
            household.forEach(person -> watches.reported(person, "none", 1440));
        }
        if (hour == 0 && day == HOSPITAL_FROM) {
            household.forEach(person -> watches.pause(person, "入院"));
        }
        if (hour == 0 && day == HOSPITAL_TO) {
            household.forEach(watches::resume);
        }
        if (hour == 9 && day == GIVEN) {
            household.forEach(person -> watches.observedBy(person, "S13-01"));
        }
        if (hour == 9 && day == HANDED_BACK) {
            household.forEach(person -> watches.observedBy(person, "13103"));
        }
    }

    private static boolean isAway(int day) {
        return day >= HOSPITAL_FROM && day < HOSPITAL_TO;
    }

    private void begin(Watches watches, long person) {
        watches.begin(person, "13103");
        watches.setRhythm(person, 24);
        ladder.know(0, false);
        watches.setReporter(
                person, "own", "sms", 0, false, OffsetDateTime.now(clock).plusDays(DAYS));
        watches.resume(person);
    }

    private List<String> asked(List<Long> household) {
        return jdbc.sql("""
                        select m.action from watch_message m join health_watch w on w.id = m.watch_id
                         where w.case_id in (:household) and m.asked_at = :now""")
                .param("household", household)
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .list();
    }

    private boolean isSilent(long person) {
        return jdbc.sql("select verdict from watch_verdict(?) where case_id = ? and verdict <> 'ended'")
                .params(OffsetDateTime.now(clock), person)
                .query(String.class)
                .single()
                .equals("search");
    }
}
