package org.hersys.observation;

import java.util.List;
import java.util.stream.Stream;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The record of observations as a table, one row an observation, in the reader's words. */
@Component
class RecordTable {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "at",
            "channel",
            "reached",
            "temperature",
            "spo2",
            "pulse",
            "symptoms",
            "signs",
            "alert",
            "by",
            "note");

    private final Observations observations;
    private final Cases cases;
    private final Words words;
    private final WhoReported who;

    RecordTable(Observations observations, Cases cases, Words words, WhoReported who) {
        this.observations = observations;
        this.cases = cases;
        this.words = words;
        this.who = who;
    }

    List<String> head() {
        return COLUMNS.stream()
                .map(column -> words.say("record.column." + column))
                .toList();
    }

    /** Rows of some people, one person after the other, the newest observation first. */
    Stream<Object[]> rows(List<CaseFile> files) {
        return files.stream().flatMap(file -> {
            String name = cases.person(file).name();
            return observations.of(file.id()).stream().map(one -> row(file.number(), name, one));
        });
    }

    private Object[] row(String number, String name, Observation one) {
        return new Object[] {
            number,
            name,
            words.moment(one.observedAt()),
            words.code("channel", one.channel()),
            words.yesNo(one.reached()),
            one.temperature(),
            one.spo2(),
            one.pulse(),
            words.codes("symptom", one.symptoms()),
            words.codes("sign", one.emergencySigns()),
            words.code("alert", one.alertLevel()),
            who.of(one),
            one.note()
        };
    }
}
