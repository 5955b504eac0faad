package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Whole lives over HTTP against the bare engine in process, in alternating slices, with as many open tasks in both. */
final class Lives {

    private static final int TEMPLATES = 100;
    private static final List<String> NURSES =
            List.of("nurse.minato", "nurse2.minato", "nurse.english", "supervisor.minato");
    private static final List<String> AGENCY =
            List.of("agency.toto", "agency.english", "agency.toto", "agency.english");

    private Lives() {}

    /** Cases to be copied: one half waits for its confirmation, the other for the interview. */
    static void prepare(Database server, Path folder) throws Exception {
        server.create("template", "template0");
        try (Product product = Product.on(server, "template", folder);
                HomeCase life = home(product, server, "template", 0)) {
            for (int made = 0; made < TEMPLATES; made++) {
                life.live(made % 2);
            }
        }
    }

    /** A copy of the prepared database with so many open tasks. */
    static void fill(Database server, String name, String template, int open) throws SQLException {
        server.create(name, template);
        try (var connection = server.connect(name)) {
            new Copies(connection).make(open / openTasks(connection) - 1);
            Workplace.say("Open tasks in %s: %d", name, openTasks(connection));
        }
        server.settle(name);
    }

    private static int openTasks(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from act_ru_task")) {
            count.next();
            return count.getInt(1);
        }
    }

    static HomeCase home(Product product, Database server, String database, int thread) throws SQLException {
        return new HomeCase(
                product, server.connect(database), NURSES.get(thread), AGENCY.get(thread), (task, seconds) -> {});
    }

    static void run(Database server, Path folder) throws Exception {
        int open = Workplace.number("open", 20_000);
        fill(server, "lives", "template", open);
        server.create("bare_template", "template0");
        try (BareEngine bare = new BareEngine(server.url("bare_template"))) {
            for (int made = 0; made < TEMPLATES; made++) {
                bare.live(made % 2);
            }
        }
        fill(server, "bare", "bare_template", open);
        List<HomeCase> people = new ArrayList<>();
        try (Product product = Product.on(server, "lives", folder);
                BareEngine bare = new BareEngine(server.url("bare"))) {
            int threads = Workplace.number("threads", 4);
            List<Slice.Life> ours = new ArrayList<>();
            List<Slice.Life> theirs = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                HomeCase home = home(product, server, "lives", thread % NURSES.size());
                people.add(home);
                ours.add(home::live);
                theirs.add(bare::live);
            }
            DoubleSupplier cpu = () -> server.cpuSeconds()
                    + product.cpuSeconds()
                    + Processes.cpuSeconds(ProcessHandle.current().pid());
            compare(ours, theirs, cpu);
            shares(
                    ours,
                    Map.of(
                            "server",
                            product::cpuSeconds,
                            "its compilers",
                            product::compilerSeconds,
                            "database",
                            server::cpuSeconds));
            Workplace.say("Most memory of the server process: %d MiB", product.peakMemory());
        } finally {
            for (HomeCase home : people) {
                home.close();
            }
        }
    }

    /** What of a life each process takes; compilers that have settled take little. */
    private static void shares(List<Slice.Life> ours, Map<String, DoubleSupplier> places) throws Exception {
        Map<String, Double> before = new HashMap<>();
        places.forEach((place, cpu) -> before.put(place, cpu.getAsDouble()));
        Slice slice = Slice.of(ours, Workplace.number("slice", 10), () -> 0);
        places.forEach((place, cpu) -> Workplace.say(
                "  CPU of a life, %s: %.1f ms", place, (cpu.getAsDouble() - before.get(place)) * 1000 / slice.lives()));
    }

    /** Until the compilers of both have settled; what a life costs meanwhile shows whether they have. */
    private static void warmUp(List<Slice.Life> ours, List<Slice.Life> theirs, DoubleSupplier cpu) throws Exception {
        int seconds = Workplace.number("warmUp", 240);
        for (int begun = 0; begun < seconds; begun += 30) {
            Slice product = Slice.of(ours, 25, cpu);
            Slice bare = Slice.of(theirs, 5, cpu);
            Workplace.say(
                    "  warming up: CPU of a life %.0f ms, bare %.0f ms",
                    product.cpuPerLife() * 1000, bare.cpuPerLife() * 1000);
        }
    }

    private static void compare(List<Slice.Life> ours, List<Slice.Life> theirs, DoubleSupplier cpu) throws Exception {
        warmUp(ours, theirs, cpu);
        Figures rate = new Figures();
        Figures bareRate = new Figures();
        Figures ratio = new Figures();
        Figures cpuPerLife = new Figures();
        Figures bareCpu = new Figures();
        Figures cpuRatio = new Figures();
        double seconds = Workplace.number("slice", 10);
        Slice before = Slice.of(theirs, seconds, cpu);
        for (int round = 0; round < Workplace.number("rounds", 7); round++) {
            Slice product = Slice.of(ours, seconds, cpu);
            Slice after = Slice.of(theirs, seconds, cpu);
            double bare = (before.rate() + after.rate()) / 2;
            double bareCost = (before.cpuPerLife() + after.cpuPerLife()) / 2;
            rate.add(product.rate());
            bareRate.add(bare);
            ratio.add(product.rate() / bare);
            cpuPerLife.add(product.cpuPerLife() * 1000);
            bareCpu.add(bareCost * 1000);
            cpuRatio.add(product.cpuPerLife() / bareCost);
            before = after;
        }
        Workplace.say(
                "Lives of %d tasks, %d threads, %d rounds of %.0f s",
                HomeCase.TASKS, ours.size(), rate.size(), seconds);
        Workplace.say("  product over HTTP: %s lives/s, CPU %s ms a life (server, database, caller)", rate, cpuPerLife);
        Workplace.say("  bare engine in process: %s lives/s, CPU %s ms a life", bareRate, bareCpu);
        Workplace.say("  rate, product / bare: %s (goal: at least 1); CPU, product / bare: %s", ratio, cpuRatio);
    }
}
