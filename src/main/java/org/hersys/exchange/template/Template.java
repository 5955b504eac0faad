package org.hersys.exchange.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hersys.exchange.linelist.Layout;
import org.hersys.sheet.SheetRow;
import org.springframework.stereotype.Component;

/** Knows a filled template by its headings, in whichever language and order. */
@Component
public class Template {

    /** A line of the template that explains or shows an example begins with this. */
    static final String COMMENT = "#";

    private final TemplateWords words;

    Template(TemplateWords words) {
        this.words = words;
    }

    /** The position of each field in a line that heads a template; nothing for any other line. */
    public Optional<Map<String, Integer>> columns(List<String> names) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int position = 0; position < names.size(); position++) {
            int here = position;
            words.column(names.get(position)).ifPresent(column -> columns.putIfAbsent(column.field(), here));
        }
        boolean whole =
                TemplateColumn.NEEDED.stream().map(TemplateColumn::field).allMatch(columns::containsKey);
        return whole ? Optional.of(columns) : Optional.empty();
    }

    /** Whether a layout is that of a template rather than of a published list. */
    public boolean is(Layout layout) {
        return layout.columns().containsKey(TemplateColumn.BIRTH_DATE.field());
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
