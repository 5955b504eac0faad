package org.hersys.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says about a process. */
final class Processes {

    private static final double TICKS = 100;

    private Processes() {}

    /** CPU seconds of the process itself; 0 when it has ended. */
    static double cpuSeconds(long pid) {
        return ticks(process(pid), 11, 12) / TICKS;
    }

    /** CPU seconds of those of its running threads whose name holds this. */
    static double cpuSeconds(long pid, String threads) {
        try (Stream<Path> all = Files.list(process(pid).resolve("task"))) {
            return all.filter(thread -> name(thread).contains(threads))
                    .mapToDouble(thread -> ticks(thread, 11, 12) / TICKS)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }

    private static Path process(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    /** CPU seconds of its children that have ended. */
    static double endedChildren(long pid) {
        return ticks(process(pid), 13, 14) / TICKS;
    }

    /** The most memory the process has ever held, in MiB. */
    static long peakMemory(long pid) {
        try {
            return Files.readAllLines(process(pid).resolve("status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static double ticks(Path running, int first, int second) {
        try {
            String stat = Files.readString(running.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(fields[first]) + Double.parseDouble(fields[second]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
