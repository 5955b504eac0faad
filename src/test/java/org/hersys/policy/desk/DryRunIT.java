package org.hersys.policy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.hersys.access.Actor;
import org.hersys.policy.Deciding;
import org.hersys.policy.OperatingModes;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.policy.desk.DryRuns.Run;
import org.hersys.policy.desk.SwitchingSurge.Outcome;
import org.hersys.support.CareCase;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The frequency of observation of a kind of people that no other test has: 118 years old in risk points. */
@ProductTest
@Import(CareCase.class)
class DryRunIT {

    private static final String TABLE = "chooseObservationFrequency";
    private static final Actor AUTHOR = PolicyDesk.AUTHOR;
    private static final Actor SECOND = PolicyDesk.SECOND;

    @Autowired
    DecisionVersions versions;

    @Autowired
    PublishingTable publishing;

    @Autowired
    TryingTable trying;

    @Autowired
    DryRuns runs;

    @Autowired
    Loads loads;

    @Autowired
    AcceptingRecalculation accepting;

    @Autowired
    SwitchingSurge surge;

    @Autowired
    OperatingModes modes;

    @Autowired
    Deciding deciding;

    @Autowired
    CareCase care;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PolicyDesk desk;

    @AfterEach
    void asShipped() {
        desk.putBack(TABLE);
        desk.as(Actor.system(), () -> jdbc.sql(
                        "update surge set ended_at = now(), ended_by = 'test' where ended_at is null")
                .update());
        modes.forget();
    }

    @Test
    void aTrialSaysWhoWouldMoveWhereAndChangesNothing() {
        long caseId = decided();
        int before = records(caseId);

        Run run = tried(draft(), TrialScope.open());

        assertThat(run.state()).isEqualTo("done");
        assertThat(run.portionsDone()).isEqualTo(run.portions());
        assertThat(run.combinations()).isLessThanOrEqualTo(run.cases());
        assertThat(as(AUTHOR, () -> runs.moves(run)).stream().filter(DryRuns.Move::changes))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.before()).containsEntry("hours", "12");
                    assertThat(move.after()).containsEntry("hours", "6");
                    assertThat(move.cases()).isEqualTo(run.changing());
                });
        assertThat(as(AUTHOR, () -> runs.changes(run, 1)))
                .extracting(DryRuns.Change::caseNumber)
                .contains(care.file(caseId).number());
        assertThat(as(AUTHOR, () -> runs.groups(run, DryRuns.Grouping.OFFICE)))
                .containsExactly(new DryRuns.Group("13103", run.changing()));
        assertThat(records(caseId)).isEqualTo(before);
    }

    @Test
    void aTrialOnTheLastDaysTakesClosedCasesAndAWaveIsLikeThemButListsNobody() {
        long caseId = decided();
        as(Actor.system(), () -> jdbc.sql("update case_file set closed_at = now() where id = ?")
                .param(caseId)
                .update());
        long draft = draft();
        String number = care.file(caseId).number();

        Run open = tried(draft, TrialScope.open());
        assertThat(as(AUTHOR, () -> runs.changes(open, 1)))
                .extracting(DryRuns.Change::caseNumber)
                .doesNotContain(number);
        Run recent = tried(draft, TrialScope.last(2, null));
        assertThat(as(AUTHOR, () -> runs.changes(recent, 1)))
                .extracting(DryRuns.Change::caseNumber)
                .contains(number);

        Run wave = tried(draft, TrialScope.last(2, recent.cases() * 1000));
        assertThat(wave.cases()).isEqualTo(recent.cases());
        assertThat(as(AUTHOR, () -> runs.groups(wave, DryRuns.Grouping.OFFICE)))
                .containsExactly(new DryRuns.Group("13103", recent.changing() * 1000));
        assertThat(as(AUTHOR, () -> runs.changes(wave, 1))).isEmpty();
    }

    @Test
    void aCaseKeepsTheVersionThatDecidedUntilTheNewAnswerIsAcceptedAndThePersonIsToldOnce() {
        long caseId = decided();
        long draft = draft();
        as(AUTHOR, () -> publishing.submit(draft, null, "why", "where"));
        assertThat(as(SECOND, () -> publishing.approve(draft))).isEqualTo(PublishingTable.Outcome.DONE);
        assertThat(decide(caseId)).isEqualTo(12);

        DecisionVersion inForce = as(AUTHOR, () -> desk.inForce(TABLE));
        Run list = finished(as(AUTHOR, () -> trying.start(inForce, "recalculation", TrialScope.open())));
        String number = care.file(caseId).number();
        assertThat(as(AUTHOR, () -> accepting.accept(list, List.of(number)))).isEqualTo(1);
        assertThat(as(AUTHOR, () -> accepting.acceptAll(list))).isEqualTo(list.changing() - 1);
        assertThat(as(AUTHOR, () -> accepting.acceptAll(list))).isZero();

        assertThat(decide(caseId)).isEqualTo(6);
        assertThat(care.events(CareCase.NURSE, caseId)).containsOnlyOnce("decisionRecalculated");
        assertThat(as(Actor.system(), () -> jdbc.sql(
                                "select count(*) from message where case_id = ? and template = 'rulesChanged'")
                        .param(caseId)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void loadIsComparedWithThePlacesRegisteredForBedsRoomsAndObservers() {
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc().sql("delete from capacity").update();
            database.jdbc().sql("""
                            insert into capacity (organisation, places)
                            select code, 7 from organisation where kind in ('hospital', 'hotel', 'supportCentre')""").update();
            for (String kind : List.of("hospital", "hotel", "supportCentre")) {
                int places = database.jdbc()
                        .sql("select count(*) * 7 from organisation where kind = ?")
                        .param(kind)
                        .query(Integer.class)
                        .single();
                String output = kind.equals("supportCentre") ? "observerKind" : "placement";
                assertThat(as(
                                AUTHOR,
                                () -> loads.of(List.of(new DryRuns.Move(
                                        "home", Map.of(output, "none"), Map.of(output, kind), places + 1)))))
                        .filteredOn(load -> load.what().equals(kind))
                        .singleElement()
                        .satisfies(load -> {
                            assertThat(load.before()).isZero();
                            assertThat(load.after()).isEqualTo(places + 1);
                            assertThat(load.places()).isEqualTo(places);
                            assertThat(load.isTooMuch()).isTrue();
                        });
            }
            database.jdbc().sql("delete from capacity").update();
        }
    }

    @Test
    void aRunCanBeCancelled() {
        decided();
        long draft = draft();
        long id = as(AUTHOR, () -> trying.start(versions.find(draft).orElseThrow(), "trial", TrialScope.open()));
        as(AUTHOR, () -> {
            trying.cancel(id);
            return null;
        });

        assertThat(finished(id).state()).isIn("cancelled", "done");
    }

    @Test
    void policyStaffReadNumbersOfCasesButNoPersonAndOthersReadNoRun() {
        decided();
        long draft = draft();
        Run run = tried(draft, TrialScope.open());

        assertThat(as(AUTHOR, () -> jdbc.sql("select count(*) from case_file")
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThatThrownBy(() -> as(Staff.NURSE, () -> runs.find(run.id()))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void surgeOperationNeedsTwoPeopleHoldsForTheScopeAndEndsAtItsPlannedEnd() {
        OffsetDateTime end = OffsetDateTime.now().plusDays(1);
        assertThat(as(AUTHOR, () -> surge.ask("14", "beds", end))).isEqualTo(Outcome.SCOPE);
        assertThat(as(AUTHOR, () -> surge.ask("13103", " ", end))).isEqualTo(Outcome.REASON);
        assertThat(as(AUTHOR, () -> surge.ask("13103", "beds", null))).isEqualTo(Outcome.END);
        assertThat(as(AUTHOR, () -> surge.ask("13103", "beds", end.minusDays(2))))
                .isEqualTo(Outcome.END);
        assertThat(as(AUTHOR, () -> surge.ask("13103", "beds have run out", end)))
                .isEqualTo(Outcome.DONE);
        assertThat(as(AUTHOR, () -> surge.ask("13103", "again", end))).isEqualTo(Outcome.RUNNING);
        long id = as(AUTHOR, () -> surge.all().get(0).id());

        assertThat(as(AUTHOR, () -> surge.begin(id))).isEqualTo(Outcome.OWN);
        assertThat(mode("13103")).isEqualTo("normal");
        assertThat(as(SECOND, () -> surge.begin(id))).isEqualTo(Outcome.DONE);
        assertThat(mode("13103")).isEqualTo("surge");
        assertThat(mode("13104")).isEqualTo("normal");
        assertThat(as(Staff.NURSE, modes::running)).satisfies(running -> {
            assertThat(running.reason()).isEqualTo("beds have run out");
            assertThat(running.approvedBy()).isEqualTo(SECOND.login());
            assertThat(running.asker()).isNotBlank();
            assertThat(running.approver()).isNotBlank();
        });
        assertThat(as(Staff.NEIGHBOUR, modes::running)).isNull();
        assertThatThrownBy(() -> as(Staff.NURSE, () -> surge.end(id))).isInstanceOf(DataAccessException.class);

        as(Actor.system(), () -> jdbc.sql("update surge set planned_end = now() - interval '1 minute' where id = ?")
                .param(id)
                .update());
        modes.forget();
        assertThat(mode("13103")).isEqualTo("normal");
    }

    private String mode(String office) {
        return as(Staff.NURSE, () -> modes.of(office, "13"));
    }

    /** An open case about which the table has decided: at home, mild, no risk points, twice a day in surge. */
    private long decided() {
        long caseId = care.open(40, 3);
        assertThat(decide(caseId)).isPositive();
        return caseId;
    }

    private int decide(long caseId) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("placement", "home");
        facts.put("severity", "mild");
        facts.put("riskScore", 118);
        facts.put("mode", "normal");
        return care.as(
                Actor.system(), () -> deciding.decide(caseId, TABLE, facts).number("hours"));
    }

    private int records(long caseId) {
        return as(Actor.system(), () -> jdbc.sql("select count(*) from decision_record where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single());
    }

    /** A draft that asks people of 118 points and more every six hours, in a first row of its own. */
    private long draft() {
        return desk.draft(TABLE, dmn -> {
            String row = """
                    <rule id="rule_very"><description>Very much at risk. — Source: a test</description>\
                    <inputEntry id="v1"><text></text></inputEntry><inputEntry id="v2"><text></text></inputEntry>\
                    <inputEntry id="v3"><text>&gt;= 118</text></inputEntry><inputEntry id="v4"><text></text></inputEntry>\
                    <outputEntry id="v5"><text>6</text></outputEntry>%s</rule>""".formatted(
                            DmnTableReader.read(dmn).outputs().size() > 1
                                    ? "<outputEntry id=\"v6\"><text>\"risk\"</text></outputEntry>"
                                    : "");
            return dmn.replaceFirst("<rule ", Matcher.quoteReplacement(row) + "<rule ");
        });
    }

    private Run tried(long version, TrialScope scope) {
        return finished(as(AUTHOR, () -> trying.start(versions.find(version).orElseThrow(), "trial", scope)));
    }

    private Run finished(long id) {
        Run run = as(AUTHOR, () -> runs.find(id).orElseThrow());
        OffsetDateTime patience = OffsetDateTime.now().plusMinutes(2);
        while (run.isRunning() && OffsetDateTime.now().isBefore(patience)) {
            run = as(AUTHOR, () -> runs.find(id).orElseThrow());
        }
        assertThat(run.isRunning()).isFalse();
        return run;
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return desk.as(actor, work);
    }
}
