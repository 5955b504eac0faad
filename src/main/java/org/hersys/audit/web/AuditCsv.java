package org.hersys.audit.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.audit.AuditRegister.Entry;

/** Entries as a file for a spreadsheet; a cell that a spreadsheet would calculate begins with an apostrophe. */
final class AuditCsv {

    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private AuditCsv() {}

    /** The file; {@code changes} says what an entry tells of fields. */
    static String of(List<String> head, List<Entry> entries, Function<Entry, String> changes) {
        return "\uFEFF"
                + Stream.concat(
                                Stream.of(line(head.stream())),
                                entries.stream().map(entry -> line(entry, changes.apply(entry))))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Entry entry, String changes) {
        return line(Stream.of(
                entry.at().toString(),
                entry.login(),
                entry.name(),
                entry.organisation(),
                entry.roles(),
                entry.action(),
                entry.caseNumber(),
                Integer.toString(entry.cases()),
                entry.address(),
                entry.reason(),
                changes));
    }

    private static String line(Stream<String> cells) {
        return cells.map(AuditCsv::cell).collect(Collectors.joining(","));
    }

    static String cell(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
