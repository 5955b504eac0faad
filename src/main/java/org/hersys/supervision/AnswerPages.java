package org.hersys.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.Names;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.policy.DecisionRecord;
import org.hersys.policy.FactTexts;
import org.hersys.policy.TableTexts;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.supervision.TableAnswers.Answer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers of decision tables: a list, and one of them with its inputs, outputs, rows that fired and version. */
@Controller
class AnswerPages {

    private static final int CHUNK = 1000;
    private static final String FIRST = "recommendPlacement";

    private final TableAnswers answers;
    private final OverseenOffices offices;
    private final TableTexts tables;
    private final FactTexts facts;
    private final MessageSource texts;
    private final Names names;

    AnswerPages(
            TableAnswers answers,
            OverseenOffices offices,
            TableTexts tables,
            FactTexts facts,
            MessageSource texts,
            Names names) {
        this.answers = answers;
        this.offices = offices;
        this.tables = tables;
        this.facts = facts;
        this.texts = texts;
        this.names = names;
    }

    /** A table to choose with its name. */
    record Choice(String code, String word) {}

    /** An answer with its words. */
    record Shown(Answer answer, String table, String outputs, String rows) {}

    @GetMapping("/supervision/decisions")
    String list(
            PastFilter asked,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            Model model) {
        Overseers.demandAny();
        List<String> known = answers.tables();
        PastFilter filter = known(asked, known);
        PastPage<Answer> page =
                PastPage.of(answers.find(filter, After.parse(after), PastPage.LOOKED_FOR), Answer::place);
        if (seen.equals(page.mark())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        answers.note("decision.listed", page.rows());
        page.fill(model, "/supervision/decisions", filter, after);
        model.addAttribute(
                "tables",
                known.stream().map(one -> new Choice(one, tables.name(one))).toList());
        model.addAttribute("offices", offices.all());
        model.addAttribute("page", page.rows().stream().map(this::shown).toList());
        return "supervision/decisions";
    }

    @GetMapping("/supervision/decisions.csv")
    @RequiresFreshSecondStep
    void csv(PastFilter asked, Locale language, HttpServletResponse response) throws IOException {
        Overseers.demandAny();
        PastFilter filter = known(asked, answers.tables());
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, "decisions")) {
            sheet.row(Stream.of("decided", "table", "version", "case", "office", "inputs", "outputs", "rows")
                    .map(column -> texts.getMessage("supervision.answer." + column, null, language))
                    .toArray());
            List<Answer> rows;
            After after = null;
            do {
                rows = answers.find(filter, after, CHUNK);
                answers.note("decision.exported", rows);
                for (Answer row : rows) {
                    Shown shown = shown(row);
                    sheet.row(
                            row.record().decidedAt(),
                            shown.table(),
                            row.record().version(),
                            row.caseNumber(),
                            names.organisation(row.office()),
                            line(facts.facts(row.record())),
                            shown.outputs(),
                            shown.rows());
                    after = row.place();
                }
            } while (rows.size() == CHUNK);
        }
    }

    @GetMapping("/supervision/decisions/{id}")
    String answer(@PathVariable long id, Model model) {
        Overseers.demandAny();
        Answer answer = answers.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DecisionRecord record = answer.record();
        model.addAttribute("one", shown(answer));
        model.addAttribute("inputs", facts.facts(record));
        model.addAttribute("outputs", facts.outputs(record));
        model.addAttribute("rows", facts.rows(record).toList());
        return "supervision/decision";
    }

    private static PastFilter known(PastFilter asked, List<String> tables) {
        return tables.contains(asked.of()) ? asked : asked.of(FIRST);
    }

    private Shown shown(Answer answer) {
        DecisionRecord record = answer.record();
        return new Shown(
                answer,
                tables.name(record.decision()),
                line(facts.outputs(record)),
                facts.rows(record).map(row -> row.get("why").toString()).collect(Collectors.joining(" / ")));
    }

    private static String line(List<Map<String, Object>> facts) {
        return facts.stream()
                .map(fact -> fact.get("fact") + ": " + fact.get("value"))
                .collect(Collectors.joining("; "));
    }
}
