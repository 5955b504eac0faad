package org.hersys.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.observation.AlertAssessments.AlertAssessment;
import org.hersys.observation.Observers.Assignment;
import org.hersys.observation.Trend.Measure;
import org.hersys.observation.Trend.Point;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The observations on the case page, with graphs, for the health centre and whoever observes. */
@Component
class ObservationsSection implements CaseSection {

    private final Observations observations;
    private final Observers observers;
    private final AlertAssessments assessments;
    private final Names names;
    private final WhoReported who;
    private final Words words;

    ObservationsSection(
            Observations observations,
            Observers observers,
            AlertAssessments assessments,
            Names names,
            WhoReported who,
            Words words) {
        this.observations = observations;
        this.observers = observers;
        this.assessments = assessments;
        this.names = names;
        this.who = who;
        this.words = words;
    }

    @Override
    public String key() {
        return "observations";
    }

    @Override
    public Map<String, Object> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, AGENCY -> shown(file);
            case PREFECTURE, CLINIC, POLICY, NONE -> null;
        };
    }

    private Map<String, Object> shown(CaseFile file) {
        List<Observation> all = observations.of(file.id());
        List<Observation> inOrder = new ArrayList<>(all);
        Collections.reverse(inOrder);
        Optional<Assignment> assignment = observers.current(file.id());
        List<AlertAssessment> handled = assessments.of(file.id());
        Map<String, Object> shown = new HashMap<>();
        shown.put("nextDue", assignment.map(Assignment::nextDue).orElse(null));
        shown.put("hours", assignment.map(Assignment::frequencyHours).orElse(null));
        shown.put("rows", all.stream().map(one -> row(one, handled)).toList());
        shown.put(
                "temperature",
                Trend.of(
                        Measure.TEMPERATURE,
                        inOrder.stream()
                                .filter(one -> one.temperature() != null)
                                .map(one -> new Point(
                                        one.observedAt(), one.temperature().doubleValue()))
                                .toList()));
        shown.put(
                "spo2",
                Trend.of(
                        Measure.SPO2,
                        inOrder.stream()
                                .filter(one -> one.spo2() != null)
                                .map(one -> new Point(one.observedAt(), one.spo2()))
                                .toList()));
        return shown;
    }

    private Map<String, Object> row(Observation one, List<AlertAssessment> handled) {
        Map<String, Object> row = new HashMap<>();
        row.put("observedAt", one.observedAt());
        row.put("channel", one.channel());
        row.put("reached", one.reached());
        row.put("temperature", one.temperature());
        row.put("spo2", one.spo2());
        row.put("pulse", one.pulse());
        row.put("symptoms", one.symptoms());
        row.put("emergencySigns", one.emergencySigns());
        row.put("note", note(one, handled));
        row.put("alertLevel", one.alertLevel());
        row.put("enteredBy", who.of(one));
        row.put("organisation", names.organisation(one.organisation()));
        return row;
    }

    /** The observer's note, and below it what was found and done about the alert. */
    private String note(Observation one, List<AlertAssessment> handled) {
        String written = Stream.concat(
                        Stream.ofNullable(one.note()),
                        handled.stream()
                                .filter(alert -> alert.observationId() == one.id())
                                .map(alert -> words.say(
                                        "observation.handled",
                                        words.code("outcome", alert.assessment()),
                                        alert.note(),
                                        names.person(alert.decidedBy()))))
                .collect(Collectors.joining("\n"));
        return written.isEmpty() ? null : written;
    }
}
