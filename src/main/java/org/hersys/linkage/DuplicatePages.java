package org.hersys.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.policy.TableTexts;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that may be of one person: the queue, two of them side by side, and what a person decides about them. */
@Controller
@Transactional
class DuplicatePages {

    private static final int LONGEST_REASON = 1000;

    private final Pairs pairs;
    private final PersonCards cards;
    private final PersonMerges merges;
    private final MergingPeople merging;
    private final TableTexts tables;
    private final AuditTrail audit;
    private final MessageSource texts;

    DuplicatePages(
            Pairs pairs,
            PersonCards cards,
            PersonMerges merges,
            MergingPeople merging,
            TableTexts tables,
            AuditTrail audit,
            MessageSource texts) {
        this.pairs = pairs;
        this.cards = cards;
        this.merges = merges;
        this.merging = merging;
        this.tables = tables;
        this.audit = audit;
        this.texts = texts;
    }

    /** A pair with its two people and the reasons in words. */
    public record Shown(Pair pair, PersonCard first, PersonCard second, List<Said> reasons) {}

    /** A reason in the reader's words. */
    public record Said(String field, String agreement, int weight, String words) {

        /** The weight with its sign. */
        public String signed() {
            return weight == 0 ? "0" : (weight > 0 ? "+" : "−") + Math.abs(weight);
        }
    }

    @GetMapping("/duplicates")
    public String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        demandOffice();
        String shown = Pairs.STATES.contains(state) || "merged".equals(state) ? state : "open";
        int from = Math.max(1, Math.min(page, 100_000));
        Map<String, Integer> counts = pairs.counts();
        int total = counts.getOrDefault(shown, 0);
        model.addAttribute("state", shown);
        model.addAttribute("states", Pairs.STATES);
        model.addAttribute("counts", counts);
        model.addAttribute("page", from);
        model.addAttribute("pages", Math.max(1, (total + Pairs.PAGE - 1) / Pairs.PAGE));
        boolean merged = "merged".equals(shown);
        model.addAttribute("pairs", merged ? List.of() : show(pairs.page(shown, from)));
        model.addAttribute("merges", merged ? merges.latest() : List.of());
        return "linkage/queue";
    }

    @GetMapping("/duplicates/{id}")
    public String pair(@PathVariable long id, Model model) {
        demandOffice();
        Optional<PersonMerge> done = merges.ofPair(id);
        if (done.isPresent()) {
            return "redirect:" + PersonMergePages.address(done.get());
        }
        Shown shown =
                show(pairs.find(id).stream().toList()).stream().findFirst().orElseThrow(DuplicatePages::notFound);
        model.addAttribute("shown", shown);
        model.addAttribute("fields", PersonFields.NAMES);
        model.addAttribute("firstValues", PersonFields.values(shown.first().person()));
        model.addAttribute("secondValues", PersonFields.values(shown.second().person()));
        model.addAttribute(
                "differing",
                PersonFields.differing(shown.first().person(), shown.second().person()));
        model.addAttribute(
                "proposed",
                PersonFields.proposed(shown.first().person(), shown.second().person()));
        model.addAttribute("mayMerge", MergingPeople.mayMerge());
        model.addAttribute("obstacle", merging.obstacle(shown.pair()).orElse(null));
        return "linkage/pair";
    }

    @PostMapping("/duplicates/{id}/{decision}")
    public String decide(
            @PathVariable long id,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale language) {
        demandOffice();
        Pair pair = MergingPeople.mayMerge() ? pairs.hold(id).orElse(null) : null;
        if (pair == null || "merged".equals(pair.state()) || !Pairs.STATES.contains(decision)) {
            throw notFound();
        }
        if (reason.length() > LONGEST_REASON) {
            next.addFlashAttribute(
                    "problems", Map.of("reason", texts.getMessage("duplicates.refused.reason", null, language)));
            return "redirect:/duplicates/" + id;
        }
        pairs.decide(id, decision, reason.isBlank() ? null : reason.strip());
        show(List.of(pair)).stream()
                .flatMap(shown -> Stream.concat(shown.first().cases().stream(), shown.second().cases().stream()))
                .forEach(file -> audit.note(AuditEntry.of("duplicates.decided")
                        .onCase(file.id(), file.office())
                        .because(reason.isBlank() ? null : reason.strip())
                        .changed("duplicate", pair.state(), decision)));
        next.addFlashAttribute("notice", "duplicate." + decision);
        return "open".equals(decision) ? "redirect:/duplicates/" + id : "redirect:/duplicates";
    }

    private List<Shown> show(List<Pair> listed) {
        Set<Long> people = listed.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .collect(Collectors.toSet());
        Map<Long, PersonCard> byId = people.isEmpty() ? Map.of() : cards.show(people);
        return listed.stream()
                .filter(pair -> byId.containsKey(pair.first()) && byId.containsKey(pair.second()))
                .map(pair -> new Shown(pair, byId.get(pair.first()), byId.get(pair.second()), said(pair)))
                .toList();
    }

    private List<Said> said(Pair pair) {
        return pair.reasons().stream()
                .map(reason -> new Said(
                        reason.field(),
                        reason.agreement(),
                        reason.weight(),
                        tables.why("weighAgreement", reason.row())))
                .toList();
    }

    static void demandOffice() {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
