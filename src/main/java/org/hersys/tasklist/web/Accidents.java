package org.hersys.tasklist.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accidents for the log: where and of what kind, without messages, which may quote what a person has typed. */
final class Accidents {

    private static final int FRAMES = 12;

    private Accidents() {}

    /** The chain of causes by class, each with the place it was thrown at and our own frames above it. */
    static String withoutTexts(Throwable accident) {
        return Stream.iterate(accident, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .map(cause -> cause.getClass().getName() + frames(cause))
                .collect(Collectors.joining("\n caused by "));
    }

    private static String frames(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return Stream.concat(
                        Arrays.stream(trace).limit(2),
                        Arrays.stream(trace).skip(2).filter(frame -> frame.getClassName()
                                .startsWith("org.hersys.")))
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }
}
