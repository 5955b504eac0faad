package org.hersys.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.exchange.imports.ColumnMeanings;
import org.hersys.exchange.imports.ImportRow;
import org.hersys.exchange.imports.ImportRow.Problem;
import org.hersys.exchange.imports.ImportRows;
import org.hersys.exchange.imports.ImportRun;
import org.hersys.exchange.imports.ImportSamples;
import org.hersys.exchange.linelist.LineLists;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Puts a run into words. */
@Component
class ImportViews {

    private final ImportRows rows;
    private final ImportSamples samples;
    private final ColumnMeanings meanings;
    private final Names names;
    private final Words words;

    ImportViews(ImportRows rows, ImportSamples samples, ColumnMeanings meanings, Names names, Words words) {
        this.rows = rows;
        this.samples = samples;
        this.meanings = meanings;
        this.names = names;
        this.words = words;
    }

    /**
     * A run as its page shows it.
     *
     * @param reason why it does not go on, or null
     * @param chips outcomes with their counts
     * @param outcome the one shown, or blank for all
     * @param publishers prefectures by code, to choose from; empty where the list itself says whose it is
     * @param publisher the one whose list it is taken for
     * @param columns what each is taken for; empty where that cannot be changed any more
     */
    record View(
            ImportRun run,
            String by,
            String reason,
            List<Chip> chips,
            String outcome,
            List<Row> rows,
            int page,
            int pages,
            Map<String, String> publishers,
            String publisher,
            List<ColumnView> columns,
            Map<String, String> meanings) {}

    record Chip(String outcome, int count) {}

    record Row(ImportRow row, List<String> problems) {}

    record ColumnView(int position, String name, String meaning, boolean second, List<String> samples) {}

    View of(ImportRun run, String outcome, int page) {
        String shown = ImportRow.OUTCOMES.contains(outcome) ? outcome : "";
        boolean planned = !run.counts().isEmpty() && !run.state().equals(ImportRun.UNCLEAR);
        int count = shown.isEmpty()
                ? run.counts().values().stream().mapToInt(Integer::intValue).sum()
                : run.count(shown);
        boolean listed = planned && !run.state().equals(ImportRun.CHECKING);
        return new View(
                run,
                names.person(run.login()),
                run.reason() == null ? null : words.recall(run.reason(), run.reasonArgs()),
                listed
                        ? ImportRow.OUTCOMES.stream()
                                .filter(one -> run.count(one) > 0)
                                .map(one -> new Chip(one, run.count(one)))
                                .toList()
                        : List.of(),
                shown,
                listed
                        ? rows.page(run.id(), shown, page).stream()
                                .map(this::row)
                                .toList()
                        : List.of(),
                page,
                Math.max(1, (count + ImportRows.PAGE - 1) / ImportRows.PAGE),
                publishers(run),
                run.publisher() == null ? CurrentActor.get().prefecture() : run.publisher(),
                columns(run),
                meanings.of(run));
    }

    private static Map<String, String> publishers(ImportRun run) {
        boolean asked = List.of(ImportRun.READY, ImportRun.STOPPED).contains(run.state())
                && "lineList".equals(run.kind())
                && !run.layout().namesPublisher();
        return asked ? LineLists.publishers(CurrentActor.get().language()) : Map.of();
    }

    private Row row(ImportRow row) {
        return new Row(row, row.problems().stream().map(this::problem).toList());
    }

    private String problem(Problem problem) {
        String said = words.recall(problem.key(), problem.args());
        return problem.column() == null || problem.column().isBlank()
                ? said
                : words.say("exchange.page.atColumn", problem.column(), said);
    }

    private List<ColumnView> columns(ImportRun run) {
        boolean changeable =
                List.of(ImportRun.UNCLEAR, ImportRun.READY, ImportRun.STOPPED).contains(run.state());
        if (!changeable || run.layout() == null) {
            return List.of();
        }
        List<List<String>> first = samples.of(run);
        Map<Integer, String> taken = run.layout().meaningsByPosition();
        List<ColumnView> columns = new ArrayList<>();
        for (int position = 0; position < run.layout().names().size(); position++) {
            columns.add(new ColumnView(
                    position,
                    run.layout().names().get(position),
                    taken.getOrDefault(position, ""),
                    run.layout().repeats(position),
                    first.get(position)));
        }
        return columns;
    }
}
