package org.hersys.exchange.template;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hersys.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the empty template: headings, a line that says what each column takes, and an invented example. */
@Component
public class TemplateFile {

    private static final Map<TemplateColumn, String> EXAMPLE = Map.of(
            TemplateColumn.SEX, "female",
            TemplateColumn.DIAGNOSIS_TYPE, "patient",
            TemplateColumn.METHOD, "nucleicAcid",
            TemplateColumn.SPECIMEN, "saliva",
            TemplateColumn.RESULT, "positive",
            TemplateColumn.SYMPTOMS, "fever");

    private final MessageSource texts;

    TemplateFile(MessageSource texts) {
        this.texts = texts;
    }

    /** Writes it in a language; the writer stays open. */
    public void write(SheetWriter writer, Locale language) throws IOException {
        TemplateColumn[] columns = TemplateColumn.values();
        writer.row(Arrays.stream(columns)
                .map(column -> text(column.label(), language))
                .toArray());
        writer.row(Arrays.stream(columns)
                .map(column -> explained(column, language))
                .toArray());
        writer.row(
                Arrays.stream(columns).map(column -> example(column, language)).toArray());
    }

    private String explained(TemplateColumn column, Locale language) {
        if (column == TemplateColumn.NUMBER) {
            return Template.COMMENT + " " + text("exchange.template.explain.number", language);
        }
        String words =
                column.codes().map(code -> text(column.word(code), language)).collect(Collectors.joining(" / "));
        String need = TemplateColumn.NEEDED.contains(column) ? "needed" : "optional";
        return text("exchange.template." + need, language)
                + text("exchange.template.explain." + column.kind().code(), language, words);
    }

    private String example(TemplateColumn column, Locale language) {
        String code = EXAMPLE.get(column);
        if (code != null) {
            return text(column.word(code), language);
        }
        return column.kind() == TemplateColumn.Kind.YES_NO
                ? text("word.no", language)
                : text("exchange.template.example." + column.field(), language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
