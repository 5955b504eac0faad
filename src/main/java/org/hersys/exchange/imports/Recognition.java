package org.hersys.exchange.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.exchange.linelist.HeaderFingerprint;
import org.hersys.exchange.linelist.Layout;
import org.hersys.exchange.linelist.LineLists;
import org.hersys.exchange.linelist.LineLists.Recognised;
import org.hersys.exchange.template.Template;
import org.hersys.sheet.FileContent;
import org.springframework.stereotype.Component;

/** Tells our own template from a published list, and either from what is no table of cases. */
@Component
class Recognition {

    private final ImportRuns runs;
    private final ImportMappings mappings;
    private final PublishedCases lists;
    private final NotifiedCases notifications;
    private final Template template;
    private final ColumnMeanings columns;

    Recognition(
            ImportRuns runs,
            ImportMappings mappings,
            PublishedCases lists,
            NotifiedCases notifications,
            Template template,
            ColumnMeanings columns) {
        this.runs = runs;
        this.mappings = mappings;
        this.lists = lists;
        this.notifications = notifications;
        this.template = template;
        this.columns = columns;
    }

    ImportedKind<?> kind(String code) {
        return List.<ImportedKind<?>>of(lists, notifications).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Clinics notify; published lists are the work of health centres. */
    static boolean mayTakeLists() {
        return CurrentActor.get().hasAny(Role.CLERK, Role.NURSE);
    }

    void recognise(UUID run, FileContent content) throws IOException {
        Recognised recognised = LineLists.recognise(content, known());
        Optional<Layout> changed = layout(recognised).flatMap(columns::changedTemplate);
        if (changed.isPresent()) {
            runs.recognised(
                    run, notifications.code(), changed.get(), ImportRun.UNCLEAR, "exchange.import.templateChanged");
        } else if (recognised instanceof Recognised.Found found) {
            Layout layout = found.layout();
            boolean own = template.is(layout);
            if (own || mayTakeLists()) {
                runs.recognised(run, own ? notifications.code() : lists.code(), layout, ImportRun.CHECKING, null);
            } else {
                nothing(run, "exchange.import.listsOfCentres");
            }
        } else if (recognised instanceof Recognised.Unclear unclear && mayTakeLists()) {
            runs.recognised(run, lists.code(), unclear.guess(), ImportRun.UNCLEAR, unclear.reasonKey());
        } else {
            nothing(run, recognised instanceof Recognised.Nothing not ? not.reasonKey() : "exchange.import.noTemplate");
        }
    }

    private static Optional<Layout> layout(Recognised recognised) {
        if (recognised instanceof Recognised.Found found) {
            return Optional.of(found.layout());
        }
        return recognised instanceof Recognised.Unclear unclear ? Optional.of(unclear.guess()) : Optional.empty();
    }

    /** Tells the line of a table by which it is known for one of cases. */
    Predicate<List<String>> heading() {
        var known = known();
        return cells -> LineLists.heads(cells, known);
    }

    private Function<List<String>, Optional<Map<String, Integer>>> known() {
        Map<String, Map<String, Integer>> remembered = mappings.all();
        return names ->
                Optional.ofNullable(remembered.get(HeaderFingerprint.of(names))).or(() -> template.columns(names));
    }

    private void nothing(UUID run, String reason) {
        runs.stopped(run, ImportRun.NO_TABLE, reason, List.of(), Map.of());
    }
}
