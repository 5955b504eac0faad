package org.hersys.policy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.hersys.policy.TableTexts;
import org.hersys.policy.check.NotATable;
import org.hersys.policy.desk.EditingTable.Saving;
import org.hersys.policy.desk.PublishingTable.Outcome;
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
    private static final String FOURTEEN = "<outputEntry id=\"days14_days\"><text>14</text>";

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
    void anApprovedVersionAnswersFromItsMomentOnWithoutARestart() {
        long draft = draft(dmn -> dmn.replace(FOURTEEN, FOURTEEN.replace("14</text>", "13</text>")));
        as(AUTHOR, () -> expect13());
        OffsetDateTime moment = OffsetDateTime.now().plusSeconds(3);

        assertThat(as(AUTHOR, () -> publishing.submit(draft, moment, "shorter", "notice of today")))
                .isEqualTo(Outcome.DONE);
        assertThat(as(SECOND, () -> publishing.approve(draft))).isEqualTo(Outcome.DONE);

        Decision before = ask();
        assertThat(before.number("days")).isEqualTo(14);
        Decision after = before;
        while (OffsetDateTime.now().isBefore(moment.plusSeconds(30)) && after.number("days") == 14) {
            after = ask();
        }
        assertThat(OffsetDateTime.now()).isAfterOrEqualTo(moment);
        assertThat(after.number("days")).isEqualTo(13);
        assertThat(after.version()).isGreaterThan(before.version());
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
        long draft = draft(dmn -> dmn.replace(FOURTEEN, FOURTEEN.replace("14</text>", "13</text>")));

        assertThat(as(AUTHOR, () -> check.check(TABLE, versions.dmn(draft)).broken()))
                .isNotEmpty();
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "why", "where")))
                .isEqualTo(Outcome.CHECKS_FAILED);
        as(AUTHOR, () -> expect13());
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "why", "where")))
                .isEqualTo(Outcome.DONE);
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
        as(AUTHOR, () -> editing.save(draft, 1, versions.dmn(draft).replace("&lt; date(", "&lt; &lt; date(")));
        assertThat(as(AUTHOR, () -> publishing.submit(draft, null, "why", "where")))
                .isEqualTo(Outcome.CHECKS_FAILED);
    }

    @Test
    void aDraftThatCountsInALoopIsNotSavedSinceNobodyCouldLookAtItAgain() {
        long draft = draft(dmn -> dmn);
        String before = as(AUTHOR, () -> versions.dmn(draft));
        String loop = before.replace(FOURTEEN, FOURTEEN.replace("14</text>", "count(for i in 1..9 return i)</text>"));
        assertThat(loop).isNotEqualTo(before);
        assertThat(as(AUTHOR, () -> editing.save(draft, 1, loop)))
                .isEqualTo(new Saving.Unreadable(NotATable.Reason.LOOP));
        assertThat(as(AUTHOR, () -> versions.dmn(draft))).isEqualTo(before);
    }

    @Test
    void twoPeopleWhoSaveAtOnceAreMergedAndConflictsAreShown() {
        long draft = draft(dmn -> dmn);
        String ground = as(AUTHOR, () -> versions.dmn(draft));
        String theirs = ground.replace(FOURTEEN, FOURTEEN.replace("14</text>", "13</text>"));
        String mine = ground.replace("Ten days:", "10 days:");

        as(SECOND, () -> editing.save(draft, 1, theirs));
        assertThat(as(AUTHOR, () -> editing.save(draft, 1, mine))).isInstanceOfSatisfying(Saving.Saved.class, saved -> {
            assertThat(saved.merged()).isTrue();
            assertThat(saved.dmn()).contains("10 days:").contains("13</text>");
        });
        String other = ground.replace(FOURTEEN, FOURTEEN.replace("14</text>", "12</text>"));
        assertThat(as(AUTHOR, () -> editing.save(draft, 1, other)))
                .isInstanceOfSatisfying(Saving.Conflicting.class, conflict -> {
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

        assertThat(as(AUTHOR, () -> versions.at(TABLE, OffsetDateTime.now())
                        .orElseThrow()
                        .id()))
                .isEqualTo(draft);
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

    private List<String> expect13() {
        return examples.of(TABLE).stream()
                .filter(example -> Integer.valueOf(14).equals(example.expected().get("days"))
                        && example.facts().get("ruleDate") != null)
                .map(example -> {
                    Map<String, String> values = new HashMap<>();
                    example.facts().forEach((fact, value) -> values.put(fact, value == null ? "" : value.toString()));
                    values.put("days", "13");
                    values.put(
                            "watchUntilDay",
                            example.expected().get("watchUntilDay").toString());
                    examples.keep(TABLE, table(), example.name(), values);
                    return example.name();
                })
                .toList();
    }

    private org.hersys.policy.check.DmnTable table() {
        return org.hersys.policy.check.DmnTableReader.read(versions.dmn(
                versions.at(TABLE, OffsetDateTime.now()).orElseThrow().id()));
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
