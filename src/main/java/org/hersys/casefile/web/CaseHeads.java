package org.hersys.casefile.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseHistory;
import org.hersys.casefile.CaseStatus;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.hersys.casefile.Person;
import org.hersys.text.Ages;
import org.springframework.stereotype.Component;

/** What stands on top of every tab of a case: who it is, where it stands, what must be known before anything else. */
@Component
class CaseHeads {

    private final CaseHistory history;
    private final Clocks clocks;
    private final Names names;
    private final Ages ages;

    CaseHeads(CaseHistory history, Clocks clocks, Names names, Ages ages) {
        this.history = history;
        this.clocks = clocks;
        this.names = names;
        this.ages = ages;
    }

    Map<String, Object> head(CaseFile file, Person person, List<OpenTask> tasks) {
        Map<String, Object> head = new HashMap<>();
        head.put("number", file.number());
        head.put("name", person.name());
        head.put("kana", person.kana());
        head.put("age", age(person));
        head.put("sex", person.sex());
        head.put("disease", file.disease());
        head.put("status", file.status());
        head.put("day", day(file));
        head.put("severity", file.severity());
        head.put("clock", clocks.of(file, tasks));
        head.put("place", file.place());
        head.put("placeOrganisation", names.organisation(file.placeOrganisation()));
        head.put("office", names.organisation(file.office()));
        head.put("observer", names.organisation(file.observer()));
        head.put("clinic", CurrentActor.get().sight() == Sight.AGENCY ? null : names.organisation(file.clinic()));
        head.put("reportedAt", file.reportedAt());
        head.put(
                "readers",
                history.readers(file.id()).stream().map(names::organisation).toList());
        head.put("relations", history.relations(file));
        return head;
    }

    /** How old somebody is today, in words; null where nobody knows. */
    String age(Person person) {
        return ages.of(person.ageOn(clocks.now().toLocalDate()), person.ageBand());
    }

    /** How many days after the onset, or else after the diagnosis, today is; null once the case is closed. */
    Map<String, Object> day(CaseFile file) {
        LocalDate first = file.onsetOn() != null ? file.onsetOn() : file.diagnosedOn();
        if (first == null || CaseStatus.isClosed(file.status())) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(first, clocks.now().toLocalDate());
        return Map.of("since", file.onsetOn() != null ? "onset" : "diagnosis", "count", days);
    }

    List<Map<String, Object>> warnings(CaseFile file) {
        String own = CurrentActor.get().organisation();
        List<Map<String, Object>> warnings = new ArrayList<>();
        if (file.offeredOffice() != null) {
            boolean receiver = file.offeredOffice().equals(own);
            warnings.add(Map.of(
                    "kind",
                    receiver ? "transferReceived" : "transferOffered",
                    "what",
                    names.organisation(receiver ? file.office() : file.offeredOffice())));
        }
        if (CurrentActor.get().sight() == Sight.OFFICE
                && history.readers(file.id()).contains(own)) {
            warnings.add(Map.of("kind", "readingAlong", "what", names.organisation(file.office())));
        }
        if ("filed".equals(file.status())) {
            warnings.add(Map.of("kind", "historical", "what", ""));
        }
        return warnings;
    }
}
