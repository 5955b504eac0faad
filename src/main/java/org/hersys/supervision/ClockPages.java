package org.hersys.supervision;

import java.time.LocalDate;
import java.util.List;
import org.hersys.access.Organisation;
import org.hersys.supervision.KeptClocks.Week;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the clocks are kept: today, over the last weeks, and what will be late in the next hours. */
@Controller
class ClockPages {

    private static final int HOURS = 4;

    private final KeptClocks clocks;
    private final OfficeWork work;
    private final OverseenOffices offices;

    ClockPages(KeptClocks clocks, OfficeWork work, OverseenOffices offices) {
        this.offices = offices;
        this.clocks = clocks;
        this.work = work;
    }

    /** How many of how many; the share is null where there is nothing to count. */
    record Share(long kept, long counted) {
        public Long percent() {
            return counted == 0 ? null : Long.valueOf(kept * 100 / counted);
        }
    }

    /** A clock today and week by week. */
    record Line(String clock, Share today, List<Share> weeks) {}

    @GetMapping("/supervision/clocks")
    String clocks(@RequestParam(required = false) String office, Model model) {
        Overseers.demandAny();
        String chosen = offices.all().stream()
                .map(Organisation::code)
                .filter(code -> code.equals(office))
                .findFirst()
                .orElse(null);
        model.addAttribute("offices", offices.all());
        model.addAttribute("office", chosen);
        List<LocalDate> mondays = clocks.mondays();
        List<Week> weeks = clocks.weeks(chosen);
        model.addAttribute("mondays", mondays);
        model.addAttribute(
                "lines",
                KeptClocks.CLOCKS.stream()
                        .map(clock -> line(clock, mondays, weeks))
                        .toList());
        model.addAttribute("hours", HOURS);
        model.addAttribute("soon", work.dueWithin(HOURS, chosen));
        return "supervision/clocks";
    }

    private static Line line(String clock, List<LocalDate> mondays, List<Week> weeks) {
        List<Week> own =
                weeks.stream().filter(week -> week.clock().equals(clock)).toList();
        Share today = new Share(
                own.stream().mapToLong(Week::keptToday).sum(),
                own.stream().mapToLong(Week::countedToday).sum());
        return new Line(
                clock,
                today,
                mondays.stream()
                        .map(monday -> own.stream()
                                .filter(week -> week.week().equals(monday))
                                .findFirst()
                                .map(week -> new Share(week.kept(), week.counted()))
                                .orElse(new Share(0, 0)))
                        .toList());
    }
}
