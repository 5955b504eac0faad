package org.hersys.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says about a process. */
final class Processes {

    private static final double TICKS = 100;

    private Processes() {}

    /** CPU seconds of the process itself; 0 when it has ended. */
    static double cpuSeconds(long pid) {
        return ticks(pid, 11, 12) / TICKS;
    }

    /** CPU seconds of its children that have ended. */
    static double endedChildren(long pid) {
        return ticks(pid, 13, 14) / TICKS;
    }

    /** The most memory the process has ever held, in MiB. */
    static long peakMemory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static double ticks(long pid, int first, int second) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Double.parseDouble(fields[first]) + Double.parseDouble(fields[second]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
