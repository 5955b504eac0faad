package org.hersys.exchange.linelist;

import java.util.List;

/** What a cell gave: a value, nothing (both null), a problem, or a value with a remark. */
public record Reading<T>(T value, Reason problem, List<String> args) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null, List.of());
    }

    static <T> Reading<T> nothing() {
        return new Reading<>(null, null, List.of());
    }

    static <T> Reading<T> problem(Reason reason, String... args) {
        return new Reading<>(null, reason, List.of(args));
    }

    static <T> Reading<T> remarked(T value, Reason remark) {
        return new Reading<>(value, remark, List.of());
    }
}
