package org.hersys.casefile.web;

import java.util.List;
import java.util.UUID;
import org.hersys.casefile.register.CaseQuery;
import org.hersys.casefile.register.CaseSearches;
import org.hersys.casefile.register.CountingCases;
import org.hersys.casefile.register.CountingCases.Counted;
import org.hersys.casefile.register.SavedSearches;
import org.hersys.casefile.register.SavedSearches.Outcome;
import org.hersys.casefile.register.SavedSearches.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches kept under a name: with how many cases they find now, to open, share and forget. */
@Controller
@RequestMapping("/cases/saved")
class SavedSearchPages {

    private final SavedSearches saved;
    private final CaseSearches searches;
    private final CountingCases counting;

    SavedSearchPages(SavedSearches saved, CaseSearches searches, CountingCases counting) {
        this.saved = saved;
        this.searches = searches;
        this.counting = counting;
    }

    /**
     * A search in the list.
     *
     * @param found how many cases it finds now
     */
    public record Entry(UUID id, String name, boolean shared, boolean own, String href, Counted found) {}

    @GetMapping
    @Transactional
    public String list(Model model) {
        List<Entry> entries = saved.all().stream().map(this::entry).toList();
        model.addAttribute("saved", entries);
        return "casefile/saved";
    }

    @PostMapping
    @Transactional
    public String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @ModelAttribute ListRequest request,
            RedirectAttributes next) {
        ListAddress now = request.address(searches);
        Outcome outcome = saved.save(name, shared, now.query());
        next.addFlashAttribute(outcome == Outcome.SAVED ? "kept" : "notKept", outcome.name());
        return "redirect:" + now.first();
    }

    @PostMapping("/{id}/delete")
    @Transactional
    public String delete(@PathVariable UUID id) {
        return done(saved.delete(id));
    }

    @PostMapping("/{id}/share")
    @Transactional
    public String share(@PathVariable UUID id, @RequestParam boolean shared) {
        return done(saved.share(id, shared));
    }

    private static String done(boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/cases/saved";
    }

    private Entry entry(Saved search) {
        CaseQuery query = search.query();
        return new Entry(
                search.id(),
                search.name(),
                search.shared(),
                search.own(),
                new ListAddress(search.id(), query).first(),
                counting.all(query));
    }
}
