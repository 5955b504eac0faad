package org.hersys.exchange.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases by rule: files that nobody went on with, and row by row reports after some months. Counts stay. */
@Component
class ImportErasure {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int daysOfFiles;
    private final int daysOfReports;

    ImportErasure(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${hersys.imports.keep-files-days:7}") int daysOfFiles,
            @Value("${hersys.imports.keep-reports-days:90}") int daysOfReports) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.daysOfFiles = daysOfFiles;
        this.daysOfReports = daysOfReports;
    }

    /** Runs every night. */
    @Scheduled(cron = "${hersys.imports.erase:0 10 3 * * *}", zone = "Asia/Tokyo")
    void erase() {
        CurrentActor.runAs(
                Actor.system(),
                () -> transaction.executeWithoutResult(status -> {
                    eraseFiles();
                    eraseReports();
                }));
    }

    private void eraseFiles() {
        OffsetDateTime before = OffsetDateTime.now(clock).minusDays(daysOfFiles);
        jdbc.sql("""
                        delete from import_part p using import_run r where r.id = p.run_id and r.changed_at < ?
                           and r.state not in ('received', 'checking', 'running')""").param(before).update();
        jdbc.sql("""
                        update import_run set state = 'expired', finished_at = changed_at where changed_at < ?
                           and state in ('unclear', 'stopped', 'ready', 'cancelled', 'failed')""").param(before).update();
    }

    private void eraseReports() {
        jdbc.sql("delete from import_row p using import_run r where r.id = p.run_id and r.changed_at < ?")
                .param(OffsetDateTime.now(clock).minusDays(daysOfReports))
                .update();
    }
}
