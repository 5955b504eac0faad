package org.hersys.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting two people together: looked at before, done, looked at afterwards, undone. */
@Controller
class PersonMergePages {

    private final Pairs pairs;
    private final PersonCards cards;
    private final PersonMerges merges;
    private final MergingPeople merging;
    private final PartingPeople parting;
    private final MessageSource texts;

    PersonMergePages(
            Pairs pairs,
            PersonCards cards,
            PersonMerges merges,
            MergingPeople merging,
            PartingPeople parting,
            MessageSource texts) {
        this.pairs = pairs;
        this.cards = cards;
        this.merges = merges;
        this.merging = merging;
        this.parting = parting;
        this.texts = texts;
    }

    /** The preview; fields of which the second record's value survives are named in the address, never the values. */
    @GetMapping("/duplicates/{id}/merge")
    @Transactional
    public String preview(@PathVariable long id, @RequestParam Map<String, String> picked, Model model) {
        DuplicatePages.demandOffice();
        Pair pair = pairs.find(id).filter(found -> MergingPeople.mayMerge()).orElseThrow(DuplicatePages::notFound);
        Map<Long, PersonCard> shown = cards.show(List.of(pair.first(), pair.second()));
        PersonCard first = shown.get(pair.first());
        PersonCard second = shown.get(pair.second());
        List<String> fromOther = fromOther(picked);
        model.addAttribute("pair", pair);
        model.addAttribute("first", first);
        model.addAttribute("second", second);
        model.addAttribute("fromOther", fromOther);
        model.addAttribute("fields", PersonFields.NAMES);
        model.addAttribute(
                "values", PersonFields.values(PersonFields.chosen(first.person(), second.person(), fromOther)));
        model.addAttribute("firstValues", PersonFields.values(first.person()));
        model.addAttribute("secondValues", PersonFields.values(second.person()));
        model.addAttribute("obstacle", merging.obstacle(pair).orElse(null));
        return "linkage/preview";
    }

    @PostMapping("/duplicates/{id}/merge")
    String merge(
            @PathVariable long id,
            @RequestParam Map<String, String> picked,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale language) {
        DuplicatePages.demandOffice();
        return answer(
                merging.merge(id, fromOther(picked), reason), "/duplicates/" + id, "personMerged", next, language);
    }

    @GetMapping("/duplicates/merges/{id}")
    @Transactional
    public String merged(@PathVariable long id, Model model, Locale language) {
        DuplicatePages.demandOffice();
        PersonMerge merge = merges.find(id).orElseThrow(DuplicatePages::notFound);
        model.addAttribute("merge", merge);
        model.addAttribute("fields", PersonFields.NAMES);
        model.addAttribute("before", PersonFields.values(merge.before()));
        model.addAttribute("after", PersonFields.values(merge.after()));
        model.addAttribute("changed", PersonFields.differing(merge.before(), merge.after()));
        model.addAttribute("card", cards.show(List.of(merge.survivor())).get(merge.survivor()));
        boolean standing = merge.undoneAt() == null;
        model.addAttribute("mayUndo", standing && MergingPeople.mayMerge());
        model.addAttribute(
                "obstacle",
                standing
                        ? parting.obstacle(merge)
                                .map(refused -> sentence(refused, language))
                                .orElse(null)
                        : null);
        return "linkage/merge";
    }

    @PostMapping("/duplicates/merges/{id}/undo")
    String undo(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            Locale language) {
        DuplicatePages.demandOffice();
        return answer(parting.part(id, reason), "/duplicates/merges/" + id, "personParted", next, language);
    }

    private String answer(MergeOutcome outcome, String back, String notice, RedirectAttributes next, Locale language) {
        if (outcome instanceof MergeOutcome.NotAllowed) {
            throw DuplicatePages.notFound();
        }
        if (outcome instanceof MergeOutcome.Refused refused) {
            next.addFlashAttribute("problems", Map.of("reason", sentence(refused, language)));
            return "redirect:" + back;
        }
        next.addFlashAttribute("notice", notice);
        return "redirect:/duplicates/merges/" + ((MergeOutcome.Done) outcome).merge();
    }

    private String sentence(MergeOutcome.Refused refused, Locale language) {
        boolean field = refused.about() != null && PersonFields.NAMES.contains(refused.about());
        Object about =
                field ? texts.getMessage("duplicates.field." + refused.about(), null, language) : refused.about();
        return texts.getMessage(refused.text(), new Object[] {about}, language);
    }

    private static List<String> fromOther(Map<String, String> picked) {
        return PersonFields.NAMES.stream()
                .filter(field -> "second".equals(picked.get(field)))
                .toList();
    }
}
