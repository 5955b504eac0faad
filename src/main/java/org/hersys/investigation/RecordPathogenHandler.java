package org.hersys.investigation;

import java.util.List;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.notification.PatientFacts;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A nurse records what the institute found. */
@Component
@Transactional
class RecordPathogenHandler implements FormHandler<RecordPathogenForm> {

    private final InvestigatingPathogen investigating;
    private final PathogenFindings findings;
    private final Cases cases;
    private final Diseases diseases;
    private final PatientFacts patients;
    private final Words words;

    RecordPathogenHandler(
            InvestigatingPathogen investigating,
            PathogenFindings findings,
            Cases cases,
            Diseases diseases,
            PatientFacts patients,
            Words words) {
        this.investigating = investigating;
        this.findings = findings;
        this.cases = cases;
        this.diseases = diseases;
        this.patients = patients;
        this.words = words;
    }

    @Override
    public String form() {
        return "record-pathogen";
    }

    @Override
    public Class<RecordPathogenForm> type() {
        return RecordPathogenForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Disease disease = diseases.get(file.disease());
        Map<String, Object> facts = patients.of(file);
        facts.put("diseaseText", words.code("disease", disease.code()));
        facts.put("specimens", choices(disease, "specimen"));
        facts.put("methods", choices(disease, "method"));
        facts.put("results", choices(disease, "result"));
        facts.put("findings", findings.of(file.id()).stream().map(this::shown).toList());
        return facts;
    }

    @Override
    public FormOutcome submit(FormTask task, RecordPathogenForm said) {
        List<FieldProblem> problems = investigating.record(task.caseId(), said);
        return problems.isEmpty()
                ? FormOutcome.done(Map.of("pathogen", said.conclusion()))
                : new FormOutcome.Refused(problems);
    }

    private List<Map<String, String>> choices(Disease disease, String list) {
        return disease.codes(list).stream()
                .map(code -> Map.of("value", code, "label", words.code(list, code)))
                .toList();
    }

    private Map<String, Object> shown(PathogenFinding one) {
        return Map.of(
                "sampledOn", words.day(one.sampledOn()),
                "specimen", words.code("specimen", one.specimen()),
                "method", words.code("method", one.method()),
                "result", words.code("result", one.result()),
                "pathogen", one.pathogen() == null ? Words.UNKNOWN : one.pathogen());
    }
}
