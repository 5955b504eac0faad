package org.hersys.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hersys.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Decision tables in the reader's words: what a table is called, why a row is there. A row that was changed at the policy
 * desk says what was written there, whatever the reader's language.
 */
@Component
public class TableTexts {

    private final Map<String, TableModel> shipped = new ConcurrentHashMap<>();
    private final Map<Version, TableModel> published = new ConcurrentHashMap<>();
    private final PublishedTexts versions;
    private final ModelTexts texts;

    TableTexts(PublishedTexts versions, ModelTexts texts) {
        this.versions = versions;
        this.texts = texts;
    }

    private record Version(String decision, int number) {}

    /** The table's name. */
    public String name(String decision) {
        return texts.find("decisions", decision, LocaleContextHolder.getLocale())
                .orElseGet(() -> shipped(decision).name());
    }

    /** Why a row of a version is there: the row's own sentence; its id where there is no such row. */
    public String why(String decision, int version, String row) {
        String said = published(decision, version).rows().get(row);
        return said == null || said.equals(shipped(decision).rows().get(row)) ? why(decision, row) : said;
    }

    /** Why a row of the table as shipped is there: the row's own sentence; its id where there is no such row. */
    public String why(String decision, String row) {
        return texts.find("decisions", decision + "." + row, LocaleContextHolder.getLocale())
                .orElseGet(() -> shipped(decision).rows().getOrDefault(row, row));
    }

    /** The number of a row, counted from 1 as in the version; 0 where there is no such row. */
    public int number(String decision, int version, String row) {
        return new ArrayList<>(published(decision, version).rows().keySet()).indexOf(row) + 1;
    }

    /** Names of the table's inputs, in its order. */
    public List<String> inputs(String decision) {
        return shipped(decision).inputs();
    }

    private TableModel shipped(String decision) {
        return shipped.computeIfAbsent(decision, TableModel::read);
    }

    /** What is published never changes; what is not known there is as shipped. */
    private TableModel published(String decision, int version) {
        Version asked = new Version(decision, version);
        TableModel known = published.get(asked);
        if (known == null) {
            Optional<TableModel> read = versions.dmn(decision, version).map(dmn -> TableModel.read(decision, dmn));
            read.ifPresent(model -> published.put(asked, model));
            known = read.orElseGet(() -> shipped(decision));
        }
        return known;
    }
}
