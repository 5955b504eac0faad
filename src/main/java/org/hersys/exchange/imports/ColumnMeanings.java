package org.hersys.exchange.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.exchange.linelist.Layout;
import org.hersys.exchange.template.Template;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** What the columns of a file can hold: those of a published list, or those of our own template. */
@Component
public class ColumnMeanings {

    private final Template template;
    private final Words words;

    ColumnMeanings(Template template, Words words) {
        this.template = template;
        this.words = words;
    }

    /** Every meaning in the reader's words, in the order in which people should choose. */
    public Map<String, String> of(ImportRun run) {
        if (isTemplate(run)) {
            return template.meanings(CurrentActor.get().language());
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        Layout.meanings().forEach(meaning -> meanings.put(meaning, words.say("exchange.column." + meaning)));
        return meanings;
    }

    /** What the columns hold as somebody has said, by position. */
    Layout mapped(ImportRun run, Map<Integer, String> said) {
        return run.layout().mapped(said, of(run).keySet());
    }

    /** A line of headings read as those of the run's kind. */
    Layout read(ImportRun run, Layout line) {
        return isTemplate(run) ? line.with(template.changed(line.names()).orElse(Map.of())) : line;
    }

    /** Whether nothing is missing before the rows can be read. */
    boolean isWhole(ImportRun run, Layout layout) {
        return isTemplate(run) ? template.is(layout) : layout.missing().isEmpty();
    }

    /** A table headed as a template but for some headings, with the columns that are known. */
    Optional<Layout> changedTemplate(Layout layout) {
        return template.is(layout)
                ? Optional.empty()
                : template.changed(layout.names()).map(layout::with);
    }

    private static boolean isTemplate(ImportRun run) {
        return NotifiedCases.CODE.equals(run.kind());
    }
}
