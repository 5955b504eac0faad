package org.hersys.policy.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hersys.policy.check.Contract;
import org.hersys.policy.check.DmnTable;
import org.hersys.policy.check.DmnTableReader;
import org.hersys.policy.check.DmnText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The tables as the product ships them, by decision, with their examples and what the course of a case asks of each. */
@Component
class ShippedTables {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Shipped> tables = new TreeMap<>();

    ShippedTables() {
        for (Resource file : files()) {
            String dmn = read(file);
            DmnTable table = DmnTableReader.read(dmn);
            tables.put(
                    table.id(),
                    new Shipped(
                            dmn, hash(dmn), Contract.of(table), DmnText.of(dmn).words(), examples(file)));
        }
    }

    /**
     * A table.
     *
     * @param words what people read in the file, by its id
     * @param examples by column, as they are written; the name stands under {@code example}
     */
    record Shipped(
            String dmn,
            String hash,
            Contract contract,
            Map<String, String> words,
            List<Map<String, String>> examples) {}

    Map<String, Shipped> all() {
        return tables;
    }

    Contract contract(String decision) {
        return tables.get(decision).contract();
    }

    /** What people read in the file, by its id. */
    Map<String, String> words(String decision) {
        return tables.get(decision).words();
    }

    boolean knows(String decision) {
        return tables.containsKey(decision);
    }

    private static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/decisions/*.dmn"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Map<String, String>> examples(Resource table) {
        try {
            Resource file =
                    table.createRelative("examples/" + table.getFilename().replace(".dmn", ".csv"));
            return file.exists()
                    ? CSV.parse(new StringReader(read(file))).stream()
                            .map(CSVRecord::toMap)
                            .toList()
                    : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(String dmn) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(dmn.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
