package org.hersys.casefile.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseHistory;
import org.hersys.casefile.CaseSection;
import org.hersys.casefile.Cases;
import org.hersys.casefile.OpenTasks;
import org.hersys.casefile.OpenTasks.OpenTask;
import org.hersys.casefile.Person;
import org.hersys.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the case page's model together from the case file and the sections of the other modules. */
@Component
class CaseViews {

    private static final List<String> SECTIONS = List.of(
            "notifications",
            "tests",
            "interviews",
            "decisions",
            "stays",
            "observations",
            "contacts",
            "exposures",
            "transfers",
            "releases",
            "grants",
            "emergencyUntil",
            "death",
            "patientPages",
            "mayWithdraw",
            "mayRecordDeath");

    private final Cases cases;
    private final CaseHistory history;
    private final OpenTasks openTasks;
    private final Clocks clocks;
    private final Names names;
    private final ModelTexts texts;
    private final List<CaseSection> sections;

    CaseViews(
            Cases cases,
            CaseHistory history,
            OpenTasks openTasks,
            Clocks clocks,
            Names names,
            ModelTexts texts,
            List<CaseSection> sections) {
        this.cases = cases;
        this.history = history;
        this.openTasks = openTasks;
        this.clocks = clocks;
        this.names = names;
        this.texts = texts;
        this.sections = sections;
    }

    Map<String, Object> of(CaseFile file) {
        Person person = cases.person(file);
        List<OpenTask> tasks = openTasks.of(List.of(file.id()));
        Map<String, Object> view = new HashMap<>();
        SECTIONS.forEach(key -> view.put(key, null));
        Map<String, Object> overview = overview(file, person);
        for (CaseSection section : sections) {
            Object part = section.of(file);
            if (!CaseSection.OVERVIEW.equals(section.key())) {
                view.put(section.key(), part);
            } else if (part instanceof Map<?, ?> known) {
                known.forEach((key, value) -> overview.put(String.valueOf(key), value));
            }
        }
        view.put("overview", overview);
        view.put("head", head(file, person, tasks));
        view.put("tasks", tasks.stream().map(this::task).toList());
        view.put(
                "next",
                tasks.stream().filter(this::isMine).findFirst().map(this::task).orElse(null));
        view.put("timeline", history.events(file.id()).stream().map(this::event).toList());
        view.put("statuses", CurrentActor.get().sight() == Sight.AGENCY ? null : history.statuses(file.id()));
        view.put("warnings", warnings(file));
        view.put("whole", CurrentActor.get().sight() == Sight.OFFICE);
        view.put("today", clocks.now().toLocalDate());
        return view;
    }

    private Map<String, Object> head(CaseFile file, Person person, List<OpenTask> tasks) {
        Map<String, Object> head = new HashMap<>();
        head.put("number", file.number());
        head.put("name", person.name());
        head.put("kana", person.kana());
        head.put("age", person.ageOn(clocks.now().toLocalDate()));
        head.put("ageBand", person.ageBand());
        head.put("sex", person.sex());
        head.put("status", file.status());
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

    private Map<String, Object> overview(CaseFile file, Person person) {
        Map<String, Object> overview = new HashMap<>();
        for (String key : List.of(
                "livesAlone",
                "livesWithRisk",
                "canIsolate",
                "needsCare",
                "careFacility",
                "diagnosisType",
                "symptoms",
                "riskFactors",
                "pregnancyWeeks")) {
            overview.put(key, null);
        }
        boolean callsOnly = CurrentActor.get().sight() == Sight.AGENCY;
        overview.put("birthDate", callsOnly ? null : person.birthDate());
        overview.put("address", callsOnly ? null : cases.address(file.id()).orElse(null));
        overview.put("phone", person.phone());
        overview.put("language", "ja".equals(person.language()) ? null : person.language());
        overview.put("diagnosedOn", file.diagnosedOn());
        overview.put("onsetOn", file.onsetOn());
        overview.put("riskScore", callsOnly ? null : file.riskScore());
        return overview;
    }

    private Map<String, Object> task(OpenTask task) {
        OffsetDateTime now = clocks.now();
        Map<String, Object> shown = new HashMap<>();
        shown.put("id", task.taskId());
        shown.put("name", texts.nameOf(task.process(), task.element(), LocaleContextHolder.getLocale()));
        shown.put("group", names.organisation(task.organisation()));
        shown.put("due", task.dueAt());
        shown.put("state", ClockView.state(task.dueAt(), now));
        shown.put("assignee", names.person(task.assignee()));
        shown.put("mine", isMine(task));
        return shown;
    }

    private boolean isMine(OpenTask task) {
        Actor actor = CurrentActor.get();
        return actor.groups().contains(task.organisation() + "." + task.role())
                && (task.assignee() == null || task.assignee().equals(actor.login()));
    }

    private Map<String, Object> event(CaseHistory.Event event) {
        Map<String, Object> shown = new HashMap<>();
        List<Map<String, Object>> details = new ArrayList<>();
        EventDetails.of(event.detail(), event.organisation(), names)
                .forEach((key, argument) -> details.add(Map.of("key", key, "argument", argument)));
        shown.put("at", event.at());
        shown.put("kind", event.kind());
        shown.put("section", event.section());
        shown.put("by", names.person(event.login()));
        shown.put("organisation", names.organisation(event.organisation()));
        shown.put("details", details);
        return shown;
    }

    private List<Map<String, Object>> warnings(CaseFile file) {
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
