package org.hersys.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One line of a table's CSV file: facts, the outputs they must give, and the rows that must give them. */
record DecisionExample(
        DecisionTable table, String name, Map<String, Object> facts, Map<String, String> outputs, List<String> rows) {

    static final Path FOLDER = Path.of("decisions/examples");

    static Stream<DecisionExample> all() {
        return DecisionTables.all().stream().flatMap(table -> of(table).stream());
    }

    static List<DecisionExample> of(DecisionTable table) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(table.file() + ".csv"));
                var lines = format.parse(reader)) {
            return lines.stream().map(line -> read(table, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same facts with one of them missing. */
    Map<String, Object> without(String inputId) {
        var fewer = new HashMap<>(facts);
        fewer.put(inputId, null);
        return fewer;
    }

    @Override
    public String toString() {
        return table + ": " + name;
    }

    private static DecisionExample read(DecisionTable table, CSVRecord line) {
        var facts = new HashMap<String, Object>();
        table.inputIds().forEach(input -> facts.put(input, table.fact(input, line.get(input))));
        var outputs = new LinkedHashMap<String, String>();
        table.outputIds().forEach(output -> outputs.put(output, line.get(output)));
        return new DecisionExample(
                table,
                line.get("example"),
                facts,
                outputs,
                List.of(line.get("rows").split(" ")));
    }
}
