package org.hersys.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.exchange.linelist.Layout;
import org.hersys.exchange.linelist.LineLists;
import org.hersys.sheet.SheetRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first rows of a file, by which a person sees what its columns hold. */
@Component
@Transactional
public class ImportSamples {

    private static final int ROWS = 3;
    private static final int LONGEST = 40;

    private final ImportFiles files;
    private final AuditTrail audit;

    ImportSamples(ImportFiles files, AuditTrail audit) {
        this.files = files;
        this.audit = audit;
    }

    /** The first cells of each column, shortened; empty once the file is erased. */
    public List<List<String>> of(ImportRun run) {
        audit.note(AuditEntry.of("import.viewed").about(run.organisation()));
        List<SheetRow> first;
        try (Stream<SheetRow> rows = run.layout().rows(files.content(run.id()))) {
            first = rows.limit(ROWS).toList();
        }
        List<List<String>> samples = new ArrayList<>();
        for (int column = 0; column < run.layout().names().size(); column++) {
            int here = column;
            samples.add(first.stream()
                    .filter(row -> row.cells().size() > here)
                    .map(row -> row.cells().get(here).strip())
                    .filter(cell -> !cell.isEmpty())
                    .map(cell -> cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell)
                    .toList());
        }
        return samples;
    }

    /** What the file looks like if its headings stand on another line; nothing where there is no such line. */
    public Optional<Layout> withHeaderOn(ImportRun run, long line) {
        return LineLists.headerOn(files.content(run.id()), run.layout(), line);
    }
}
