package org.hersys.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.access.AuditEntry;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting two cases of one course together: side by side, done, undone. */
@Controller
class CaseMergePages {

    private static final String MERGES = "/duplicates/case-merges/";

    private final Cases cases;
    private final CaseMerges merges;
    private final MergingCases merging;
    private final AuditTrail audit;
    private final MergeAnswers answers;
    private final Words words;

    CaseMergePages(
            Cases cases, CaseMerges merges, MergingCases merging, AuditTrail audit, MergeAnswers answers, Words words) {
        this.cases = cases;
        this.merges = merges;
        this.merging = merging;
        this.audit = audit;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping("/duplicates/cases/{one}/{other}")
    @Transactional
    public String compare(@PathVariable String one, @PathVariable String other, Model model) {
        DuplicatePages.demandOffice();
        List<CaseFile> both = Stream.of(find(one), find(other))
                .sorted(Comparator.comparing(CaseFile::reportedAt))
                .toList();
        if (!MergingPeople.mayMerge() || both.get(0).id() == both.get(1).id()) {
            throw DuplicatePages.notFound();
        }
        audit.noteList(
                AuditEntry.of("duplicates.viewed"),
                both.stream().map(CaseFile::id).toList());
        model.addAttribute("both", both);
        model.addAttribute("person", cases.person(both.get(0)));
        return "linkage/cases";
    }

    @PostMapping("/duplicates/cases/{one}/{other}")
    @Transactional
    public String merge(
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam(defaultValue = "") String survivor,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        DuplicatePages.demandOffice();
        CaseFile first = find(one);
        CaseFile second = find(other);
        if (!List.of(first.number(), second.number()).contains(survivor)) {
            next.addFlashAttribute(
                    "problems", Map.of("survivor-" + first.number(), words.say("duplicates.refused.survivor")));
            return "redirect:" + address(first, second);
        }
        boolean firstSurvives = first.number().equals(survivor);
        MergeOutcome outcome = firstSurvives
                ? merging.merge(first.id(), second.id(), reason)
                : merging.merge(second.id(), first.id(), reason);
        return answers.lead(outcome, address(first, second), MERGES, "caseMerged", next);
    }

    @GetMapping("/duplicates/case-merges/{id}")
    @Transactional
    public String merged(@PathVariable long id, Model model) {
        DuplicatePages.demandOffice();
        CaseMerge merge = merges.find(id).orElseThrow(DuplicatePages::notFound);
        audit.noteList(AuditEntry.of("duplicates.viewed"), List.of(merge.survivor(), merge.merged()));
        model.addAttribute("merge", merge);
        model.addAttribute("survivor", cases.get(merge.survivor()));
        model.addAttribute("merged", cases.get(merge.merged()));
        model.addAttribute("mayUndo", merge.undoneAt() == null && MergingPeople.mayMerge());
        return "linkage/case-merge";
    }

    @PostMapping("/duplicates/case-merges/{id}/undo")
    @Transactional
    public String undo(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        DuplicatePages.demandOffice();
        return answers.lead(merging.part(id, reason), MERGES + id, MERGES, "caseParted", next);
    }

    private static String address(CaseFile one, CaseFile other) {
        return "/duplicates/cases/" + one.number() + "/" + other.number();
    }

    private CaseFile find(String number) {
        return CaseNumber.read(number).flatMap(cases::find).orElseThrow(DuplicatePages::notFound);
    }
}
