package org.hersys.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.PatientHead;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** What forms of the observation show of the patient and the days before, by the keys of the forms. */
@Component
class ObservationTexts {

    private static final int SHOWN = 3;

    private final PatientHead head;
    private final Observations observations;
    private final Words words;
    private final Clock clock;

    ObservationTexts(PatientHead head, Observations observations, Words words, Clock clock) {
        this.head = head;
        this.observations = observations;
        this.words = words;
        this.clock = clock;
    }

    /** The patient, the day of the illness and the latest observations. */
    Map<String, Object> of(CaseFile file) {
        Map<String, Object> texts = new HashMap<>(head.of(file));
        texts.put("placeText", words.code("place", file.place()));
        texts.put("dayText", day(file));
        List<Observation> known = observations.of(file.id());
        texts.put("missedText", missed(known));
        texts.put(
                "lastObservations", known.stream().limit(SHOWN).map(this::shown).toList());
        return texts;
    }

    /** How often in a row, the newest included, nobody answered. */
    private String missed(List<Observation> known) {
        long missed = known.stream().takeWhile(one -> !one.reached()).count();
        return missed > 0
                ? words.say("observation.missed", missed)
                : words.say(known.isEmpty() ? "observation.missed.never" : "observation.missed.none");
    }

    /** By when a task should be done. */
    String due(FormTask task) {
        return words.moment(task.dueAt());
    }

    private String day(CaseFile file) {
        LocalDate dayZero = file.onsetOn() == null ? file.diagnosedOn() : file.onsetOn();
        return dayZero == null ? Words.UNKNOWN : String.valueOf(ChronoUnit.DAYS.between(dayZero, LocalDate.now(clock)));
    }

    private Map<String, String> shown(Observation observation) {
        return Map.of(
                "at",
                at(observation.observedAt()),
                "temperature",
                words.say("unit.temperature", observation.temperature()),
                "spo2",
                words.say("unit.spo2", observation.spo2()),
                "pulse",
                words.say("unit.pulse", observation.pulse()),
                "signs",
                signs(observation),
                "level",
                words.code("alert", observation.alertLevel()));
    }

    private String at(OffsetDateTime moment) {
        return words.moment(moment);
    }

    private String signs(Observation observation) {
        if (!observation.reached()) {
            return words.say("observation.notReached");
        }
        List<String> said = Stream.concat(
                        observation.emergencySigns().stream().map(sign -> words.code("sign", sign)),
                        observation.symptoms().stream().map(symptom -> words.code("symptom", symptom)))
                .toList();
        return said.isEmpty() ? Words.UNKNOWN : said.stream().collect(Collectors.joining(words.say("word.and")));
    }
}
