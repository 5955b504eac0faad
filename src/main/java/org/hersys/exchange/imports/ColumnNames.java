package org.hersys.exchange.imports;

import java.util.List;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.exchange.imports.ImportRow.Problem;
import org.hersys.exchange.linelist.Layout;
import org.hersys.exchange.template.Template;
import org.hersys.exchange.template.TemplateRow;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;

/** Names what is wrong with a notification by the columns of the file it came in. */
@Component
class ColumnNames {

    private final Template template;

    ColumnNames(Template template) {
        this.template = template;
    }

    /** Problems that turned out when the row was taken in, when its cells are not at hand any more. */
    List<Problem> said(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem(heading(problem.field()), problem))
                .toList();
    }

    List<Problem> said(List<FieldProblem> problems, Layout layout, TemplateRow read) {
        return problems.stream()
                .map(problem -> problem(name(layout, read.column(problem.field())), problem))
                .toList();
    }

    /** The heading in the file; where it has no such column, that of the empty template. */
    String name(Layout layout, String column) {
        Integer position = column == null ? null : layout.columns().get(column);
        return position == null ? heading(column) : layout.names().get(position);
    }

    private String heading(String field) {
        return field == null ? null : template.heading(field, CurrentActor.get().language());
    }

    private static Problem problem(String column, FieldProblem problem) {
        return new Problem(
                column,
                problem.message(),
                Stream.of(problem.arguments()).map(String::valueOf).toList());
    }
}
