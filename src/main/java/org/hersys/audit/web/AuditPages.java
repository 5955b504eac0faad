package org.hersys.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.access.Role;
import org.hersys.audit.AuditRegister;
import org.hersys.audit.AuditRegister.Entry;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.text.Dates;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    private static final int MOST_IN_FILE = 50_000;
    private static final int DAYS = 31;
    private static final List<String> COLUMNS = List.of(
            "at", "login", "name", "organisation", "roles", "action", "case", "cases", "address", "reason", "changes");

    private final AuditRegister register;
    private final AuditTrail audit;
    private final Cases cases;
    private final Names names;
    private final MessageSource texts;
    private final ChangeLines changes;
    private final Clock clock;

    AuditPages(
            AuditRegister register,
            AuditTrail audit,
            Cases cases,
            Names names,
            MessageSource texts,
            ChangeLines changes,
            Clock clock) {
        this.register = register;
        this.audit = audit;
        this.cases = cases;
        this.names = names;
        this.texts = texts;
        this.changes = changes;
        this.clock = clock;
    }

    /** What the address of the page asks for; days default to the last month. */
    record Asked(
            String number,
            String login,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {}

    /** An entry as the page shows it; the address of the reader's machine stands in the file. */
    record Row(Entry entry, String organisation, String action, List<String> roles, List<String> changes) {}

    @GetMapping("/audit")
    @Transactional
    public String list(Asked asked, @RequestParam(defaultValue = "1") int page, Model model, Locale language) {
        requireSupervisor();
        Optional<CaseFile> file = file(asked);
        boolean unknown = isGiven(asked.number()) && file.isEmpty();
        var query = query(asked, file);
        int at = Math.max(1, Math.min(page, 2_000));
        List<Entry> found =
                unknown ? List.of() : register.entries(query, (at - 1) * AuditRegister.PAGE, AuditRegister.PAGE + 1);
        note("audit.viewed", file);
        model.addAttribute("asked", new Asked(asked.number(), asked.login(), query.from(), query.to()));
        model.addAttribute("rows", rows(found.stream().limit(AuditRegister.PAGE).toList(), language));
        model.addAttribute("page", at);
        model.addAttribute("more", found.size() > AuditRegister.PAGE);
        model.addAttribute(
                "unusual",
                isGiven(asked.number()) || isGiven(asked.login())
                        ? List.of()
                        : register.unusual(query.from(), query.to()));
        return "audit/list";
    }

    @GetMapping("/audit/entries.csv")
    @Transactional
    @RequiresFreshSecondStep
    public ResponseEntity<byte[]> file(Asked asked, Locale language) {
        requireSupervisor();
        Optional<CaseFile> file = file(asked);
        if (isGiven(asked.number()) && file.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        note("audit.exported", file);
        List<String> head = COLUMNS.stream()
                .map(column -> texts.getMessage("audit.column." + column, null, language))
                .toList();
        byte[] csv = AuditCsv.of(
                        head,
                        register.entries(query(asked, file), 0, MOST_IN_FILE),
                        entry -> String.join("; ", changes.of(entry.changes(), language)))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(csv);
    }

    /** What an office hands to a patient who asks who has read the record. */
    @GetMapping("/audit/extract/{number}")
    @Transactional
    public String extract(@PathVariable String number, Model model, Locale language) {
        requireSupervisor();
        CaseFile file = CaseNumber.read(number)
                .flatMap(cases::find)
                .filter(found -> found.office().equals(CurrentActor.get().organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.note("audit.extracted", file.id(), file.office());
        var query = new AuditRegister.Query(
                file.id(), null, file.reportedAt().toLocalDate().minusDays(1), today());
        model.addAttribute("number", file.number());
        model.addAttribute("day", today());
        model.addAttribute("office", names.organisation(file.office()));
        model.addAttribute("rows", rows(register.entries(query, 0, 5_000), language));
        return "audit/extract";
    }

    private List<Row> rows(List<Entry> entries, Locale language) {
        var organisations =
                names.organisations(entries.stream().map(Entry::organisation).toList());
        return entries.stream()
                .map(entry -> new Row(
                        entry,
                        organisations.get(entry.organisation()),
                        texts.getMessage("audit.action." + entry.action(), null, entry.action(), language),
                        entry.roles() == null || entry.roles().isEmpty()
                                ? List.of()
                                : Stream.of(entry.roles().split(",")).toList(),
                        changes.of(entry.changes(), language)))
                .toList();
    }

    private void note(String action, Optional<CaseFile> file) {
        AuditEntry entry = AuditEntry.of(action).about(CurrentActor.get().organisation());
        audit.note(file.map(found -> entry.onCase(found.id(), found.office())).orElse(entry));
    }

    private Optional<CaseFile> file(Asked asked) {
        return isGiven(asked.number()) ? CaseNumber.read(asked.number()).flatMap(cases::find) : Optional.empty();
    }

    private AuditRegister.Query query(Asked asked, Optional<CaseFile> file) {
        LocalDate to = asked.to() == null ? today() : asked.to();
        LocalDate from = asked.from() == null ? to.minusDays(DAYS) : asked.from();
        return new AuditRegister.Query(
                file.map(CaseFile::id).orElse(null),
                isGiven(asked.login()) ? asked.login().strip() : null,
                from.isAfter(to) ? to : from,
                to);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.JAPAN));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static void requireSupervisor() {
        if (!CurrentActor.get().hasAny(Role.SUPERVISOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
