package org.hersys.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseRegister;
import org.hersys.casefile.CaseRegister.Listed;
import org.hersys.casefile.CaseSearches;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases. What is searched for may be a name; an id stands for it in the address. */
@Controller
class CaseListPages {

    private final CaseRegister register;
    private final OpenTasks tasks;
    private final Clocks clocks;
    private final Names names;
    private final CaseSearches searches;
    private final AuditTrail audit;

    CaseListPages(
            CaseRegister register,
            OpenTasks tasks,
            Clocks clocks,
            Names names,
            CaseSearches searches,
            AuditTrail audit) {
        this.searches = searches;
        this.register = register;
        this.tasks = tasks;
        this.clocks = clocks;
        this.names = names;
        this.audit = audit;
    }

    @PostMapping("/cases/search")
    String search(@RequestParam(defaultValue = "") String q) {
        return q.isBlank() ? "redirect:/cases" : "redirect:/cases?search=" + searches.keep(q);
    }

    @GetMapping("/cases")
    @Transactional
    public String list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String order,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) UUID search,
            Model model) {
        String sought = searches.find(search).orElse(null);
        var query = new CaseRegister.Query(status, sought, sort, order, page);
        model.addAttribute("search", sought == null ? null : search);
        model.addAttribute("list", view(query));
        return "casefile/list";
    }

    private CaseListView view(CaseRegister.Query query) {
        Map<String, Integer> counts = register.counts(query);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int total = query.status() == null ? all : counts.getOrDefault(query.status(), 0);
        List<Listed> found = register.page(query);
        note(query, found);
        int first = (query.page() - 1) * CaseRegister.PAGE;
        return new CaseListView(
                total,
                found.isEmpty() ? 0 : first + 1,
                first + found.size(),
                all,
                counts.entrySet().stream()
                        .map(entry -> new CaseListView.Count(entry.getKey(), entry.getValue()))
                        .toList(),
                query.status(),
                query.query(),
                query.sort(),
                query.order(),
                query.page(),
                Math.max(1, (total + CaseRegister.PAGE - 1) / CaseRegister.PAGE),
                CurrentActor.get().hasAny(Role.CLINIC, Role.CLERK, Role.NURSE) ? "/report" : null,
                rows(found));
    }

    private void note(CaseRegister.Query query, List<Listed> found) {
        AuditEntry listed = AuditEntry.of(query.query() == null ? "cases.listed" : "cases.searched");
        audit.noteList(
                query.query() == null ? listed : listed.searchedFor(query.query()),
                found.stream().map(row -> row.file().id()).toList());
    }

    private List<CaseListView.Row> rows(List<Listed> found) {
        Map<Long, List<OpenTask>> open = tasks
                .of(found.stream().map(listed -> listed.file().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(OpenTask::caseId));
        Map<String, String> organisations = names.organisations(found.stream()
                .flatMap(listed ->
                        Stream.of(listed.file().office(), listed.file().placeOrganisation()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(listed -> row(listed, open.getOrDefault(listed.file().id(), List.of()), organisations))
                .toList();
    }

    private CaseListView.Row row(Listed listed, List<OpenTask> open, Map<String, String> organisations) {
        CaseFile file = listed.file();
        return new CaseListView.Row(
                file.number(),
                listed.person().name(),
                listed.person().kana(),
                listed.person().ageOn(clocks.now().toLocalDate()),
                listed.person().ageBand(),
                listed.person().sex(),
                file.status(),
                file.severity(),
                clocks.of(file, open),
                file.place(),
                file.place() == null ? null : organisations.get(file.placeOrganisation()),
                organisations.get(file.office()),
                file.reportedAt());
    }
}
