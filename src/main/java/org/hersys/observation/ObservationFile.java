package org.hersys.observation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The record of an observation as a file that spreadsheets open: UTF-8 with a mark, one row an observation. */
@Component
class ObservationFile {

    private static final List<String> COLUMNS = List.of(
            "at", "channel", "reached", "temperature", "spo2", "pulse", "symptoms", "signs", "alert", "by", "note");

    private final Observations observations;
    private final Words words;
    private final Names names;

    ObservationFile(Observations observations, Words words, Names names) {
        this.observations = observations;
        this.words = words;
        this.names = names;
    }

    byte[] csv(CaseFile file) {
        String head = COLUMNS.stream()
                .map(column -> cell(words.say("record.column." + column)))
                .collect(Collectors.joining(","));
        String rows = observations.of(file.id()).stream().map(this::row).collect(Collectors.joining("\r\n"));
        return ("\uFEFF" + head + "\r\n" + rows + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String row(Observation one) {
        List<Object> cells = new ArrayList<>();
        cells.add(words.moment(one.observedAt()));
        cells.add(words.code("channel", one.channel()));
        cells.add(words.yesNo(one.reached()));
        cells.add(one.temperature());
        cells.add(one.spo2());
        cells.add(one.pulse());
        cells.add(words.codes("symptom", one.symptoms()));
        cells.add(words.codes("sign", one.emergencySigns()));
        cells.add(words.code("alert", one.alertLevel()));
        cells.add(names.person(one.enteredBy()));
        cells.add(one.note());
        return cells.stream().map(ObservationFile::cell).collect(Collectors.joining(","));
    }

    /** A cell as it stands; one that a spreadsheet would take for a formula is made a text. */
    static String cell(Object value) {
        String text = Objects.toString(value, "");
        String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
