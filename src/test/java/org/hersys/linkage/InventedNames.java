package org.hersys.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Common family and given names with their readings, drawn about as often as they occur. */
final class InventedNames {

    record Name(String writing, String reading, String sex, int weight) {}

    private final List<Name> families = read("family-names.csv");
    private final List<Name> givens = read("given-names.csv");

    Name family(Random random) {
        return draw(families, random);
    }

    Name given(Random random, String sex) {
        return draw(givens.stream().filter(name -> name.sex().equals(sex)).toList(), random);
    }

    /** Other writings of a family name's reading. */
    List<Name> familiesReading(String reading) {
        return families.stream().filter(name -> name.reading().equals(reading)).toList();
    }

    /** Other writings of a given name's reading. */
    List<Name> givensReading(String reading) {
        return givens.stream().filter(name -> name.reading().equals(reading)).toList();
    }

    private static Name draw(List<Name> names, Random random) {
        int left = random.nextInt(names.stream().mapToInt(Name::weight).sum());
        for (Name name : names) {
            left -= name.weight();
            if (left < 0) {
                return name;
            }
        }
        throw new IllegalStateException();
    }

    private static List<Name> read(String file) {
        try (var content = InventedNames.class.getResourceAsStream("/linkage/" + file)) {
            List<Name> names = new ArrayList<>();
            for (String line : new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split(",");
                names.add(new Name(
                        cells[0],
                        cells[1],
                        cells.length == 4 ? cells[2] : null,
                        Integer.parseInt(cells[cells.length - 1])));
            }
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
