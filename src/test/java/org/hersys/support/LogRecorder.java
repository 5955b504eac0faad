package org.hersys.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Everything the product logs while this is open, with the stack traces, at the level at which it runs for real. */
public final class LogRecorder implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    public LogRecorder() {
        PatternLayoutEncoder pattern = new PatternLayoutEncoder();
        pattern.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        pattern.setPattern("%d %level %logger %mdc %msg%n%ex{full}");
        pattern.setCharset(StandardCharsets.UTF_8);
        pattern.start();
        appender.setContext(pattern.getContext());
        appender.setEncoder(pattern);
        appender.setOutputStream(written);
        appender.start();
        root.setLevel(Level.INFO);
        root.addAppender(appender);
    }

    /** All that was logged so far. */
    public String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(before);
        appender.stop();
    }
}
