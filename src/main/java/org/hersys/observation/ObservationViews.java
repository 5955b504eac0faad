package org.hersys.observation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Role;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.hersys.messaging.Messages;
import org.hersys.text.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the page of one person's observation together, with the household's if there is one. */
@Component
class ObservationViews {

    private final Cases cases;
    private final ObservationsSection section;
    private final Observations observations;
    private final WorkLists lists;
    private final Watching watching;
    private final DayWindow window;
    private final Messages messages;
    private final Names names;
    private final JdbcClient jdbc;

    ObservationViews(
            Cases cases,
            ObservationsSection section,
            Observations observations,
            WorkLists lists,
            Watching watching,
            DayWindow window,
            Messages messages,
            Names names,
            JdbcClient jdbc) {
        this.cases = cases;
        this.section = section;
        this.observations = observations;
        this.lists = lists;
        this.watching = watching;
        this.window = window;
        this.messages = messages;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** A member of the household whom the current actor may see. */
    public record Member(
            String number, String name, OffsetDateTime lastReportAt, String lastLevel, OffsetDateTime dueAt) {}

    Map<String, Object> of(CaseFile file) {
        Person person = cases.person(file);
        WorkLists.Row watch = lists.of(file.id()).orElse(null);
        Map<String, Object> view = new HashMap<>();
        view.put("number", file.number());
        view.put("name", person.name());
        view.put("phone", person.phone());
        view.put("watch", watch);
        view.put("observer", names.organisation(watch == null ? file.observer() : watch.observer()));
        view.put("clock", lists.now());
        view.put("observations", section.of(file));
        view.put("head", null);
        view.put("symptomDays", symptomDays(file));
        view.put("messages", messages.ofCase(file.id()));
        view.put("household", watch == null ? List.of() : household(file));
        view.put("candidates", watch == null ? List.of() : others(file, watch.observer()));
        view.put("mayHandBack", CurrentActor.get().sight() == Sight.AGENCY && watch != null);
        view.put("office", file.office());
        view.put("window", window.of(file));
        view.put("hours", DayWindow.Hours.CHOICES);
        view.put(
                "contactOf",
                file.isContact()
                        ? cases.find(file.sourceCase()).map(CaseFile::number).orElse("")
                        : null);
        view.put(
                "mayEnterResult",
                "contact".equals(file.phase()) && CurrentActor.get().hasAny(Role.NURSE, Role.SUPERVISOR));
        return view;
    }

    /** What the page and the file of a household show of one of its people. */
    Map<String, Object> member(CaseFile file) {
        Person person = cases.person(file);
        Map<String, Object> shown = new HashMap<>();
        shown.put("number", file.number());
        shown.put("name", person.name());
        shown.put("watch", lists.of(file.id()).orElse(null));
        shown.put("observations", section.of(file));
        shown.put("messages", messages.ofCase(file.id()));
        return shown;
    }

    /** The clock of the record. */
    OffsetDateTime now() {
        return lists.now();
    }

    private List<Map<String, String>> others(CaseFile file, String observer) {
        List<String> codes = new ArrayList<>(watching.candidates(file));
        codes.add(0, file.office());
        return codes.stream()
                .filter(code -> !code.equals(observer) && watching.mayGive(file, code))
                .map(code -> Map.of("code", code, "name", names.organisation(code)))
                .toList();
    }

    /** Symptoms and signs by day, newest day first. */
    private Map<LocalDate, Map<String, TreeSet<String>>> symptomDays(CaseFile file) {
        Map<LocalDate, Map<String, TreeSet<String>>> days = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (Observation one : observations.of(file.id())) {
            if (one.reached()) {
                Map<String, TreeSet<String>> day = days.computeIfAbsent(
                        one.observedAt().atZoneSameInstant(Dates.JAPAN).toLocalDate(),
                        key -> new HashMap<>(Map.of("symptom", new TreeSet<>(), "sign", new TreeSet<>())));
                day.get("symptom").addAll(one.symptoms());
                day.get("sign").addAll(one.emergencySigns());
            }
        }
        return days;
    }

    private List<Member> household(CaseFile file) {
        return jdbc.sql("""
                        select c.number, p.name, o.last_report_at, o.last_level, o.due_at
                          from health_watch w join health_watch o on o.household = w.household and o.id <> w.id and o.ended_at is null
                          join case_file c on c.id = o.case_id join person p on p.id = c.person_id
                         where w.case_id = ? and w.ended_at is null order by c.number""").param(file.id()).query(Member.class).list();
    }
}
