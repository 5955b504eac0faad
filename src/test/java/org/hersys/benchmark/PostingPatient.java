package org.hersys.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A telephone that sends reports over one kept connection and costs the machine as little as can be. */
final class PostingPatient implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream answers;

    PostingPatient(int port) throws IOException {
        this.port = port;
        connect();
    }

    /** The server ends a connection after some requests; a phone connects again. */
    private void connect() throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        this.socket.setTcpNoDelay(true);
        this.answers = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a report of one of the people; fails unless it is acknowledged. */
    void report(int person, UUID id) throws IOException {
        long caseId = 1_000_000L + person;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String body =
                "reportId=%s&m%d=1&m%d.none=yes&m%d.temperature=%.1f&m%d.spo2=%d&m%d.improving=yes&m%d.antipyretic=no"
                        .formatted(
                                id,
                                caseId,
                                caseId,
                                caseId,
                                35.8 + random.nextInt(16) / 10.0,
                                caseId,
                                96 + random.nextInt(4),
                                caseId,
                                caseId);
        String head =
                ("POST /p/benchmark-link-%07d/report HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: hersys-device=device-%d\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n")
                        .formatted(person, person, body.length());
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        String location = "";
        int length = 0;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("location:")) {
                location = header;
            } else if (name.startsWith("connection: close")) {
                last = true;
            } else if (name.startsWith("content-length:")) {
                length = Integer.parseInt(name.substring(15).strip());
            }
        }
        answers.skipNBytes(length);
        if (last) {
            close();
            connect();
        }
        if (!status.contains(" 302") || !location.contains("/report/" + id)) {
            throw new IOException("The report was not taken: " + status + " " + location);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = answers.read(); character != '\n'; character = answers.read()) {
            if (character < 0) {
                throw new IOException("The connection was closed");
            }
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
