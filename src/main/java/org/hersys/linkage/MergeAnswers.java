package org.hersys.linkage;

import java.util.Map;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads on from what became of putting together or taking apart. */
@Component
class MergeAnswers {

    private final Words words;

    MergeAnswers(Words words) {
        this.words = words;
    }

    /**
     * Leads to the merge, with a notice, or back with the sentence that says why nothing was done.
     *
     * @param merges address below which merges have theirs
     */
    String lead(MergeOutcome outcome, String back, String merges, String notice, RedirectAttributes next) {
        if (outcome instanceof MergeOutcome.NotAllowed) {
            throw DuplicatePages.notFound();
        }
        if (outcome instanceof MergeOutcome.Refused refused) {
            next.addFlashAttribute("problems", Map.of("reason", sentence(refused)));
            return "redirect:" + back;
        }
        next.addFlashAttribute("notice", notice);
        return "redirect:" + merges + ((MergeOutcome.Done) outcome).merge();
    }

    /** Why nothing was done, in the reader's words. */
    String sentence(MergeOutcome.Refused refused) {
        if (refused.about() == null) {
            return words.say(refused.text());
        }
        boolean field = PersonFields.NAMES.contains(refused.about());
        return words.say(refused.text(), field ? words.say("duplicates.field." + refused.about()) : refused.about());
    }
}
