package org.hersys.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Start-up with the embedded database, and the import of a published list of 20,717 rows. */
final class StartAndImport {

    private static final Pattern COUNTS = Pattern.compile("\"counts\":(\\{[^}]*})");

    private StartAndImport() {}

    static void run(Path folder) throws Exception {
        Path own = folder.resolve("own");
        try (Product first = Product.alone(own)) {
            Workplace.say("First start to healthy: %.1f s", first.secondsToHealthy());
        }
        Figures seconds = new Figures();
        for (int round = 0; round < Workplace.number("starts", 3); round++) {
            try (Product again = Product.alone(own)) {
                seconds.add(again.secondsToHealthy());
            }
        }
        Workplace.say("Later start to healthy, %d rounds: %s s (goal: under 30)", seconds.size(), seconds);
        byte[] list = Workplace.list();
        if (list == null) {
            Workplace.say("Import: not measured, the published list does not lie beside the project");
            return;
        }
        try (Product product = Product.alone(own)) {
            Workplace.say("Memory after start: %d MiB", product.peakMemory());
            imported(product, list, "Import");
            imported(product, list, "The same file again");
        }
    }

    static void imported(Product product, byte[] list, String what) {
        double cpu = product.cpuSeconds();
        long begun = System.nanoTime();
        String answer = Caller.withKey(product.port(), "hsk_demo_13103")
                .post("/api/v1/imports", "text/csv", list, Map.of())
                .expect(200)
                .body();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Matcher counts = COUNTS.matcher(answer);
        Workplace.say(
                "%s: %.1f s (goal: under 300), %s, server CPU %.1f s, most memory of the server process %d MiB (goal: under 1024)",
                what,
                seconds,
                counts.find() ? counts.group(1) : "no counts",
                product.cpuSeconds() - cpu,
                product.peakMemory());
    }
}
