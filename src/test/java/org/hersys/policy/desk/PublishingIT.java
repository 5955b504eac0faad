package org.hersys.policy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hersys.access.Actor;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.hersys.policy.KeptAWhile;
import org.hersys.policy.TableTexts;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.policy.check.NotATable;
import org.hersys.policy.check.TableComparison;
import org.hersys.policy.desk.EditingTable.Saving;
import org.hersys.policy.desk.PublishingTable.Outcome;
import org.hersys.policy.desk.TableExamples.Example;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule of before 2022, which no other test asks for, is changed at the policy desk. */
@ProductTest
class PublishingIT {

    private static final String TABLE = "determineContactPeriod";
    private static final Actor AUTHOR = PolicyDesk.AUTHOR;
    private static final Actor SECOND = PolicyDesk.SECOND;
    private static final Actor THIRD = PolicyDesk.THIRD;
    private static final String FOURTEEN = "<outputEntry id=\"days14_days\"><text>14</text>";
    private static final UnaryOperator<String> THIRTEEN =
            dmn -> dmn.replace(FOURTEEN, FOURTEEN.replace("14</text>", "13</text>"));

    @Autowired
    DecisionVersions versions;

    @Autowired
    EditingTable editing;

    @Autowired
    PublishingTable publishing;

    @Autowired
    TableExamples examples;

    @Autowired
    DraftCheck check;

    @Autowired
    TableLanguage language;

    @Autowired
    TableTexts texts;

    @Autowired
    TakingOverShippedTables takingOver;

    @Autowired
    Deciding deciding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PolicyDesk desk;

    @AfterEach
    void asShipped() {
        desk.putBack(TABLE);
    }

    @Test
    void anApprovedVersionAnswersFromItsMomentOnOnEveryNodeAndNoneAnswersByTheOlderOneAfterIt() {
        VersionCalendar otherNode = new VersionCalendar(versions, Clock.systemUTC());
        int before = ask().version();
        assertThat(as(Actor.system(), () -> otherNode.now(TABLE))).hasValue(before);
        long draft = thirteenDays();
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "shorter", "notice of today")))
                .isEqualTo(Outcome.DONE);
        assertThat(as(SECOND, () -> publishing.approve(draft))).isEqualTo(Outcome.DONE);
        DecisionVersion approved = as(AUTHOR, () -> versions.find(draft).orElseThrow());
        Instant moment = approved.validFrom().toInstant();
        assertThat(moment).isAfter(Instant.now().plus(KeptAWhile.STALE));

        int asked = 0;
        Instant patience = moment.plusSeconds(1);
        for (Instant begun = Instant.now(); begun.isBefore(patience); begun = Instant.now()) {
            boolean after = !begun.isBefore(moment);
            List<Integer> answered =
                    List.of(as(Actor.system(), () -> otherNode.now(TABLE)).orElseThrow(), ask().version());
            if (after) {
                assertThat(answered).containsOnly(approved.number());
                asked++;
            } else if (Instant.now().isBefore(moment)) {
                assertThat(answered).containsOnly(before);
            }
        }
        assertThat(asked).isPositive();
        assertThat(ask().number("days")).isEqualTo(13);
    }

    @Test
    void aMomentTooNearForEveryNodeToKnowOfItIsRefused() {
        long draft = draft(dmn -> dmn);
        OffsetDateTime near = OffsetDateTime.now().plus(VersionCalendar.AHEAD);
        assertThat(as(AUTHOR, () -> publishing.submit(draft, near, "why", "where")))
                .isEqualTo(Outcome.DONE);
        assertThat(as(SECOND, () -> publishing.approve(draft))).isEqualTo(Outcome.TOO_NEAR);
    }

    @Test
    void nobodyApprovesTheirOwnChangeNotEvenPastTheProduct() {
        long draft = draft(dmn -> dmn.replace("Fourteen days", "14 days"));
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "why", "where")))
                .isEqualTo(Outcome.DONE);

        assertThat(as(AUTHOR, () -> publishing.approve(draft))).isEqualTo(Outcome.OWN_CHANGE);
        assertThatThrownBy(() -> as(AUTHOR, () -> jdbc.sql("update decision_version set approved_by = ? where id = ?")
                        .params(AUTHOR.login(), draft)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aChangeThatBreaksAnExampleNeedsItsAnswerChangedKnowingly() {
        long draft = draft(THIRTEEN);

        assertThat(as(AUTHOR, () -> check.check(version(draft), versions.dmn(draft))
                        .broken()))
                .isNotEmpty();
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "why", "where")))
                .isEqualTo(Outcome.CHECKS_FAILED);
        as(AUTHOR, () -> expect13(draft));
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "why", "where")))
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void changedExamplesBelongToTheDraftGoWithItAndComeBackWithTheOlderVersion() {
        DecisionVersion shipped = as(AUTHOR, () -> desk.inForce(TABLE));
        List<Example> asShipped = examples(shipped);
        long thrownAway = thirteenDays();
        assertThat(examples(version(thrownAway))).isNotEqualTo(asShipped);
        assertThat(version(thrownAway).editedBy()).containsExactly(AUTHOR.login());
        as(AUTHOR, () -> {
            editing.discard(thrownAway);
            return null;
        });
        assertThat(values(examples(shipped))).isEqualTo(values(asShipped));

        long draft = as(SECOND, () -> editing.begin(TABLE, thrownAway).id());
        assertThat(values(examples(version(draft)))).isEqualTo(values(examples(version(thrownAway))));
        assertThat(ComparedExamples.differing(List.of("days"), asShipped, examples(version(draft))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells()).containsExactly(new TableComparison.Cell("14", "13")));
        as(SECOND, () -> publishing.submit(draft, null, "why", "where"));
        assertThat(as(
                        SECOND,
                        () -> examples.remove(draft, examples.of(draft).get(0).id())))
                .isEqualTo(TableExamples.Outcome.GONE);
        assertThatThrownBy(() -> as(SECOND, () -> jdbc.sql(
                                "insert into decision_example (version_id, name, facts, expected, changed_by) values (?, 'x', '{}', '{}', 'x')")
                        .param(draft)
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(THIRD, () -> publishing.approve(draft))).isEqualTo(Outcome.DONE);

        long back = as(AUTHOR, () -> editing.begin(TABLE, shipped.id()).id());
        assertThat(values(examples(version(back)))).isEqualTo(values(asShipped));
    }

    @Test
    void anExampleWithoutANameOrAnAnswerIsRefused() {
        long draft = draft(dmn -> dmn);
        Map<String, String> none = Map.of();
        Map<String, String> days = Map.of("days", "14");
        assertThat(as(AUTHOR, () -> examples.keep(draft, table(), "nothing in it", none, none)))
                .isEqualTo(TableExamples.Outcome.NO_ANSWER);
        assertThat(as(AUTHOR, () -> examples.keep(draft, table(), " ", none, days)))
                .isEqualTo(TableExamples.Outcome.NO_NAME);
        assertThatThrownBy(
                        () -> as(AUTHOR, () -> examples.keep(draft, table(), "a number", none, Map.of("days", "NaN"))))
                .isInstanceOf(NoValue.class);
        assertThat(examples(version(draft))).extracting(Example::name).doesNotContain("nothing in it", "a number");
    }

    @Test
    void aDayInThePastAMissingReasonAndAnErrorAreRefused() {
        long draft = draft(dmn -> dmn);

        assertThat(as(
                        AUTHOR,
                        () -> publishing.submit(draft, OffsetDateTime.now().minusMinutes(1), "why", "where")))
                .isEqualTo(Outcome.PAST);
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, " ", "where")))
                .isEqualTo(Outcome.NO_REASON);
        as(AUTHOR, () -> save(draft, versions.dmn(draft).replace("&lt; date(", "&lt; &lt; date(")));
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "why", "where")))
                .isEqualTo(Outcome.CHECKS_FAILED);
    }

    @Test
    void aDraftThatCountsInALoopIsNotSavedSinceNobodyCouldLookAtItAgain() {
        long draft = draft(dmn -> dmn);
        String before = as(AUTHOR, () -> versions.dmn(draft));
        String loop = before.replace(FOURTEEN, FOURTEEN.replace("14</text>", "count(for i in 1..9 return i)</text>"));
        assertThat(loop).isNotEqualTo(before);
        assertThat(as(AUTHOR, () -> save(draft, loop))).isEqualTo(new Saving.Unreadable(NotATable.Reason.ENDLESS));
        assertThat(as(AUTHOR, () -> versions.dmn(draft))).isEqualTo(before);
    }

    @Test
    void twoPeopleWhoSaveAtOnceAreMergedAndConflictsAreShown() {
        long draft = draft(dmn -> dmn);
        String ground = as(AUTHOR, () -> versions.dmn(draft));
        String theirs = ground.replace(FOURTEEN, FOURTEEN.replace("14</text>", "13</text>"));
        String mine = ground.replace("Ten days:", "10 days:");

        as(SECOND, () -> save(draft, theirs));
        assertThat(as(AUTHOR, () -> save(draft, mine))).isInstanceOfSatisfying(Saving.Saved.class, saved -> {
            assertThat(saved.merged()).isTrue();
            assertThat(saved.dmn()).contains("10 days:").contains("13</text>");
        });
        String other = ground.replace(FOURTEEN, FOURTEEN.replace("14</text>", "12</text>"));
        assertThat(as(AUTHOR, () -> save(draft, other))).isInstanceOfSatisfying(Saving.Conflicting.class, conflict -> {
            assertThat(conflict.conflicts()).hasSize(1);
            assertThat(conflict.theirs()).contains("13</text>");
        });
        assertThat(as(AUTHOR, () -> versions.find(draft).orElseThrow().editedBy()))
                .containsExactlyInAnyOrder(AUTHOR.login(), SECOND.login());
    }

    @Test
    void aDraftThrownAwayIsTakenUpAgainAsTheWorkOfAllWhoChangedIt() {
        long thrownAway = draft(dmn -> dmn.replace("Fourteen days", "14 days"));
        as(AUTHOR, () -> {
            editing.discard(thrownAway);
            return null;
        });

        long again = as(SECOND, () -> editing.begin(TABLE, thrownAway).id());

        assertThat(as(SECOND, () -> versions.dmn(again))).contains("14 days");
        assertThat(as(AUTHOR, () -> editing.begin(TABLE, thrownAway).id())).isEqualTo(again);
        as(SECOND, () -> publishing.submit(again, null, "why", "where"));
        assertThat(as(AUTHOR, () -> publishing.approve(again))).isEqualTo(Outcome.OWN_CHANGE);
    }

    @Test
    void whatIsWordedHereIsShownAsWordedInEveryLanguageAndWithEveryAnswerOfTheVersion() {
        long draft = draft(dmn -> dmn.replace("Fourteen days", "14 days"));
        assertThat(language.inWordsOf(Locale.JAPANESE, TABLE, as(AUTHOR, () -> versions.dmn(draft))))
                .contains("14 days")
                .doesNotContain("Ten days:");
        as(AUTHOR, () -> publishing.submit(draft, null, "why", "where"));
        as(SECOND, () -> publishing.approve(draft));
        int number = as(AUTHOR, () -> versions.find(draft).orElseThrow().number());

        assertThat(as(Staff.NURSE, () -> texts.why(TABLE, number, "rule_days14")))
                .startsWith("14 days");
        assertThat(as(Staff.NURSE, () -> texts.why(TABLE, 1, "rule_days14"))).doesNotStartWith("14 days");
    }

    @Test
    void aShippedFileNeverOverwritesAnEditedTableButBecomesAProposal() {
        long draft = draft(dmn -> dmn.replace("Fourteen days", "14 days"));
        as(AUTHOR, () -> publishing.submit(draft, null, "why", "where"));
        assertThat(as(SECOND, () -> publishing.approve(draft))).isEqualTo(Outcome.DONE);
        as(Actor.system(), () -> jdbc.sql(
                        "update decision_version set shipped_hash = 'an older file' where decision = ? and shipped_hash is not null")
                .param(TABLE)
                .update());

        takingOver.run(null);

        assertThat(as(AUTHOR, () -> desk.inForce(TABLE).id())).isEqualTo(draft);
        assertThat(as(AUTHOR, () -> versions.inWork(TABLE)))
                .hasValueSatisfying(proposal -> assertThat(proposal.origin()).isEqualTo("shipped"));
    }

    @Test
    void whoIsNotPolicyStaffSeesRulesInForceButNoDraftAndChangesNothing() {
        long draft = draft(dmn -> dmn);

        assertThat(as(Staff.NURSE, () -> versions.find(draft))).isEmpty();
        assertThat(as(Staff.NURSE, () -> versions.published(TABLE))).isNotEmpty();
        assertThatThrownBy(() -> as(Staff.NURSE, () -> jdbc.sql("update decision_version set dmn = ''")
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(
                        AUTHOR,
                        () -> jdbc.sql("select count(*) from person")
                                        .query(Integer.class)
                                        .single()
                                + jdbc.sql(
                                                "insert into decision_version (decision, number, dmn, state, origin, valid_from) values ('x', 1, '', 'published', 'shipped', now())")
                                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private long draft(UnaryOperator<String> change) {
        return desk.draft(TABLE, change);
    }

    private Saving save(long draft, String dmn) {
        return editing.save(draft, 1, dmn, Locale.ENGLISH);
    }

    /** A draft of 13 days in place of 14, with the examples changed accordingly. */
    private long thirteenDays() {
        long draft = draft(THIRTEEN);
        as(AUTHOR, () -> expect13(draft));
        return draft;
    }

    private List<TableExamples.Outcome> expect13(long draft) {
        return examples.of(draft).stream()
                .filter(example -> Integer.valueOf(14).equals(example.expected().get("days"))
                        && example.facts().get("ruleDate") != null)
                .map(example -> {
                    Map<String, String> expected = texts(example.expected());
                    expected.put("days", "13");
                    return examples.keep(draft, table(), example.name(), texts(example.facts()), expected);
                })
                .toList();
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        return texts;
    }

    private DecisionVersion version(long id) {
        return as(AUTHOR, () -> versions.find(id).orElseThrow());
    }

    private List<Example> examples(DecisionVersion version) {
        return as(AUTHOR, () -> examples.of(version.id()));
    }

    private static List<String> values(List<Example> examples) {
        return examples.stream()
                .map(example -> example.name() + example.facts() + example.expected())
                .sorted()
                .toList();
    }

    private DmnTable table() {
        return DmnTableReader.read(versions.dmn(desk.inForce(TABLE).id()));
    }

    private Decision ask() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("ruleDate", LocalDate.of(2021, 6, 1));
        facts.put("household", false);
        facts.put("negativeTests", 0);
        return as(Actor.system(), () -> deciding.ask(TABLE, facts));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return desk.as(actor, work);
    }
}
