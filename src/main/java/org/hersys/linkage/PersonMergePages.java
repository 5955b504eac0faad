package org.hersys.linkage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String MERGES = "/duplicates/merges/";

    private final Pairs pairs;
    private final PersonCards cards;
    private final PersonMerges merges;
    private final MergingPeople merging;
    private final PartingPeople parting;
    private final MergeAnswers answers;

    PersonMergePages(
            Pairs pairs,
            PersonCards cards,
            PersonMerges merges,
            MergingPeople merging,
            PartingPeople parting,
            MergeAnswers answers) {
        this.pairs = pairs;
        this.cards = cards;
        this.merges = merges;
        this.merging = merging;
        this.parting = parting;
        this.answers = answers;
    }

    /** The preview, or what came of it, as after a step back; fields of which the second record's value survives are named in the address, never the values. */
    @GetMapping("/duplicates/{id}/merge")
    @Transactional
    public String preview(@PathVariable long id, @RequestParam Map<String, String> picked, Model model) {
        DuplicatePages.demandOffice();
        Optional<PersonMerge> done = merges.ofPair(id);
        if (done.isPresent()) {
            return "redirect:" + address(done.get());
        }
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
            RedirectAttributes next) {
        DuplicatePages.demandOffice();
        return answers.lead(
                merging.merge(id, fromOther(picked), reason), "/duplicates/" + id, MERGES, "personMerged", next);
    }

    @GetMapping("/duplicates/merges/{id}")
    @Transactional
    public String merged(@PathVariable long id, Model model) {
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
                standing ? parting.obstacle(merge).map(answers::sentence).orElse(null) : null);
        return "linkage/merge";
    }

    @PostMapping("/duplicates/merges/{id}/undo")
    String undo(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        DuplicatePages.demandOffice();
        return answers.lead(parting.part(id, reason), MERGES + id, MERGES, "personParted", next);
    }

    /** The address of a merge. */
    static String address(PersonMerge merge) {
        return MERGES + merge.id();
    }

    private static List<String> fromOther(Map<String, String> picked) {
        return PersonFields.NAMES.stream()
                .filter(field -> "second".equals(picked.get(field)))
                .toList();
    }
}
