package org.hersys.investigation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.Section;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Field;
import org.hersys.casefile.SteadyGroup;
import org.hersys.notification.Problems;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Movements and route of infection as they are known now; earlier records are kept. */
@Component
class ExposureGroup extends SteadyGroup {

    private static final List<Field> FIELDS = List.of(
            Field.text("movements"),
            Field.text("infectionRoute"),
            Field.oneOf("routeCertainty", "certainty", List.of("confirmed", "presumed", "unknown")));

    private final Exposures exposures;
    private final Words words;
    private final Clock clock;

    ExposureGroup(Exposures exposures, Words words, Clock clock) {
        super("exposure", Section.EXPOSURE, FIELDS);
        this.exposures = exposures;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, String> read(CaseFile file, String item) {
        Map<String, String> known = new LinkedHashMap<>();
        exposures.of(file.id()).stream().findFirst().ifPresent(newest -> {
            known.put("movements", newest.movements());
            known.put("infectionRoute", newest.infectionRoute());
            known.put("routeCertainty", newest.routeCertainty());
        });
        known.values().removeIf(value -> value == null);
        return known;
    }

    @Override
    public Map<String, String> problems(CaseFile file, Map<String, String> values) {
        Problems problems = new Problems();
        problems.text("movements", values.get("movements"), 4000);
        problems.text("infectionRoute", values.get("infectionRoute"), 2000);
        return problems.said(words);
    }

    @Override
    public void write(CaseFile file, String item, Map<String, String> values) {
        exposures.add(
                file.id(),
                values.get("movements"),
                values.get("infectionRoute"),
                values.get("routeCertainty"),
                OffsetDateTime.now(clock));
    }
}
