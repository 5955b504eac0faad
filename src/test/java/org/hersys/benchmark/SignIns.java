package org.hersys.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long the log-in takes, both steps together, while four people sign in at the same time. */
final class SignIns {

    private static final List<String> PEOPLE =
            List.of("nurse.minato", "nurse2.minato", "clerk.minato", "supervisor.minato");
    private static final int WARMING_UP = 5;

    private SignIns() {}

    static void run(Path folder) throws Exception {
        try (Product product = Product.alone(folder.resolve("signins"))) {
            times(product, WARMING_UP);
            List<Double> seconds = times(product, Workplace.number("signIns", 25));
            Workplace.say(
                    "Log-in, four people at once, %d log-ins: median %.0f ms, p95 %.0f ms (goal: under 1000)",
                    seconds.size(), 1000 * at(seconds, 0.5), 1000 * at(seconds, 0.95));
        }
    }

    private static List<Double> times(Product product, int rounds) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE.size());
        try {
            List<Callable<List<Double>>> work = PEOPLE.stream()
                    .<Callable<List<Double>>>map(login -> () -> {
                        List<Double> own = new ArrayList<>();
                        for (int round = 0; round < rounds; round++) {
                            own.add(Caller.nobody(product.port()).signIn(login));
                        }
                        return own;
                    })
                    .toList();
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> person : crowd.invokeAll(work)) {
                all.addAll(person.get());
            }
            return all.stream().sorted().toList();
        } finally {
            crowd.shutdown();
        }
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
