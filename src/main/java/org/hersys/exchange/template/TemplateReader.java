package org.hersys.exchange.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hersys.exchange.linelist.CellText;
import org.hersys.exchange.linelist.DateCell;
import org.hersys.exchange.linelist.Layout;
import org.hersys.exchange.linelist.Reading;
import org.hersys.exchange.linelist.SexCell;
import org.hersys.sheet.SheetRow;
import org.springframework.stereotype.Component;

/** Reads the cells of a filled template as people write them; whether the notification can be true is asked elsewhere. */
@Component
public class TemplateReader {

    private static final Pattern BETWEEN = Pattern.compile("[;:、,，/／|｜\\n]+");
    private static final Pattern YES = Pattern.compile("(?i)1|○|〇|◯|●|✓|✔|レ|はい|有|有り|あり|yes|y|true");
    private static final Pattern NO = Pattern.compile("(?i)0|×|✕|いいえ|無|無し|なし|no|n|false");

    private final TemplateWords words;

    TemplateReader(TemplateWords words) {
        this.words = words;
    }

    /** One row. */
    public TemplateRow read(Layout layout, SheetRow row) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        Map<String, String> misread = new LinkedHashMap<>();
        String number = null;
        for (TemplateColumn column : TemplateColumn.values()) {
            Integer position = layout.columns().get(column.field());
            String cell = position == null || position >= row.cells().size()
                    ? ""
                    : row.cells().get(position);
            if (column == TemplateColumn.NUMBER) {
                number = CellText.statedOrNull(cell);
            } else {
                read(column, cell, answers).ifPresent(problem -> misread.put(column.field(), problem));
            }
        }
        return new TemplateRow(number, answers, misread);
    }

    /** Adds what the cell says; answers with the key of a text when it cannot be read. */
    private Optional<String> read(TemplateColumn column, String cell, ObjectNode answers) {
        String text = cell.strip();
        return switch (column.kind()) {
            case TEXT -> {
                if (!text.isEmpty()) {
                    answers.put(column.field(), text);
                }
                yield Optional.empty();
            }
            case DAY -> day(column, text, answers);
            case CODE -> code(column, text, answers);
            case CODES -> codes(column, text, answers);
            case YES_NO -> yesNo(column, CellText.squeezed(text), answers);
        };
    }

    private static Optional<String> day(TemplateColumn column, String text, ObjectNode answers) {
        Reading<LocalDate> day = DateCell.ofAnyTime(text);
        if (day.value() != null) {
            answers.put(column.field(), day.value().toString());
        }
        return Optional.ofNullable(day.problem()).map(reason -> reason.key());
    }

    private Optional<String> code(TemplateColumn column, String text, ObjectNode answers) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = words.code(column, text)
                .or(() -> column == TemplateColumn.SEX
                        ? Optional.ofNullable(SexCell.read(text).value())
                        : Optional.empty());
        code.ifPresent(known -> answers.put(column.field(), known));
        return code.isPresent() ? Optional.empty() : Optional.of("exchange.template.unknownWord");
    }

    private Optional<String> codes(TemplateColumn column, String text, ObjectNode answers) {
        TreeSet<String> codes = new TreeSet<>();
        for (String word : BETWEEN.split(text)) {
            if (!CellText.statesNothing(word)) {
                Optional<String> code = words.code(column, word);
                if (code.isEmpty()) {
                    return Optional.of("exchange.template.unknownWord");
                }
                codes.add(code.get());
            }
        }
        codes.forEach(answers.putArray(column.field())::add);
        return Optional.empty();
    }

    private static Optional<String> yesNo(TemplateColumn column, String text, ObjectNode answers) {
        boolean yes = YES.matcher(text).matches();
        if (!yes && !text.isEmpty() && !NO.matcher(text).matches()) {
            return Optional.of("exchange.template.unknownWord");
        }
        answers.put(column.field(), yes);
        return Optional.empty();
    }
}
