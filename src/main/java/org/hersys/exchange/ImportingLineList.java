package org.hersys.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.exchange.linelist.LineList;
import org.hersys.exchange.linelist.LineListRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a published list in, some hundred rows a transaction: an interrupted import is simply sent again, rows that
 * are known already change nothing. A list may be as long as it likes; only one portion of it is in memory.
 */
@Component
class ImportingLineList {

    private static final int PORTION = 500;

    /** A list with none of these columns says nothing about which cases are open: it is history. */
    private static final Set<String> CLOSING = Set.of("CLOSED", "DIED");

    private final PublishedCases published;
    private final TransactionTemplate transaction;
    private final MessageSource texts;

    ImportingLineList(PublishedCases published, TransactionTemplate transaction, MessageSource texts) {
        this.published = published;
        this.transaction = transaction;
        this.texts = texts;
    }

    /** Takes all rows in and tells the outcome of each, in the order of the file within a portion. */
    void run(LineList list, Locale language, Consumer<RowOutcome> report) {
        String sender = CurrentActor.get().prefecture();
        Set<String> seen = new HashSet<>();
        List<PublishedCase> portion = new ArrayList<>(PORTION);
        boolean saysWhatIsClosed = CLOSING.stream().anyMatch(list.columns()::containsKey);
        try (Stream<LineListRow> rows = list.rows()) {
            rows.forEach(row -> {
                if (row instanceof LineListRow.Refused refused) {
                    report.accept(refusal(refused, language));
                } else if (row instanceof LineListRow.Read read) {
                    PublishedCase one = new PublishedCase(
                            read.line(),
                            read.published(),
                            read.published().sourceId(sender).value(),
                            read.published().closed() || !saysWhatIsClosed);
                    if (seen.add(one.sourceId())) {
                        portion.add(one);
                    } else {
                        report.accept(RowOutcome.refused(
                                read.line(), "", texts.getMessage("api.import.numberTwice", null, language)));
                    }
                }
                if (portion.size() == PORTION) {
                    store(portion, report);
                }
            });
        }
        store(portion, report);
    }

    private void store(List<PublishedCase> portion, Consumer<RowOutcome> report) {
        if (!portion.isEmpty()) {
            List<RowOutcome> outcomes = transaction.execute(status -> published.store(portion));
            outcomes.forEach(report);
            portion.clear();
        }
    }

    private RowOutcome refusal(LineListRow.Refused refused, Locale language) {
        return RowOutcome.refused(
                refused.line(),
                refused.column(),
                texts.getMessage(refused.reasonKey(), refused.args().toArray(), language));
    }
}
