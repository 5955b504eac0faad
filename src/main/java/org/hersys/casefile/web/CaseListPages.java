package org.hersys.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Organisations;
import org.hersys.access.Role;
import org.hersys.casefile.register.CaseCounts;
import org.hersys.casefile.register.CaseCriteria;
import org.hersys.casefile.register.CaseListing;
import org.hersys.casefile.register.CaseRegister;
import org.hersys.casefile.register.CaseSearches;
import org.hersys.casefile.register.SearchField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases. What is searched for may be a name; an id stands for it in the address. */
@Controller
class CaseListPages {

    private final CaseRegister register;
    private final CaseListRows rows;
    private final CaseSearches searches;
    private final Organisations organisations;
    private final AuditTrail audit;

    CaseListPages(
            CaseRegister register,
            CaseListRows rows,
            CaseSearches searches,
            Organisations organisations,
            AuditTrail audit) {
        this.register = register;
        this.rows = rows;
        this.searches = searches;
        this.organisations = organisations;
        this.audit = audit;
    }

    @GetMapping("/cases")
    @Transactional
    public String list(@ModelAttribute ListRequest request, Model model) {
        ListAddress asked = request.address(searches);
        model.addAttribute("forgotten", request.search() != null && asked.search() == null);
        CaseListing listing = register.list(asked.query());
        note(listing);
        show(
                model,
                new CaseListView(
                        new ListAddress(asked.search(), listing.query()),
                        listing.counts(),
                        rows.of(listing.rows()),
                        listing.before(),
                        listing.after(),
                        SearchForm.of(listing.query().criteria()),
                        organisations.ofKind(CurrentActor.get().prefecture(), "healthCentre"),
                        reportHref()));
        return "casefile/list";
    }

    /** Keeps what was typed and leads to the list; what cannot be read is told at its field. */
    @PostMapping("/cases/search")
    @Transactional
    public String search(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        SearchForm form = SearchForm.of(parameters);
        if (!form.hasProblems()) {
            return "redirect:" + address(form, parameters).first();
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        show(
                model,
                new CaseListView(
                        new ListAddress(null, ListRequest.NONE.query(form.read())),
                        new CaseCounts(Map.of(), 0, false),
                        List.of(),
                        false,
                        false,
                        form,
                        organisations.ofKind(CurrentActor.get().prefecture(), "healthCentre"),
                        null));
        return "casefile/list";
    }

    /** Takes one condition away from a search. */
    @PostMapping("/cases/search/without")
    @Transactional
    public String without(@RequestParam String field, @ModelAttribute ListRequest request) {
        ListAddress now = request.address(searches);
        SearchForm form = SearchForm.of(now.query().criteria().without(field));
        UUID search = form.read().isEmpty() ? null : searches.keep(form.read());
        return "redirect:" + new ListAddress(search, now.query()).first();
    }

    private ListAddress address(SearchForm form, Map<String, String> parameters) {
        UUID search = form.read().isEmpty() ? null : searches.keep(form.read());
        ListRequest request = new ListRequest(
                search, parameters.get("status"), parameters.get("sort"), parameters.get("order"), null, null);
        return new ListAddress(search, request.query(form.read()));
    }

    private static void show(Model model, CaseListView view) {
        model.addAttribute("list", view);
        model.addAttribute("fields", SearchField.values());
    }

    private static String reportHref() {
        return CurrentActor.get().hasAny(Role.CLINIC, Role.CLERK, Role.NURSE) ? "/report" : null;
    }

    private void note(CaseListing listing) {
        CaseCriteria criteria = listing.query().criteria();
        AuditEntry entry = criteria.isEmpty()
                ? AuditEntry.of("cases.listed")
                : AuditEntry.of("cases.searched").searchedFor(criteria.terms());
        audit.noteList(
                entry, listing.rows().stream().map(row -> row.file().id()).toList());
    }
}
