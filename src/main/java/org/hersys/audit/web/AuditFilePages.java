package org.hersys.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.audit.AuditRegister;
import org.hersys.audit.web.AskedEntries.Asked;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.text.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Everything that a filter of the audit trail finds, as a file; whoever takes so much away has just shown who they are. */
@Controller
class AuditFilePages {

    private final AuditRegister register;
    private final AskedEntries entries;
    private final AuditRows rows;
    private final Words words;

    AuditFilePages(AuditRegister register, AskedEntries entries, AuditRows rows, Words words) {
        this.register = register;
        this.entries = entries;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping("/audit/entries.csv")
    @RequiresFreshSecondStep
    @Transactional(noRollbackFor = UncheckedIOException.class)
    public void file(Asked asked, HttpServletResponse response, Locale language) throws IOException {
        AuditRegister.Query query = entries.read(asked, "audit.exported")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try (SheetWriter sheet = SheetDownload.begin(response, SheetKind.CSV, "audit")) {
            sheet.row(Stream.of(
                            "at",
                            "login",
                            "name",
                            "organisation",
                            "roles",
                            "action",
                            "case",
                            "cases",
                            "address",
                            "reason",
                            "changes")
                    .map(column -> words.say("audit.column." + column))
                    .toArray());
            AuditRows.Reader reader = rows.in(language);
            register.each(query, entry -> {
                try {
                    sheet.row(reader.cells(entry));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }
}
