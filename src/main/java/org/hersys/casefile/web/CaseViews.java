package org.hersys.casefile.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.hersys.disease.Diseases;
import org.hersys.text.ModelTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the model of one tab of the case page together from the case file and the sections of the other modules. */
@Component
class CaseViews {

    private static final List<String> PARTS = List.of(
            "notifications",
            "notifiedPatient",
            "tests",
            "notifiedVariant",
            "pathogens",
            "courseSteps",
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
            "samePerson",
            "death",
            "patientPages",
            "mayWithdraw",
            "mayRecordDeath");
    private static final Set<String> ON_EVERY_TAB = Set.of("emergencyUntil", "samePerson");

    private final Cases cases;
    private final CaseHistory history;
    private final OpenTasks openTasks;
    private final CaseHeads heads;
    private final CaseDesk desk;
    private final Diseases diseases;
    private final Clocks clocks;
    private final Names names;
    private final ModelTexts texts;
    private final List<CaseSection> sections;

    CaseViews(
            Cases cases,
            CaseHistory history,
            OpenTasks openTasks,
            CaseHeads heads,
            CaseDesk desk,
            Diseases diseases,
            Clocks clocks,
            Names names,
            ModelTexts texts,
            List<CaseSection> sections) {
        this.cases = cases;
        this.history = history;
        this.openTasks = openTasks;
        this.heads = heads;
        this.desk = desk;
        this.diseases = diseases;
        this.clocks = clocks;
        this.names = names;
        this.texts = texts;
        this.sections = sections;
    }

    /**
     * The model of a tab.
     *
     * @param open the field group that is open for editing, or null
     */
    Map<String, Object> of(CaseFile file, CaseTab tab, OpenForm open) {
        Person person = cases.person(file);
        List<OpenTask> tasks = openTasks.of(List.of(file.id()));
        Map<String, Object> view = parts(file, person, tab);
        view.put("tab", tab.code());
        view.put("tabs", CaseTab.codes(CurrentActor.get(), diseases.get(file.disease())));
        view.putAll(desk.of(file, tab, open));
        view.put("head", heads.head(file, person, tasks));
        view.put("warnings", heads.warnings(file));
        view.put("tasks", tasks.stream().map(this::task).toList());
        view.put(
                "next",
                tasks.stream().filter(this::isMine).findFirst().map(this::task).orElse(null));
        view.put("timeline", history.events(file.id()).stream().map(this::event).toList());
        view.put("statuses", CurrentActor.get().sight() == Sight.AGENCY ? null : history.statuses(file.id()));
        view.put("whole", CurrentActor.get().sight() == Sight.OFFICE);
        view.put("today", clocks.now().toLocalDate());
        return view;
    }

    private Map<String, Object> parts(CaseFile file, Person person, CaseTab tab) {
        Map<String, Object> view = new HashMap<>();
        PARTS.forEach(key -> view.put(key, null));
        Map<String, Object> overview = overview(file, person);
        for (CaseSection section : sections) {
            if (!tab.shows(section.key()) && !ON_EVERY_TAB.contains(section.key())) {
                continue;
            }
            Object part = section.of(file);
            if (!CaseSection.OVERVIEW.equals(section.key())) {
                view.put(section.key(), part);
            } else if (part instanceof Map<?, ?> known) {
                known.forEach((key, value) -> overview.put(String.valueOf(key), value));
            }
        }
        view.put("overview", overview);
        return view;
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
}
