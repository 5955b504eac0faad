package org.hersys.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.springframework.util.FileSystemUtils;

/** Where the benchmark works and how long; everything it writes is under target. */
final class Workplace {

    private static final String LIST = "13_tokyo_130001_patients.csv.gz";

    private Workplace() {}

    /** An empty folder for this run. */
    static Path folder() throws IOException {
        Path folder = Path.of("target", "benchmark").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    static int number(String name, int otherwise) {
        return Integer.getInteger("benchmark." + name, otherwise);
    }

    /** Whether a part is to run; all of them unless parts are named. */
    static boolean runs(String part) {
        String parts = System.getProperty("benchmark.parts", "");
        return parts.isBlank() || java.util.List.of(parts.split(",")).contains(part);
    }

    /** The published list of Tokyo, unpacked; null where it does not lie beside the project. */
    static byte[] list() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data/linelist-jp").resolve(LIST);
            if (Files.exists(file)) {
                try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
                    return content.readAllBytes();
                }
            }
        }
        return null;
    }

    /** A line of the report. */
    static void say(String line, Object... values) {
        System.out.println(line.formatted(values));
    }
}
