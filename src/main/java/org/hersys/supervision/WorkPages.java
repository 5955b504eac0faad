package org.hersys.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hersys.access.Account;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open work, moved in bulk: planned, looked at, carried out, undone. */
@Controller
class WorkPages {

    private static final List<String> KINDS =
            List.of(BulkAct.MOVE, BulkAct.SHARE, BulkAct.GIVE_BACK, BulkAct.RAISE, BulkAct.COMPLETE);

    private final OfficeWork work;
    private final PlanningBulkAct planning;
    private final CarryingOutBulkAct carryingOut;
    private final BulkActs acts;
    private final OverseenOffices offices;
    private final Clock clock;

    WorkPages(
            OfficeWork work,
            PlanningBulkAct planning,
            CarryingOutBulkAct carryingOut,
            BulkActs acts,
            OverseenOffices offices,
            Clock clock) {
        this.clock = clock;
        this.offices = offices;
        this.work = work;
        this.planning = planning;
        this.carryingOut = carryingOut;
        this.acts = acts;
    }

    @GetMapping("/supervision/work")
    String list(
            WorkFilter filter,
            @RequestParam(defaultValue = "due") String order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Actor actor = Overseers.demandAny();
        boolean moves = actor.hasAny(Role.SUPERVISOR);
        long total = work.count(filter);
        long pages = Math.max(1, (total + OfficeWork.PAGE - 1) / OfficeWork.PAGE);
        int shown = (int) Math.min(Math.max(1, page), pages);
        model.addAttribute("filter", filter);
        model.addAttribute("order", order);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", total);
        model.addAttribute("most", Math.min(total, PlanningBulkAct.MOST));
        model.addAttribute("tasks", work.page(filter, order, shown));
        model.addAttribute("loads", work.loads());
        model.addAttribute("roles", WorkFilter.ROLES);
        model.addAttribute("moves", moves);
        List<Account> recipients = moves ? planning.recipients() : List.of();
        model.addAttribute("recipients", recipients);
        model.addAttribute("signedIn", planning.signedIn(recipients));
        model.addAttribute("acts", moves ? acts.latest() : List.of());
        model.addAttribute("offices", offices.all());
        model.addAttribute("me", actor.login());
        model.addAttribute(
                "here", Asked.address("/supervision/work", filter.parameters(), "order", order, "page", shown));
        return "supervision/work";
    }

    /** The preview: nothing has changed yet. */
    @PostMapping("/supervision/work")
    String plan(
            WorkFilter filter,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(required = false) List<String> task,
            @RequestParam(defaultValue = "marked") String scope,
            RedirectAttributes next) {
        Overseers.demandSupervisor();
        Optional<String> problem = problem(kind, recipient, task, scope);
        if (problem.isPresent()) {
            next.addFlashAttribute("problem", problem.get());
            next.addAllAttributes(filter.parameters());
            return "redirect:/supervision/work";
        }
        if ("all".equals(scope)) {
            return "redirect:/supervision/acts/" + planning.plan(kind, recipient, filter);
        }
        UUID act = planning.plan(kind, recipient, task);
        next.addFlashAttribute(
                "vanished", Set.copyOf(task).size() - acts.parts(act).size());
        return "redirect:/supervision/acts/" + act;
    }

    @GetMapping("/supervision/acts/{id}")
    String act(@PathVariable UUID id, Model model) {
        Overseers.demandSupervisor();
        BulkAct act = acts.find(id).orElseThrow(WorkPages::notFound);
        List<BulkAct.Part> parts = acts.parts(id);
        model.addAttribute("act", act);
        model.addAttribute("parts", parts);
        model.addAttribute(
                "counts",
                parts.stream().collect(Collectors.groupingBy(BulkAct.Part::fate, TreeMap::new, Collectors.counting())));
        model.addAttribute("urgent", BulkAct.URGENT);
        model.addAttribute("waits", act.waits(clock.instant()));
        return "supervision/act";
    }

    @PostMapping("/supervision/acts/{id}/do")
    String carryOut(@PathVariable UUID id) {
        Overseers.demandSupervisor();
        return shown(carryingOut.carryOut(id), id);
    }

    @PostMapping("/supervision/acts/{id}/undo")
    String undo(@PathVariable UUID id) {
        Overseers.demandSupervisor();
        return shown(carryingOut.undo(id), id);
    }

    private Optional<String> problem(String kind, String recipient, List<String> task, String scope) {
        if (!KINDS.contains(kind)) {
            return Optional.of("kind");
        }
        boolean known = planning.recipients().stream().map(Account::login).anyMatch(recipient::equals);
        if (BulkAct.MOVE.equals(kind) && !known) {
            return Optional.of("recipient");
        }
        boolean none = task == null || task.isEmpty() || task.size() > PlanningBulkAct.MOST;
        return none && !"all".equals(scope) ? Optional.of("marked") : Optional.empty();
    }

    private static String shown(boolean found, UUID id) {
        if (!found) {
            throw notFound();
        }
        return "redirect:/supervision/acts/" + id;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
