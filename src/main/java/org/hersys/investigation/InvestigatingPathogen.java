package org.hersys.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.notification.Problems;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.text.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The search for the pathogen of a disease that doctors recognise by its signs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InvestigatingPathogen {

    private static final Set<String> CONCLUSIONS = Set.of("awaited", "found", "notFound");

    /** How the patient fares, in the order in which it is asked. */
    static final List<String> OUTCOMES = List.of("inTreatment", "recovered", "sequelae", "died", "unknown");

    private final Cases cases;
    private final Diseases diseases;
    private final PathogenFindings findings;
    private final CaseTimeline timeline;
    private final Clock clock;

    InvestigatingPathogen(
            Cases cases, Diseases diseases, PathogenFindings findings, CaseTimeline timeline, Clock clock) {
        this.cases = cases;
        this.diseases = diseases;
        this.findings = findings;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** By when the next result is to be recorded: at noon after as many days as the disease declares. */
    public OffsetDateTime due(long caseId) {
        Disease disease = diseases.get(cases.get(caseId).disease());
        return LocalDate.now(clock)
                .plusDays(disease.investigateWithinDays())
                .atTime(LocalTime.NOON)
                .atZone(Dates.JAPAN)
                .toOffsetDateTime();
    }

    /** Records what was found, or says what is wrong with it; then nothing is changed. */
    List<FieldProblem> record(long caseId, RecordPathogenForm said) {
        CaseFile file = cases.get(caseId);
        List<FieldProblem> problems = problems(said, diseases.get(file.disease()), file);
        if (problems.isEmpty()) {
            findings.add(caseId, said);
            timeline.add(caseId, "pathogenRecorded", "case", Map.of("conclusion", said.conclusion()));
        }
        return problems;
    }

    private List<FieldProblem> problems(RecordPathogenForm said, Disease disease, CaseFile file) {
        Problems problems = new Problems();
        problems.required("conclusion", said.conclusion());
        problems.oneOf("conclusion", said.conclusion(), CONCLUSIONS);
        problems.oneOf("outcome", said.outcome(), Set.copyOf(OUTCOMES));
        problems.line("pathogen", said.pathogen(), 100);
        problems.text("note", said.note(), 2000);
        if (said.hasResult()) {
            problems.required("sampledOn", said.sampledOn());
            problems.required("specimen", said.specimen());
            problems.required("method", said.method());
            problems.required("result", said.result());
        }
        problems.oneOf("specimen", said.specimen(), Set.copyOf(disease.codes("specimen")));
        problems.oneOf("method", said.method(), Set.copyOf(disease.codes("method")));
        problems.oneOf("result", said.result(), Set.copyOf(disease.codes("result")));
        problems.notInFuture("sampledOn", said.sampledOn(), LocalDate.now(clock));
        boolean named = said.pathogen() != null
                || findings.of(file.id()).stream().anyMatch(finding -> finding.pathogen() != null);
        problems.require(!"found".equals(said.conclusion()) || named, "pathogen", "problem.required");
        return problems.list();
    }
}
