package org.hersys.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The death of the patient on the case page, for those who may know it. */
@Component
class DeathSection implements CaseSection {

    private final JdbcClient jdbc;
    private final Words words;

    DeathSection(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Death(LocalDate diedOn, String place) {}

    @Override
    public String key() {
        return "death";
    }

    @Override
    public Map<String, Object> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC ->
                jdbc.sql("select died_on, place from death where case_id = ?")
                        .param(file.id())
                        .query((row, number) ->
                                new Death(row.getObject("died_on", LocalDate.class), row.getString("place")))
                        .optional()
                        .map(this::shown)
                        .orElse(null);
            case PREFECTURE, AGENCY, POLICY, NONE -> null;
        };
    }

    private Map<String, Object> shown(Death death) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("diedOn", death.diedOn());
        shown.put("place", death.place() == null ? null : words.code("place", death.place()));
        return shown;
    }
}
