package org.hersys.policy.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values of an input column, cut into atoms.
 *
 * @param atoms the last one is the missing value
 * @param named the atoms whose values the table or its list of allowed values names or orders; a gap there is a gap
 * @param cells what the rows let through, in their order; empty where a cell is not understood
 */
record Axis(DmnTable.Column column, Kind kind, List<Atom> atoms, BitSet named, List<Optional<BitSet>> cells) {

    static Axis of(DmnTable.Column column, List<String> texts) {
        Kind kind = column.kind() == Kind.OTHER ? guess(column, texts) : column.kind();
        List<Optional<Cell>> cells =
                texts.stream().map(text -> Cell.read(text, kind)).toList();
        Optional<Cell> allowed = Cell.read(column.values(), kind).filter(cell -> !cell.equals(Cell.ANY));
        List<CellTest> tests = Stream.concat(cells.stream(), Stream.of(allowed))
                .flatMap(Optional::stream)
                .flatMap(cell -> cell.tests().stream())
                .toList();
        List<Atom> atoms = kind.ordered() ? segments(tests, kind.whole()) : codes(tests, kind);
        atoms.add(new Atom.Missing());
        BitSet named = allowed.map(cell -> let(cell, atoms, kind)).orElseGet(() -> all(atoms));
        named.clear(atoms.size() - 1);
        if (allowed.isEmpty() && kind == Kind.TEXT) {
            named.clear(atoms.indexOf(new Atom.OtherCode()));
        }
        return new Axis(
                column,
                kind,
                atoms,
                named,
                cells.stream().map(cell -> cell.map(it -> let(it, atoms, kind))).toList());
    }

    BitSet all() {
        return all(atoms);
    }

    BitSet missing() {
        BitSet missing = new BitSet();
        missing.set(atoms.size() - 1);
        return missing;
    }

    /** The codes that nothing names; empty for columns without codes and where the allowed values are listed. */
    BitSet unnamed() {
        BitSet unnamed = all();
        unnamed.andNot(named);
        unnamed.clear(atoms.size() - 1);
        return column.values().isBlank() ? unnamed : new BitSet();
    }

    String example(int atom) {
        return atoms.get(atom).example(kind);
    }

    private static Kind guess(DmnTable.Column column, List<String> texts) {
        return Kind.KNOWN.stream()
                .filter(kind -> Stream.concat(texts.stream(), Stream.of(column.values()))
                        .allMatch(text -> Cell.read(text, kind).isPresent()))
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private static BitSet all(List<Atom> atoms) {
        BitSet all = new BitSet();
        all.set(0, atoms.size());
        return all;
    }

    private static List<Atom> codes(List<CellTest> tests, Kind kind) {
        Set<Atom> codes = new LinkedHashSet<>();
        if (kind == Kind.BOOLEAN) {
            codes.add(new Atom.Code("true"));
            codes.add(new Atom.Code("false"));
        }
        tests.stream()
                .filter(CellTest.Code.class::isInstance)
                .map(test -> new Atom.Code(((CellTest.Code) test).value()))
                .forEach(codes::add);
        if (kind != Kind.BOOLEAN) {
            codes.add(new Atom.OtherCode());
        }
        return new ArrayList<>(codes);
    }

    private static List<Atom> segments(List<CellTest> tests, boolean whole) {
        TreeSet<Cut> cuts = new TreeSet<>();
        for (CellTest test : tests) {
            if (test instanceof CellTest.Range range) {
                Stream.of(Optional.ofNullable(Cut.low(range, whole)), Optional.ofNullable(Cut.high(range, whole)))
                        .flatMap(Optional::stream)
                        .forEach(cuts::add);
            }
        }
        List<Atom> segments = new ArrayList<>();
        Cut low = null;
        for (Cut cut : cuts) {
            segments.add(new Atom.Segment(low, cut));
            low = cut;
        }
        segments.add(new Atom.Segment(low, null));
        return segments;
    }

    private static BitSet let(Cell cell, List<Atom> atoms, Kind kind) {
        BitSet let = new BitSet();
        for (CellTest test : cell.tests()) {
            for (int i = 0; i < atoms.size(); i++) {
                if (lets(test, atoms.get(i), kind.whole())) {
                    let.set(i);
                }
            }
        }
        if (cell.negated()) {
            let.flip(0, atoms.size());
            if (cell.compares()) {
                let.clear(atoms.size() - 1);
            }
        }
        return let;
    }

    private static boolean lets(CellTest test, Atom atom, boolean whole) {
        if (test instanceof CellTest.Anything) {
            return true;
        }
        if (test instanceof CellTest.Missing) {
            return atom instanceof Atom.Missing;
        }
        if (test instanceof CellTest.Code code) {
            return atom.equals(new Atom.Code(code.value()));
        }
        return test instanceof CellTest.Range range
                && atom instanceof Atom.Segment segment
                && !begins(segment, Cut.low(range, whole))
                && !ends(segment, Cut.high(range, whole));
    }

    private static boolean begins(Atom.Segment segment, Cut low) {
        return low != null && (segment.low() == null || segment.low().compareTo(low) < 0);
    }

    private static boolean ends(Atom.Segment segment, Cut high) {
        return high != null && (segment.high() == null || segment.high().compareTo(high) > 0);
    }
}
