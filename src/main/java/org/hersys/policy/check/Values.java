package org.hersys.policy.check;

import java.util.List;
import java.util.Optional;

/** The values a column may hold, by its type and its list of allowed codes. */
record Values(Kind kind, List<String> codes) {

    static Values of(DmnTable.Column column) {
        return new Values(column.kind(), codes(column.values()));
    }

    /** The codes that a list of allowed values or a cell names. */
    static List<String> codes(String values) {
        return Cell.parts(values).stream()
                .flatMap(part -> Cell.test(part, Kind.TEXT).stream())
                .filter(CellTest.Code.class::isInstance)
                .map(test -> ((CellTest.Code) test).value())
                .toList();
    }

    /** The first test of a cell that is plainly of another type; calls and names are left alone. */
    Optional<String> wrongTest(String cell) {
        return kind == Kind.OTHER
                ? Optional.empty()
                : Cell.parts(cell).stream()
                        .filter(part -> Cell.test(part, kind).isEmpty())
                        .filter(part -> Kind.KNOWN.stream()
                                .filter(other -> other != kind)
                                .anyMatch(other ->
                                        Cell.test(ofText(part, other), other).isPresent()))
                        .findFirst();
    }

    /** A text can be compared as well: a day written as a text is one, and the engine never finds it. */
    private static String ofText(String part, Kind other) {
        return other == Kind.TEXT ? part.replaceFirst("^[<>]=?", "").strip() : part;
    }

    /** The result, when it is plainly no value of the type: one of another type, or what only a test can be. */
    Optional<String> wrongResult(String cell) {
        if (kind == Kind.OTHER) {
            return Optional.empty();
        }
        boolean fits = Cell.literal(cell, kind).filter(this::isWhole).isPresent();
        boolean plain = Kind.KNOWN.stream().anyMatch(any -> Cell.read(cell, any).isPresent());
        return plain && !fits ? Optional.of(cell) : Optional.empty();
    }

    Optional<String> unknownCode(String cell) {
        return codes.isEmpty() || kind != Kind.TEXT
                ? Optional.empty()
                : codes(cell).stream().filter(code -> !codes.contains(code)).findFirst();
    }

    private boolean isWhole(CellTest value) {
        return kind != Kind.INTEGER
                || !(value instanceof CellTest.Range point)
                || point.low().stripTrailingZeros().scale() <= 0;
    }
}
