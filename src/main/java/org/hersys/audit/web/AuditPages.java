package org.hersys.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Role;
import org.hersys.audit.AuditRegister;
import org.hersys.audit.AuditRegister.Entry;
import org.hersys.audit.web.AskedEntries.Asked;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The supervisor's pages of the audit trail; for everybody else they do not exist. Reading them is noted as well. */
@Controller
class AuditPages {

    private static final int LAST_PAGE = 2_000;

    private final AuditRegister register;
    private final AskedEntries entries;
    private final AuditRows rows;
    private final AuditTrail audit;
    private final Cases cases;
    private final Names names;

    AuditPages(
            AuditRegister register, AskedEntries entries, AuditRows rows, AuditTrail audit, Cases cases, Names names) {
        this.register = register;
        this.entries = entries;
        this.rows = rows;
        this.audit = audit;
        this.cases = cases;
        this.names = names;
    }

    @GetMapping("/audit")
    @Transactional
    public String list(Asked asked, @RequestParam(defaultValue = "1") int page, Model model, Locale language) {
        Optional<AuditRegister.Query> query = entries.read(asked, "audit.viewed");
        int at = Math.max(1, Math.min(page, LAST_PAGE));
        List<Entry> found = query.map(
                        wanted -> register.entries(wanted, (at - 1) * AuditRegister.PAGE, AuditRegister.PAGE + 1))
                .orElse(List.of());
        model.addAttribute("asked", entries.completed(asked));
        model.addAttribute("kinds", AskedEntries.KINDS);
        model.addAttribute("rows", rows(found.stream().limit(AuditRegister.PAGE).toList(), language));
        model.addAttribute("page", at);
        model.addAttribute("more", found.size() > AuditRegister.PAGE && at < LAST_PAGE);
        model.addAttribute("most", at == LAST_PAGE);
        model.addAttribute(
                "unusual",
                query.filter(wanted -> asked.isAboutAll())
                        .map(wanted -> register.unusual(wanted.from(), wanted.to()))
                        .orElse(List.of()));
        return "audit/list";
    }

    /** What an office hands to a patient who asks who has read the record. */
    @GetMapping("/audit/extract/{number}")
    @Transactional
    public String extract(@PathVariable String number, Model model, Locale language) {
        CaseFile file = CaseNumber.read(number)
                .filter(asked -> CurrentActor.get().hasAny(Role.SUPERVISOR))
                .flatMap(cases::find)
                .filter(found -> found.office().equals(CurrentActor.get().organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.note("audit.extracted", file.id(), file.office());
        var query = new AuditRegister.Query(
                file.id(), null, null, file.reportedAt().toLocalDate().minusDays(1), entries.today());
        model.addAttribute("number", file.number());
        model.addAttribute("day", entries.today());
        model.addAttribute("office", names.organisation(file.office()));
        model.addAttribute("rows", rows(register.entries(query, 0, 5_000), language));
        return "audit/extract";
    }

    private List<AuditRows.Row> rows(List<Entry> found, Locale language) {
        AuditRows.Reader reader = rows.in(language);
        return found.stream().map(reader::row).toList();
    }
}
