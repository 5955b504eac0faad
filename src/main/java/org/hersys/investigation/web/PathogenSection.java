package org.hersys.investigation.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hersys.access.CurrentActor;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.investigation.PathogenFindings;
import org.springframework.stereotype.Component;

/** Results of the search for the pathogen on the case page, for the health centre and the clinic. */
@Component
class PathogenSection implements CaseSection {

    private final PathogenFindings findings;
    private final Names names;

    PathogenSection(PathogenFindings findings, Names names) {
        this.findings = findings;
        this.names = names;
    }

    /** A record as the page shows it. */
    public record Shown(
            UUID item,
            LocalDate sampledOn,
            String specimen,
            String method,
            String result,
            String pathogen,
            String conclusion,
            String outcome,
            String note,
            OffsetDateTime foundAt,
            String foundBy) {}

    @Override
    public String key() {
        return "pathogens";
    }

    @Override
    public List<Shown> of(CaseFile file) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC -> {
                List<Shown> shown = findings.of(file.id()).stream()
                        .map(one -> new Shown(
                                one.item(),
                                one.sampledOn(),
                                one.specimen(),
                                one.method(),
                                one.result(),
                                one.pathogen(),
                                one.conclusion(),
                                one.outcome(),
                                one.note(),
                                one.foundAt(),
                                names.person(one.foundBy())))
                        .toList();
                yield shown.isEmpty() ? null : shown;
            }
            case PREFECTURE, AGENCY, POLICY, NONE -> null;
        };
    }
}
