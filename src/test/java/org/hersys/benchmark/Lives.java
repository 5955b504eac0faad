package org.hersys.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
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

    private static void fillBare(Database server, String name, boolean guarded, int open) throws Exception {
        String template = name + "_template";
        server.create(template, "template0");
        try (BareEngine bare = new BareEngine(server.url(template), guarded)) {
            for (int made = 0; made < TEMPLATES; made++) {
                bare.live(made % 2);
            }
        }
        fill(server, name, template, open);
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
        fillBare(server, "bare", false, open);
        fillBare(server, "guarded", true, open);
        List<HomeCase> people = new ArrayList<>();
        try (Product product = Product.on(server, "lives", folder);
                BareEngine bare = new BareEngine(server.url("bare"), false);
                BareEngine guarded = new BareEngine(server.url("guarded"), true)) {
            int threads = Workplace.number("threads", 4);
            List<Slice.Life> ours = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                HomeCase home = home(product, server, "lives", thread % NURSES.size());
                people.add(home);
                ours.add(home::live);
            }
            List<Peer> peers = List.of(
                    new Peer("bare engine, no access checked", Collections.nCopies(threads, bare::live)),
                    new Peer(
                            "bare engine as distributed, access checked", Collections.nCopies(threads, guarded::live)));
            DoubleSupplier cpu = () -> server.cpuSeconds()
                    + product.cpuSeconds()
                    + Processes.cpuSeconds(ProcessHandle.current().pid());
            compare(ours, peers, cpu);
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

    /** Until the compilers of all have settled; what a life costs meanwhile shows whether they have. */
    private static void warmUp(List<Slice.Life> ours, List<Peer> peers, DoubleSupplier cpu) throws Exception {
        int seconds = Workplace.number("warmUp", 240);
        for (int begun = 0; begun < seconds; begun += 35) {
            Workplace.say(
                    "  warming up: CPU of a life %.0f ms",
                    Slice.of(ours, 25, cpu).cpuPerLife() * 1000);
            for (Peer peer : peers) {
                Workplace.say(
                        "    %s: %.0f ms",
                        peer.name, Slice.of(peer.lives, 5, cpu).cpuPerLife() * 1000);
            }
        }
    }

    private static void compare(List<Slice.Life> ours, List<Peer> peers, DoubleSupplier cpu) throws Exception {
        warmUp(ours, peers, cpu);
        Figures rate = new Figures();
        Figures cpuPerLife = new Figures();
        double seconds = Workplace.number("slice", 10);
        for (Peer peer : peers) {
            peer.before = Slice.of(peer.lives, seconds, cpu);
        }
        for (int round = 0; round < Workplace.number("rounds", 7); round++) {
            Slice product = Slice.of(ours, seconds, cpu);
            rate.add(product.rate());
            cpuPerLife.add(product.cpuPerLife() * 1000);
            for (Peer peer : peers) {
                peer.compare(product, Slice.of(peer.lives, seconds, cpu));
            }
        }
        Workplace.say(
                "Lives of %d tasks, %d threads, %d rounds of %.0f s",
                HomeCase.TASKS, ours.size(), rate.size(), seconds);
        Workplace.say("  product over HTTP: %s lives/s, CPU %s ms a life (server, database, caller)", rate, cpuPerLife);
        peers.forEach(Peer::say);
    }

    /** An engine beside the product; each slice of the product is compared with the mean of its slices before and after. */
    private static final class Peer {

        private final String name;
        private final List<Slice.Life> lives;
        private final Figures rates = new Figures();
        private final Figures costs = new Figures();
        private final Figures ratios = new Figures();
        private final Figures costRatios = new Figures();
        private Slice before;

        Peer(String name, List<Slice.Life> lives) {
            this.name = name;
            this.lives = lives;
        }

        void compare(Slice product, Slice after) {
            double rate = (before.rate() + after.rate()) / 2;
            double cost = (before.cpuPerLife() + after.cpuPerLife()) / 2;
            rates.add(rate);
            costs.add(cost * 1000);
            ratios.add(product.rate() / rate);
            costRatios.add(product.cpuPerLife() / cost);
            before = after;
        }

        void say() {
            Workplace.say("  %s: %s lives/s, CPU %s ms a life", name, rates, costs);
            Workplace.say("    rate, product / it: %s (goal: at least 1); CPU, product / it: %s", ratios, costRatios);
        }
    }
}
