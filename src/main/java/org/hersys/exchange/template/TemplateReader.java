package org.hersys.exchange.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hersys.disease.Diseases;
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

    private static final Set<String> ABOUT_THE_ROW = Set.of("number", "disease");
    private static final String UNKNOWN_WORD = "exchange.template.unknownWord";
    private static final Pattern BETWEEN = Pattern.compile("[;:、,，/／|｜\\n]+");
    private static final Pattern YES = Pattern.compile("(?i)1|○|〇|◯|●|✓|✔|レ|はい|有|有り|あり|yes|y|true");
    private static final Pattern NO = Pattern.compile("(?i)0|×|✕|いいえ|無|無し|なし|no|n|false");
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private final Template template;
    private final Diseases diseases;

    TemplateReader(Template template, Diseases diseases) {
        this.template = template;
        this.diseases = diseases;
    }

    /** What a cell says: an answer, nothing, or the key of a text when it cannot be read. */
    private record Said(JsonNode answer, String problem) {

        static final Said NOTHING = new Said(NullNode.instance, null);

        static Said of(JsonNode answer) {
            return new Said(answer, null);
        }

        static Said wrong(String problem) {
            return new Said(NullNode.instance, problem);
        }
    }

    /** One row. */
    public TemplateRow read(Layout layout, SheetRow row) {
        String standard = template.disease(layout.columns()).orElseThrow();
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        Map<String, String> misread = new LinkedHashMap<>();
        GroupsOfCells groups = new GroupsOfCells();
        String disease = disease(standard, cell(layout, row, "disease"), misread);
        if (!disease.equals(diseases.standard().code())) {
            answers.put("disease", disease);
        }
        String number = CellText.statedOrNull(cell(layout, row, "number"));
        for (TemplateColumn column : template.of(disease)) {
            if (ABOUT_THE_ROW.contains(column.path())) {
                continue;
            }
            String cell = cell(layout, row, column.path());
            Said said = read(column, cell);
            if (said.problem() != null) {
                misread.put(column.path(), said.problem());
            }
            if (!cell.isEmpty() || said.answer().isBoolean()) {
                groups.put(answers, column.path(), said.answer());
            }
        }
        return new TemplateRow(number, answers, misread, groups.columns());
    }

    private static String cell(Layout layout, SheetRow row, String path) {
        Integer position = layout.columns().get(path);
        return position == null || position >= row.cells().size()
                ? ""
                : row.cells().get(position).strip();
    }

    private String disease(String standard, String cell, Map<String, String> misread) {
        if (cell.isEmpty()) {
            return standard;
        }
        Optional<String> named = template.of(standard).stream()
                .filter(column -> "disease".equals(column.path()))
                .flatMap(column -> column.code(cell).stream())
                .findFirst();
        if (named.isEmpty()) {
            misread.put("disease", UNKNOWN_WORD);
        }
        return named.orElse(standard);
    }

    private static Said read(TemplateColumn column, String text) {
        return switch (column.kind()) {
            case TEXT -> Said.of(text.isEmpty() ? NullNode.instance : TextNode.valueOf(text));
            case FIGURE -> figure(text);
            case DAY -> day(text);
            case CODE -> code(column, text);
            case CODES -> codes(column, text);
            case YES_NO -> yesNo(CellText.squeezed(text));
        };
    }

    /** What is no number is handed on as it stands and named with the others that are wrong. */
    private static Said figure(String text) {
        String digits = CellText.squeezed(text).replace(",", "");
        return FIGURE.matcher(digits).matches()
                ? Said.of(DecimalNode.valueOf(new BigDecimal(digits)))
                : Said.of(TextNode.valueOf(text));
    }

    private static Said day(String text) {
        Reading<LocalDate> day = DateCell.ofAnyTime(text);
        if (day.problem() != null) {
            return Said.wrong(day.problem().key());
        }
        return day.value() == null
                ? Said.NOTHING
                : Said.of(TextNode.valueOf(day.value().toString()));
    }

    private static Said code(TemplateColumn column, String text) {
        if (text.isEmpty()) {
            return Said.NOTHING;
        }
        return column.code(text)
                .or(() -> "sex".equals(column.path())
                        ? Optional.ofNullable(SexCell.read(text).value())
                        : Optional.empty())
                .map(code -> Said.of(TextNode.valueOf(code)))
                .orElseGet(() -> Said.wrong(UNKNOWN_WORD));
    }

    private static Said codes(TemplateColumn column, String text) {
        TreeSet<String> codes = new TreeSet<>();
        for (String word : BETWEEN.split(text)) {
            if (!CellText.statesNothing(word)) {
                Optional<String> code = column.code(word);
                if (code.isEmpty()) {
                    return Said.wrong(UNKNOWN_WORD);
                }
                codes.add(code.get());
            }
        }
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        codes.forEach(answer::add);
        return Said.of(answer);
    }

    private static Said yesNo(String text) {
        boolean yes = YES.matcher(text).matches();
        return yes || text.isEmpty() || NO.matcher(text).matches()
                ? Said.of(BooleanNode.valueOf(yes))
                : Said.wrong(UNKNOWN_WORD);
    }
}
