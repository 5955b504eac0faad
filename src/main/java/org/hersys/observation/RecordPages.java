package org.hersys.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.text.PrintedPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a person's or a household's observation on one page and as a file. */
@Controller
@Transactional
@RequestMapping("/cases/{number}/observation")
class RecordPages {

    private final ObservedCases cases;
    private final ObservationViews views;
    private final RecordTable table;
    private final PrintedPage printed;
    private final Names names;
    private final AuditTrail audit;

    RecordPages(
            ObservedCases cases,
            ObservationViews views,
            RecordTable table,
            PrintedPage printed,
            Names names,
            AuditTrail audit) {
        this.cases = cases;
        this.views = views;
        this.table = table;
        this.printed = printed;
        this.names = names;
        this.audit = audit;
    }

    @GetMapping("/household")
    public String household(@PathVariable String number, Model model) {
        List<CaseFile> files = cases.household(cases.visible(number));
        note("observation.viewed", files);
        model.addAttribute("number", cases.visible(number).number());
        model.addAttribute("members", files.stream().map(views::member).toList());
        model.addAttribute("clock", views.now());
        return "observation/household";
    }

    @GetMapping("/record.csv")
    public void csv(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean household,
            HttpServletResponse response)
            throws IOException {
        List<CaseFile> files = files(number, household);
        note("observation.exported", files);
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, name(number))) {
            sheet.row(table.head().toArray());
            for (Object[] row : table.rows(files).toList()) {
                sheet.row(row);
            }
        }
    }

    @GetMapping("/record.pdf")
    public ResponseEntity<byte[]> pdf(
            @PathVariable String number, @RequestParam(defaultValue = "false") boolean household) {
        List<CaseFile> files = files(number, household);
        note("observation.exported", files);
        Map<String, Object> values = new HashMap<>();
        values.put("number", cases.visible(number).number());
        values.put("members", files.stream().map(views::member).toList());
        values.put("printedBy", names.person(CurrentActor.get().login()));
        values.put("printedAt", views.now());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(number) + ".pdf\"")
                .cacheControl(CacheControl.noStore())
                .body(printed.of("observation/record-pdf", values));
    }

    private List<CaseFile> files(String number, boolean household) {
        CaseFile file = cases.visible(number);
        return household ? cases.household(file) : List.of(file);
    }

    private String name(String number) {
        return "observation-" + cases.visible(number).number();
    }

    private void note(String action, List<CaseFile> files) {
        if (files.size() == 1) {
            audit.note(action, files.get(0).id(), files.get(0).office());
        } else {
            audit.noteList(
                    AuditEntry.of(action), files.stream().map(CaseFile::id).toList());
        }
    }
}
