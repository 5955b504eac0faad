package org.hersys.linkage;

import java.time.Clock;
import java.time.LocalDate;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.text.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The cases of people who live together, side by side. */
@Controller
class HouseholdPages {

    private final Cases cases;
    private final HouseholdView household;
    private final Clock clock;

    HouseholdPages(Cases cases, HouseholdView household, Clock clock) {
        this.cases = cases;
        this.household = household;
        this.clock = clock;
    }

    @GetMapping("/households/{number}")
    @Transactional
    public String show(@PathVariable String number, Model model) {
        DuplicatePages.demandOffice();
        CaseFile file = CaseNumber.read(number).flatMap(cases::find).orElseThrow(DuplicatePages::notFound);
        model.addAttribute("file", file);
        model.addAttribute("members", household.of(file));
        model.addAttribute("today", LocalDate.now(clock.withZone(Dates.JAPAN)));
        model.addAttribute("mayLink", MergingPeople.mayMerge());
        return "linkage/household";
    }
}
