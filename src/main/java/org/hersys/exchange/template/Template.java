package org.hersys.exchange.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.exchange.linelist.Layout;
import org.hersys.sheet.SheetRow;
import org.springframework.stereotype.Component;

/** Knows a filled template by its headings, in whichever language and order: each disease has one. */
@Component
public class Template {

    /** A line of the template that explains or shows an example begins with this. */
    static final String COMMENT = "#";

    private final Map<String, List<TemplateColumn>> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, TemplateColumn>> named = new LinkedHashMap<>();

    Template(Diseases diseases, TemplateColumns making) {
        for (Disease disease : diseases.all()) {
            List<TemplateColumn> own = making.of(disease);
            columns.put(disease.code(), own);
            named.put(
                    disease.code(),
                    own.stream()
                            .flatMap(column -> column.names().map(name -> Map.entry(name, column)))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first)));
        }
    }

    /** The position of each field in a line that heads a template; nothing for any other line. */
    public Optional<Map<String, Integer>> columns(List<String> names) {
        Map<String, Integer> positions = positions(names);
        return disease(positions).map(whole -> positions);
    }

    /** The same for a line that heads most of what a notification needs, though not all: somebody has changed headings. */
    public Optional<Map<String, Integer>> changed(List<String> names) {
        Map<String, Integer> positions = positions(names);
        boolean mostly = columns.values().stream()
                .map(own -> own.stream().filter(TemplateColumn::needed).toList())
                .anyMatch(needed -> needed.stream()
                                .filter(column -> positions.containsKey(column.path()))
                                .count()
                        > needed.size() / 2);
        return mostly ? Optional.of(positions) : Optional.empty();
    }

    /** What a column can hold, in the order of the templates, with its heading in a language. */
    public Map<String, String> meanings(Locale language) {
        Map<String, String> meanings = new LinkedHashMap<>();
        columns.values().stream()
                .flatMap(List::stream)
                .forEach(column -> meanings.putIfAbsent(column.path(), heading(column.path(), language)));
        return meanings;
    }

    private Map<String, Integer> positions(List<String> names) {
        Map<String, Integer> positions = new TreeMap<>();
        named.values().forEach(headings -> {
            for (int position = 0; position < names.size(); position++) {
                TemplateColumn column = headings.get(TemplateColumn.folded(names.get(position)));
                if (column != null) {
                    positions.putIfAbsent(column.path(), position);
                }
            }
        });
        return positions;
    }

    /** Whether a layout is that of a template rather than of a published list. */
    public boolean is(Layout layout) {
        return disease(layout.columns()).isPresent();
    }

    /** The first disease of which every needed column is there: rows that do not name another are of it. */
    Optional<String> disease(Map<String, Integer> positions) {
        return columns.entrySet().stream()
                .filter(disease -> disease.getValue().stream()
                        .filter(TemplateColumn::needed)
                        .allMatch(column -> positions.containsKey(column.path())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The columns of a disease. */
    List<TemplateColumn> of(String disease) {
        return columns.get(disease);
    }

    /** What stands above a column in the empty template; the name of the field where there is no such column. */
    public String heading(String path, Locale language) {
        return columns.values().stream()
                .flatMap(List::stream)
                .filter(column -> column.path().equals(path))
                .map(column -> column.headings().getOrDefault(Locale.forLanguageTag(language.getLanguage()), path))
                .findFirst()
                .orElse(path);
    }

    /** Whether a line only explains. */
    public boolean isComment(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .filter(cell -> cell.strip().startsWith(COMMENT))
                .isPresent();
    }
}
