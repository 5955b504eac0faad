package org.hersys.investigation.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.investigation.Exposures;
import org.springframework.stereotype.Component;

/** Movements and routes of infection on the case page, for health centres alone. */
@Component
class ExposuresSection implements CaseSection {

    private final Exposures exposures;
    private final Names names;

    ExposuresSection(Exposures exposures, Names names) {
        this.exposures = exposures;
        this.names = names;
    }

    /** A record as the page shows it. */
    public record Shown(
            OffsetDateTime recordedAt,
            String recordedBy,
            String movements,
            String infectionRoute,
            String routeCertainty) {}

    @Override
    public String key() {
        return "exposures";
    }

    @Override
    public List<Shown> of(CaseFile file) {
        return CurrentActor.get().sight() != Sight.OFFICE
                ? null
                : exposures.of(file.id()).stream()
                        .map(one -> new Shown(
                                one.recordedAt(),
                                names.person(one.recordedBy()),
                                one.movements(),
                                one.infectionRoute(),
                                one.routeCertainty()))
                        .toList();
    }
}
