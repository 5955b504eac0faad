package org.hersys.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.casefile.register.ManyCases;

/** Dry runs of two tables on a million cases, as a policy clerk starts them and watches them; goal: 60 s each. */
final class DryRunTime {

    private static final String NAME = "dryrun";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final long TEN_MINUTES = 600_000_000_000L;

    private final Database server;
    private final Product product;
    private final Connection connection;
    private final Caller clerk;
    private final String token;

    private DryRunTime(Database server, Product product, Connection connection) {
        this.server = server;
        this.product = product;
        this.connection = connection;
        this.clerk = Caller.signedIn(product.port(), "policy.toto");
        this.token = found(TOKEN, clerk.get("/policy/surge").expect(200).body());
    }

    static void run(Database server, Path folder) throws Exception {
        int cases = Workplace.number("cases", 1_000_000);
        server.create(NAME, "template1");
        try (Product product = Product.on(server, NAME, folder);
                Connection connection = server.connect(NAME)) {
            ManyCases.fill(connection, cases, List.of("13103", "13104"));
            decide(connection, "determineRelease", """
                    jsonb_build_object('ruleDate', '2022-08-19', 'symptomatic', n % 9 > 0, 'place', (array['hospital','hotel','home','home'])[1 + n % 4],
                      'ventilated', n % 300 = 0, 'careFacilityResident', n % 40 = 0, 'negativeTests', n % 3, 'isolationEndingTest', n % 11 = 0)""");
            decide(connection, "recommendPlacement", """
                    jsonb_build_object('mode', 'normal', 'ruleDate', '2022-08-19',
                      'severity', (array['mild','mild','mild','mild','moderate1','moderate2','severe'])[1 + (random() * 6.4)::integer],
                      'riskScore', (12 * random() * random())::integer, 'age', (100 * random())::integer,
                      'spo2', 100 - (9 * random() * random() * random())::integer, 'careFacility', random() < 0.03, 'canIsolate', random() < 0.7,
                      'livesWithRisk', random() < 0.3, 'needsCare', random() < 0.05, 'pregnant', random() < 0.01)""");
            server.settle(NAME);
            DryRunTime desk = new DryRunTime(server, product, connection);
            desk.measure("determineRelease", "_isolationDays\"><text>10</text>", "_isolationDays\"><text>7</text>");
            desk.measure("recommendPlacement", "<text>&lt;= 95</text>", "<text>&lt;= 93</text>");
        }
    }

    /** One answer of a table about each case; only its facts matter here. */
    private static void decide(Connection connection, String decision, String facts) throws SQLException {
        execute(connection, """
                insert into decision_record (case_id, decision, version, facts, rows_fired, result, decided_at)
                select c.id, '%s', 1, %s, '[]', '{}', c.reported_at
                  from (select id, reported_at, id - %d as n from case_file where id > %3$d) c""".formatted(decision, facts, ManyCases.FIRST));
    }

    private void measure(String decision, String before, String after) throws SQLException {
        String table = "/policy/tables/" + decision;
        post(
                table + "/drafts",
                "from="
                        + number(
                                "select id from decision_version where state = 'published' and decision = '%s'",
                                decision));
        execute(
                connection,
                "update decision_version set dmn = replace(dmn, '%s', '%s') where state = 'draft' and decision = '%s'"
                        .formatted(before, after, decision));
        String page = table + "/dry-run?version="
                + number("select id from decision_version where state = 'draft' and decision = '%s'", decision);
        for (int round = 1; round <= Workplace.number("rounds", 3); round++) {
            double spent = spent();
            long begun = System.nanoTime();
            post(page, "cases=recent&days=3650");
            while (clerk.get(page).expect(200).body().contains("<progress")) {
                if (System.nanoTime() - begun > TEN_MINUTES) {
                    throw new IllegalStateException("The run does not end");
                }
            }
            Workplace.say(
                    "  %-20s round %d: %.1f s, processor %.1f s; %,d cases, %,d change, asked %,d times",
                    decision,
                    round,
                    (System.nanoTime() - begun) / 1e9,
                    spent() - spent,
                    number("select cases from dry_run where decision = '%s' order by id desc", decision),
                    number("select changing from dry_run where decision = '%s' order by id desc", decision),
                    number("select combinations from dry_run where decision = '%s' order by id desc", decision));
        }
    }

    private double spent() {
        return server.cpuSeconds() + product.cpuSeconds();
    }

    private void post(String path, String fields) {
        byte[] body = (fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        clerk.post(path, "application/x-www-form-urlencoded", body, Map.of()).expect(302);
    }

    private long number(String query, String decision) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query.formatted(decision))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("Not on the page: " + pattern);
        }
        return matcher.group(1);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
