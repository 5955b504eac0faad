package org.hersys.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product as a process of its own with the heap it is meant to run with. */
final class Product implements AutoCloseable {

    private static final long LONGEST_START = TimeUnit.MINUTES.toMillis(15);

    private final Process process;
    private final int port;
    private double secondsToHealthy;

    private Product(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a database of the benchmark's server. */
    static Product on(Database server, String database, Path folder, String... more)
            throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + server.url(database),
                "--spring.datasource.username=" + Database.APPLICATION,
                "--spring.datasource.password=benchmark",
                "--hersys.database.owner=" + Database.OWNER,
                "--hersys.database.owner-password=benchmark"));
        settings.addAll(List.of(more));
        return start(folder.resolve(database + ".log"), settings);
    }

    /** Starts it with the embedded database it brings itself, in a folder. */
    static Product alone(Path folder) throws IOException, InterruptedException {
        return start(
                folder.resolveSibling(folder.getFileName() + ".log"),
                List.of("--hersys.database.folder=" + folder, "--hersys.database.port=0"));
    }

    private static Product start(Path log, List<String> settings) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseParallelGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Tokyo",
                "-cp",
                classPath(),
                "org.hersys.HersysApplication",
                "--server.port=" + port,
                "--hersys.demo.cases=false",
                "--hersys.sign-in.sessions=50",
                "--hersys.rules.held-at=2022-08-19",
                "--hersys.limits.requests-per-second=1000000",
                "--hersys.limits.reserve=1000000",
                "--logging.level.root=warn"));
        command.addAll(settings);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Product product = new Product(process, port);
        product.awaitHealth(log);
        product.secondsToHealthy = (System.nanoTime() - begun) / 1e9;
        return product;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    double secondsToHealthy() {
        return secondsToHealthy;
    }

    long peakMemory() {
        return Processes.peakMemory(process.pid());
    }

    double cpuSeconds() {
        return Processes.cpuSeconds(process.pid());
    }

    /** What of it the compilers of its Java machine took. */
    double compilerSeconds() {
        return Processes.cpuSeconds(process.pid(), " CompilerThre");
    }

    private void awaitHealth(Path log) throws InterruptedException {
        long end = System.currentTimeMillis() + LONGEST_START;
        while (!isHealthy()) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                throw new IllegalStateException("The product did not become healthy; see " + log);
            }
            Thread.sleep(50);
        }
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection call = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                    .toURL()
                    .openConnection();
            return call.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The product's classes and what it needs, without the classes of the tests. */
    private static String classPath() {
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().toString().equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
