package org.hersys.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How long completing a task takes with few and with many open tasks: two servers, lives by turns. */
final class Growth {

    private Growth() {}

    /** Seconds of each completion by task. */
    private static final class Timings {

        private final Map<String, Figures> byTask = new ConcurrentHashMap<>();

        void add(String task, double seconds) {
            byTask.computeIfAbsent(task, key -> new Figures()).add(seconds * 1000);
        }

        /** Milliseconds of completing each task once, taking the median of each. */
        double life() {
            return byTask.values().stream().mapToDouble(Figures::median).sum();
        }
    }

    static void run(Database server, Path folder) throws Exception {
        int few = Workplace.number("few", 1_000);
        int many = Workplace.number("many", 100_000);
        Lives.fill(server, "few", "template", few);
        Lives.fill(server, "many", "template", many);
        try (Product small = Product.on(server, "few", folder);
                Product large = Product.on(server, "many", folder)) {
            measure(server, small, large);
        }
    }

    private static void measure(Database server, Product small, Product large) throws Exception {
        Timings[] now = {new Timings(), new Timings()};
        Timings all = new Timings();
        Timings allOfMany = new Timings();
        try (HomeCase inFew = home(server, small, "few", now, 0, all);
                HomeCase inMany = home(server, large, "many", now, 1, allOfMany)) {
            int lives = Workplace.number("growthLives", 25);
            alternate(inFew, inMany, 2 * lives);
            all.byTask.clear();
            allOfMany.byTask.clear();
            Figures ratio = new Figures();
            for (int round = 0; round < Workplace.number("rounds", 7); round++) {
                now[0] = new Timings();
                now[1] = new Timings();
                alternate(inFew, inMany, lives);
                ratio.add(now[1].life() / now[0].life());
            }
            Workplace.say(
                    "Completing a task, %d rounds of %d lives each: time with many / few open tasks %s",
                    ratio.size(), lives, ratio);
            new TreeMap<>(all.byTask)
                    .forEach((task, figures) -> Workplace.say(
                            "  %-20s median %.1f ms with few, %.1f ms with many",
                            task, figures.median(), allOfMany.byTask.get(task).median()));
        }
    }

    private static HomeCase home(
            Database server, Product product, String database, Timings[] now, int place, Timings all) throws Exception {
        return new HomeCase(
                product, server.connect(database), "nurse.minato", "agency.toto", (String task, Double seconds) -> {
                    now[place].add(task, seconds);
                    all.add(task, seconds);
                });
    }

    private static void alternate(HomeCase inFew, HomeCase inMany, int lives) throws Exception {
        for (int life = 0; life < lives; life++) {
            inFew.live();
            inMany.live();
        }
    }
}
