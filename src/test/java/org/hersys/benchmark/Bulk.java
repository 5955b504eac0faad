package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A supervisor completes three hundred confirmations at once, over HTTP; the minute in which it could be stopped is left out. */
final class Bulk {

    private static final String NAME = "bulk";
    private static final int TASKS = 300;

    private Bulk() {}

    static void run(Database server, Path folder) throws Exception {
        server.create(NAME, "template");
        try (Product product = Product.on(server, NAME, folder, "--hersys.supervision.wait=0s");
                Connection connection = server.connect(NAME);
                HomeCase cases = Lives.home(product, server, NAME, 0)) {
            Caller supervisor = Caller.signedIn(product.port(), "supervisor.minato");
            String token = supervisor.token("/supervision/work");
            Figures preview = new Figures();
            Figures done = new Figures();
            for (int round = 0; round < Workplace.number("rounds", 5); round++) {
                for (int made = 0; made < TASKS; made++) {
                    cases.notified(LocalDate.now());
                }
                List<String> tasks = open(connection);
                long begun = System.nanoTime();
                String act = supervisor.form(
                        "/supervision/work", "kind=complete&_csrf=" + token + "&task=" + String.join("&task=", tasks));
                supervisor.get(act).expect(200);
                preview.add((System.nanoTime() - begun) / 1e9);
                begun = System.nanoTime();
                supervisor.form(act + "/do", "_csrf=" + token);
                String id = act.substring(act.lastIndexOf('/') + 1);
                while (count(connection, id, "fate <> 'planned'") < TASKS) {
                    Thread.sleep(20);
                }
                done.add((System.nanoTime() - begun) / 1e9);
                Workplace.say("  %d of %d were completed", count(connection, id, "fate = 'done'"), TASKS);
            }
            Workplace.say(
                    "%d tasks completed in bulk: preview %s s, done %s s after the word, up to 2 of them until the job begins (goal: under 5)",
                    TASKS, preview, done);
        }
    }

    private static List<String> open(Connection connection) throws SQLException {
        List<String> tasks = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select task_id from work_item where organisation = '13103'"
                        + " and task_key = 'userTask_confirmNotification' order by created_at desc limit " + TASKS)) {
            while (row.next()) {
                tasks.add(row.getString(1));
            }
        }
        return tasks;
    }

    private static int count(Connection connection, String act, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from bulk_act_task where act = '" + act + "' and " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }
}
