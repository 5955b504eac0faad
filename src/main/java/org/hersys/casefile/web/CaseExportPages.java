package org.hersys.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.casefile.register.CaseExport;
import org.hersys.casefile.register.CaseSearches;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.text.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The whole of a list as a file; whoever takes so much away has just shown again who they are. */
@Controller
class CaseExportPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");

    private final CaseExport export;
    private final CaseSearches searches;
    private final Clocks clocks;

    CaseExportPages(CaseExport export, CaseSearches searches, Clocks clocks) {
        this.export = export;
        this.searches = searches;
        this.clocks = clocks;
    }

    @GetMapping("/cases/export.csv")
    @RequiresFreshSecondStep
    @Transactional(noRollbackFor = UncheckedIOException.class)
    public void csv(@ModelAttribute ListRequest request, HttpServletResponse response) throws IOException {
        send(SheetKind.CSV, request, response);
    }

    @GetMapping("/cases/export.xlsx")
    @RequiresFreshSecondStep
    @Transactional(noRollbackFor = UncheckedIOException.class)
    public void xlsx(@ModelAttribute ListRequest request, HttpServletResponse response) throws IOException {
        send(SheetKind.XLSX, request, response);
    }

    private void send(SheetKind kind, ListRequest request, HttpServletResponse response) throws IOException {
        String name = "cases-" + MOMENT.format(clocks.now().atZoneSameInstant(Dates.JAPAN));
        try (SheetWriter sheet = SheetDownload.begin(response, kind, name)) {
            export.write(request.address(searches).query(), sheet);
        }
    }
}
