package org.hersys.policy.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values a column may hold, by its type and its list of allowed codes. */
record Values(Kind kind, List<String> codes) {

    static Values of(DmnTable.Column column) {
        return new Values(column.kind(), Contract.codes(column.values()));
    }

    /** The first part of a cell that is plainly a value of another type; calls and names are left alone. */
    Optional<String> wrongType(String text) {
        if (kind == Kind.OTHER || Cell.read(text, kind).isPresent()) {
            return Optional.empty();
        }
        return Stream.of(Kind.BOOLEAN, Kind.TEXT, Kind.NUMBER, Kind.DATE)
                        .filter(other -> other != kind)
                        .anyMatch(other -> Cell.read(text, other).isPresent())
                ? Optional.of(text)
                : Optional.empty();
    }

    Optional<String> unknownCode(String text) {
        if (codes.isEmpty() || kind != Kind.TEXT) {
            return Optional.empty();
        }
        return Contract.codes(text).stream()
                .filter(code -> !codes.contains(code))
                .findFirst();
    }
}
