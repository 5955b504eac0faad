package org.hersys.benchmark;

import java.nio.file.Path;

/** Measures the figures of docs/performance.md, one after the other, and prints them. */
public final class HersysBenchmark {

    private HersysBenchmark() {}

    /**
     * Runs every part, or those named by {@code
     * -Dbenchmark.parts=start,imports,signins,lives,growth,cost,messages,reports,population,audit,auditshare,bulk,linkage,register,dashboards,dryrun}.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Workplace.folder();
        if (Workplace.runs("start")) {
            StartAndImport.run(folder);
        }
        if (Workplace.runs("imports")) {
            Imports.run(folder);
        }
        if (Workplace.runs("signins")) {
            SignIns.run(folder);
        }
        if (Workplace.runs("lives")
                || Workplace.runs("growth")
                || Workplace.runs("auditshare")
                || Workplace.runs("bulk")) {
            try (Database server = Database.start(folder)) {
                Lives.prepare(server, folder);
                if (Workplace.runs("lives")) {
                    Lives.run(server, folder);
                }
                if (Workplace.runs("growth")) {
                    Growth.run(server, folder);
                }
                if (Workplace.runs("auditshare")) {
                    AuditShare.run(server, folder);
                }
                if (Workplace.runs("bulk")) {
                    Bulk.run(server, folder);
                }
            }
        }
        if (Workplace.runs("cost")) {
            LifeCost.run(folder);
        }
        if (Workplace.runs("population")) {
            try (Database server = Database.start(folder)) {
                Population.run(server, folder);
            }
        }
        if (Workplace.runs("messages")) {
            try (Database server = Database.start(folder.resolve("messages"))) {
                Outgoing.run(server, folder);
            }
        }
        if (Workplace.runs("reports")) {
            try (Database server = Database.start(folder.resolve("reports"))) {
                Reports.run(server, folder);
            }
        }
        if (Workplace.runs("audit")) {
            try (Database server = Database.start(folder.resolve("audit"))) {
                AuditTime.run(server, folder);
            }
        }
        if (Workplace.runs("linkage")) {
            try (Database server = Database.start(folder.resolve("linkage"))) {
                Linkage.run(server, folder);
            }
        }
        if (Workplace.runs("register") || Workplace.runs("dashboards")) {
            try (Database server = Database.start(folder.resolve("million"))) {
                Million.run(server, folder);
            }
        }
        if (Workplace.runs("dryrun")) {
            try (Database server = Database.start(folder.resolve("dryrun"))) {
                DryRunTime.run(server, folder);
            }
        }
        System.exit(0);
    }
}
