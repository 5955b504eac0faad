package org.hersys.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Decision tables in the reader's words: what a table is called, why a row is there. */
@Component
public class TableTexts {

    private final Map<String, TableModel> models = new ConcurrentHashMap<>();
    private final ModelTexts texts;

    TableTexts(ModelTexts texts) {
        this.texts = texts;
    }

    /** The table's name. */
    public String name(String decision) {
        return texts.find("decisions", decision, LocaleContextHolder.getLocale())
                .orElseGet(() -> model(decision).name());
    }

    /** Why a row is there: the row's own sentence; its id where a later version of the table has lost it. */
    public String why(String decision, String row) {
        return texts.find("decisions", decision + "." + row, LocaleContextHolder.getLocale())
                .orElseGet(() -> model(decision).rows().getOrDefault(row, row));
    }

    /** The number of a row, counted from 1 as in the table; 0 where a later version has lost it. */
    public int number(String decision, String row) {
        return new ArrayList<>(model(decision).rows().keySet()).indexOf(row) + 1;
    }

    /** Names of the table's inputs, in its order. */
    public List<String> inputs(String decision) {
        return model(decision).inputs();
    }

    private TableModel model(String decision) {
        return models.computeIfAbsent(decision, TableModel::read);
    }
}
