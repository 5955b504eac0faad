package org.hersys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.support.OwnProcess;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.hersys.text.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AuditChainIT {

    @Autowired
    AuditTrail audit;

    @Autowired
    AuditChain chain;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyEntryIsSealedOnceAndTheChainHolds() {
        noteSome(3);
        sealWhatIsNoted();
        try (TestDatabase database = TestDatabase.open()) {
            var result = check(database);
            assertThat(result.firstBroken()).isEmpty();
            assertThat(result.entries()).isPositive();
        }
        long before = sealWhatIsNoted();
        noteSome(2);
        assertThat(sealWhatIsNoted()).isGreaterThan(before);
        chain.seal();
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(number(database, """
                            select (select sum(entries) from audit_seal where month > '2021-01-01') - count(*)
                            from audit_entry where at > '2021-01-01' and tx::text::numeric < (select max(tx_to::text::numeric) from audit_seal)""")).as("no entry is under two seals").isZero();
        }
    }

    @Test
    void anEntryOfATransactionThatIsStillRunningWaitsForALaterSeal() {
        String own = staff.as(Staff.NURSE, () -> {
            audit.note("case.viewed", null, "13103");
            join(chain::seal);
            String transaction = jdbc.sql("select pg_current_xact_id()::text")
                    .query(String.class)
                    .single();
            assertThat(sealedUpTo()).isLessThanOrEqualTo(Long.parseLong(transaction));
            return transaction;
        });
        sealWhatIsNoted();
        assertThat(sealedUpTo()).isGreaterThan(Long.parseLong(own));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_entry set login = 'nobody' where id = :id | entryChanged",
                "update audit_entry set case_id = 2 where id = :id | entryChanged",
                "delete from audit_entry where id = :id | entryMissing",
                "insert into audit_entry (tx, login, action) select tx, login, action from audit_entry where id = :id | entryAdded",
                "update audit_seal set entries = entries + 1 where number = (select max(number) from audit_seal) and :id > 0 | sealChanged",
                "delete from audit_seal where number = (select max(number) - 1 from audit_seal) and :id > 0 | sealMissing",
                "update audit_detail set changes = replace(changes, '2', '3') where id = (select detail from audit_entry where id = :id) | detailChanged",
                "update audit_detail set office = '13104' where id = (select detail from audit_entry where id = :id) | detailChanged",
                "delete from audit_detail where id = (select detail from audit_entry where id = :id) | detailMissing"
            })
    void theFirstBrokenLinkIsNamed(String tampering, String fault) {
        noteSome(1);
        sealWhatIsNoted();
        noteSome(1);
        sealWhatIsNoted();
        try (TestDatabase database = TestDatabase.open()) {
            database.jdbc().sql("begin").update();
            long id = database.jdbc()
                    .sql("select max(id) from audit_entry where login = 'nurse.minato'")
                    .query(Long.class)
                    .single();
            assertThat(database.jdbc().sql(tampering).param("id", id).update()).isEqualTo(1);
            var broken = check(database).firstBroken();
            database.jdbc().sql("rollback").update();
            assertThat(broken).isPresent();
            assertThat(broken.get().fault()).isEqualTo(fault);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set login = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_detail set reason = 'x'",
                "delete from audit_detail",
                "delete from audit_seal",
                "update audit_seal set entries = 0",
                "insert into audit_seal (number, era, tx_from, tx_to, month, entries, content, link) values (0, 1, '0', '1', '2020-01-01', 1, '', '')",
                "delete from audit_erasure",
                "insert into audit_entry (at, login, action) values (now() - interval '1 day', 'x', 'case.viewed')",
                "insert into audit_entry (tx, login, action) values ('1', 'x', 'case.viewed')",
                "drop table audit_entry"
            })
    void theApplicationCanOnlyAdd(String change) {
        for (Actor actor : new Actor[] {Actor.system(), Staff.NURSE}) {
            assertThatThrownBy(() -> staff.run(actor, () -> jdbc.sql(change).update()))
                    .as(change)
                    .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class);
        }
    }

    @Test
    void onlyTheSystemSealsAndErases() {
        for (String call :
                new String[] {"audit_seal_up()", "audit_prepare()", "audit_erase(interval '2 years')", "audit_check()"
                }) {
            assertThatThrownBy(() -> staff.run(
                            Staff.NURSE,
                            () -> jdbc.sql("select " + call).query().listOfRows()))
                    .as(call)
                    .hasRootCauseMessage("ERROR: permission denied for function " + call.replaceAll("\\(.*", ""));
        }
        assertThatThrownBy(() -> staff.asSystem(() -> jdbc.sql("select audit_erase(interval '11 months')")
                        .query()
                        .listOfRows()))
                .hasStackTraceContaining("at least");
    }

    @Test
    void aMonthIsErasedByRuleAndTheChainStillHolds() {
        try (TestDatabase database = TestDatabase.open()) {
            var sql = database.jdbc();
            sql.sql("set role hersys_owner").update();
            sql.sql("create table audit_entry_202001 partition of audit_entry"
                            + " for values from ('2020-01-01+09') to ('2020-02-01+09')")
                    .update();
            sql.sql("reset role").update();
            sql.sql("insert into audit_entry (at, login, action) values ('2020-01-15+09', 'nurse.x', 'case.viewed')")
                    .update();
            assertThat(chain.erase(24)).as("not sealed yet").isEmpty();
            sealWhatIsNoted();
            assertThat(chain.erase(24)).containsExactly(LocalDate.of(2020, 1, 1));
            assertThat(sql.sql("select count(*) from audit_entry where at < '2021-01-01'")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(check(database).firstBroken()).isEmpty();
        }
    }

    @Test
    void theCommandSaysThatTheChainHoldsAndWhetherAnAnchorIsInIt() {
        noteSome(1);
        long newest = sealWhatIsNoted();
        try (TestDatabase database = TestDatabase.open()) {
            String link = database.jdbc()
                    .sql("select encode(link, 'hex') from audit_seal where number = ?")
                    .param(newest)
                    .query(String.class)
                    .single();
            assertThat(AuditCheckCommand.report(database.jdbc(), newest + ":" + link))
                    .isZero();
            assertThat(AuditCheckCommand.report(database.jdbc(), newest + ":00"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theFlagOfTheProgramNamesTheFirstBrokenLinkAndEndsWithOne(@TempDir Path folder) {
        noteSome(1);
        long broken = sealWhatIsNoted();
        noteSome(1);
        sealWhatIsNoted();
        try (TestDatabase database = TestDatabase.open()) {
            long entry = database.jdbc()
                    .sql("select max(e.id) from audit_entry e, audit_seal s where s.number = ? and e.tx < s.tx_to")
                    .param(broken)
                    .query(Long.class)
                    .single();
            rename(database, entry, "nurse.other");
            OwnProcess.Ended check = OwnProcess.run(folder, Map.of(), "--hersys.audit.check");
            rename(database, entry, "nurse.minato");
            assertThat(check.output())
                    .contains("BROKEN at seal " + broken + " of ")
                    .contains("entryChanged");
            assertThat(check.code()).isEqualTo(1);
        }
        OwnProcess.Ended whole = OwnProcess.run(folder, Map.of(), "--hersys.audit.check");
        assertThat(whole.output()).contains("The chain holds");
        assertThat(whole.code()).isZero();
    }

    private static void rename(TestDatabase database, long entry, String login) {
        database.jdbc()
                .sql("update audit_entry set login = ? where id = ?")
                .params(login, entry)
                .update();
    }

    @Test
    void partitionsAreMadeAYearAhead() {
        chain.prepare();
        String last = DateTimeFormatter.ofPattern("uuuuMM")
                .format(LocalDate.now(Dates.JAPAN).plusMonths(12));
        assertThat(jdbc.sql("select to_regclass('audit_entry_' || ?) is not null")
                        .param(last)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Seals until every entry is under a seal: a transaction that runs elsewhere holds later ones back. The newest seal. */
    private long sealWhatIsNoted() {
        try (TestDatabase database = TestDatabase.open()) {
            long noted = number(database, "select max(tx::text::numeric)::bigint from audit_entry");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                chain.seal();
                return sealedUpTo() > noted;
            });
            return number(database, "select max(number) from audit_seal where entries > 0");
        }
    }

    private static long number(TestDatabase database, String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }

    private static long sealedUpTo() {
        try (TestDatabase database = TestDatabase.open()) {
            return database.jdbc()
                    .sql("select coalesce(max(tx_to::text::numeric), 0)::bigint from audit_seal")
                    .query(Long.class)
                    .single();
        }
    }

    private ChainCheck.Result check(TestDatabase database) {
        return new ChainCheck(database.jdbc()).run();
    }

    private void noteSome(int entries) {
        for (int i = 0; i < entries; i++) {
            staff.run(
                    Staff.NURSE,
                    () -> audit.note(AuditEntry.of("case.viewed")
                            .onCase(1, "13103")
                            .because("試し")
                            .changed("phone", "1", "2")));
        }
    }

    private static void join(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
