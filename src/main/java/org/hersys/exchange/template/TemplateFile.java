package org.hersys.exchange.template;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hersys.disease.Disease;
import org.hersys.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the empty template of a disease: headings, a line that says what each column takes, and an invented example. */
@Component
public class TemplateFile {

    private final Template template;
    private final MessageSource texts;

    TemplateFile(Template template, MessageSource texts) {
        this.template = template;
        this.texts = texts;
    }

    /** Writes it in a language; the writer stays open. */
    public void write(SheetWriter writer, Disease disease, Locale language) throws IOException {
        Locale known = TemplateColumn.LANGUAGES.contains(language) ? language : Locale.ENGLISH;
        List<TemplateColumn> columns = template.of(disease.code());
        row(writer, columns, column -> column.headings().get(known));
        row(writer, columns, column -> explained(column, known));
        row(writer, columns, column -> example(column, disease, known));
    }

    private static void row(SheetWriter writer, List<TemplateColumn> columns, Function<TemplateColumn, String> cell)
            throws IOException {
        writer.row(columns.stream().map(cell).toArray());
    }

    private String explained(TemplateColumn column, Locale language) {
        String need = text("exchange.template." + (column.needed() ? "needed" : "optional"), language);
        if ("number".equals(column.path())) {
            return Template.COMMENT + " " + need + text("exchange.template.explain.number", language);
        }
        String words =
                column.words().stream().map(word -> word.said().get(language)).collect(Collectors.joining(" / "));
        return need + text("exchange.template.explain." + column.kind().code(), language, words);
    }

    /** What is needed has an example, and of the rest what says most. */
    private String example(TemplateColumn column, Disease disease, Locale language) {
        if ("disease".equals(column.path())) {
            return text("disease." + disease.code(), language);
        }
        if (column.needed() && !column.words().isEmpty()) {
            return column.words().get(0).said().get(language);
        }
        String otherwise = !column.needed()
                ? ""
                : switch (column.kind()) {
                    case FIGURE -> "1";
                    case DAY -> text("exchange.template.example.diagnosedOn", language);
                    default -> "-";
                };
        return texts.getMessage("exchange.template.example." + column.path(), null, otherwise, language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
