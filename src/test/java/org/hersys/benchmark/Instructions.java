package org.hersys.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Instructions that processes carry out in user mode, as Linux' {@code perf} counts them; none where it is missing. */
final class Instructions {

    private static final Path PERF = Path.of("/usr/bin/perf");

    private final Process counting;

    private Instructions(Process counting) {
        this.counting = counting;
    }

    /** Begins to count those of running processes. */
    static Instructions of(List<Long> processes) throws IOException {
        if (!Files.isExecutable(PERF)) {
            return new Instructions(null);
        }
        String pids = processes.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Instructions(
                new ProcessBuilder(PERF.toString(), "stat", "-x,", "-e", "instructions:u", "-p", pids).start());
    }

    /** Ends counting; millions of instructions since it began, 0 when nothing could be counted. */
    double millions() throws IOException, InterruptedException {
        if (counting == null) {
            return 0;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(counting.pid()))
                .start()
                .waitFor();
        String said = new String(counting.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        counting.waitFor(10, TimeUnit.SECONDS);
        return said.lines()
                .filter(line -> line.contains("instructions") && Character.isDigit(line.charAt(0)))
                .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf(','))) / 1e6)
                .sum();
    }
}
