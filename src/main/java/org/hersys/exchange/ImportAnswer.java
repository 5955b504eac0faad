package org.hersys.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hersys.exchange.imports.ImportRow;
import org.hersys.exchange.imports.ImportRow.Problem;
import org.hersys.exchange.imports.ImportRows;
import org.hersys.exchange.imports.ImportRun;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a program what became of its list; the rows go from the database to the sender, however many there are. */
@Component
class ImportAnswer {

    private final ImportRows rows;
    private final MessageSource texts;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    ImportAnswer(ImportRows rows, MessageSource texts, ObjectMapper json, TransactionTemplate transaction) {
        this.rows = rows;
        this.texts = texts;
        this.json = json;
        this.transaction = transaction;
    }

    /** What is written; row by row, so that it never stands in memory as a whole. */
    record Report(UUID id, Map<String, Integer> counts, List<RowOutcome> rows) {}

    void write(ImportRun run, Locale language, OutputStream target) throws IOException {
        OutputStream out = new BufferedOutputStream(target);
        String head =
                "{\"id\":\"%s\",\"counts\":%s,\"rows\":".formatted(run.id(), json.writeValueAsString(counts(run)));
        out.write(head.getBytes(StandardCharsets.UTF_8));
        SequenceWriter writer = json.writerFor(RowOutcome.class)
                .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValuesAsArray(out);
        List<ImportRow> some = after(run, 0);
        while (!some.isEmpty()) {
            for (ImportRow row : some) {
                writer.write(outcome(row, language));
            }
            some = after(run, some.get(some.size() - 1).line());
        }
        writer.close();
        out.write('}');
        out.flush();
    }

    private List<ImportRow> after(ImportRun run, long line) {
        return transaction.execute(status -> rows.after(run.id(), line));
    }

    /** Nobody is there to be asked: what a person would be asked is refused. */
    private static Map<String, Integer> counts(ImportRun run) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String outcome : List.of(ImportRow.OPENED, ImportRow.FILED, ImportRow.REVISED, ImportRow.UNCHANGED)) {
            counts.put(outcome, run.count(outcome));
        }
        counts.put(ImportRow.REFUSED, run.count(ImportRow.REFUSED) + run.count(ImportRow.QUESTION));
        return counts;
    }

    private RowOutcome outcome(ImportRow row, Locale language) {
        boolean refused = List.of(ImportRow.REFUSED, ImportRow.QUESTION).contains(row.outcome());
        Problem problem = refused && !row.problems().isEmpty() ? row.problems().get(0) : null;
        return new RowOutcome(
                row.line(),
                row.number(),
                refused ? ImportRow.REFUSED : row.outcome(),
                row.caseNumber(),
                problem == null ? null : problem.column(),
                problem == null
                        ? null
                        : texts.getMessage(problem.key(), problem.args().toArray(), language));
    }
}
