package org.hersys.casefile.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.casefile.LivingTogether;
import org.hersys.casefile.Person;
import org.springframework.stereotype.Component;

/** People who live together with a case, their cases side by side; whom the actor may not see is left out. */
@Component
class HouseholdView {

    private final Households households;
    private final Cases cases;
    private final CaseHeads heads;
    private final List<LivingTogether> others;

    HouseholdView(Households households, Cases cases, CaseHeads heads, List<LivingTogether> others) {
        this.households = households;
        this.cases = cases;
        this.heads = heads;
        this.others = others;
    }

    /** The household, who reports for it first; nobody where the case belongs to none. */
    List<Map<String, Object>> of(CaseFile file) {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            return List.of();
        }
        long head = households.headOf(file.id()).orElse(file.id());
        List<Long> reportedFor = households.membersOf(head);
        Set<Long> home = new LinkedHashSet<>(List.of(head));
        home.addAll(reportedFor);
        home.add(file.id());
        others.forEach(known -> home.addAll(known.with(file.id())));
        return home.size() == 1
                ? List.of()
                : home.stream()
                        .flatMap(id -> cases.find(id).stream())
                        .map(one -> shown(one, !reportedFor.isEmpty() && one.id() == head, file))
                        .toList();
    }

    private Map<String, Object> shown(CaseFile one, boolean head, CaseFile opened) {
        Person person = cases.person(one);
        Map<String, Object> shown = new HashMap<>();
        shown.put("number", one.number());
        shown.put("self", one.id() == opened.id());
        shown.put("head", head);
        shown.put("name", person.name());
        shown.put("age", heads.age(person));
        shown.put("status", one.status());
        shown.put("place", one.place());
        shown.put("day", heads.day(one));
        shown.put("severity", one.severity());
        return shown;
    }
}
