package org.hersys.placement;

import java.util.Map;
import java.util.Optional;
import org.hersys.access.Names;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.tasklist.FormHandler;
import org.hersys.tasklist.FormOutcome;
import org.hersys.tasklist.FormTask;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** The hospital records how the stay went and how it ended. */
@Component
class RecordHospitalStayHandler implements FormHandler<RecordHospitalStayForm> {

    private final Cases cases;
    private final CareTexts care;
    private final Stays stays;
    private final EndingHospitalStay ending;
    private final Names names;
    private final Words words;

    RecordHospitalStayHandler(
            Cases cases, CareTexts care, Stays stays, EndingHospitalStay ending, Names names, Words words) {
        this.cases = cases;
        this.care = care;
        this.stays = stays;
        this.ending = ending;
        this.names = names;
        this.words = words;
    }

    @Override
    public String form() {
        return "record-hospital-stay";
    }

    @Override
    public Class<RecordHospitalStayForm> type() {
        return RecordHospitalStayForm.class;
    }

    @Override
    public Map<String, Object> load(FormTask task) {
        CaseFile file = cases.get(task.caseId());
        Optional<Stay> stay = stays.current(file.id());
        Map<String, Object> shown = care.person(file);
        shown.put("hospitalName", names.organisation(task.fact("hospital")));
        shown.put("ward", Words.typed(stay.map(Stay::room).orElse(null)));
        shown.put("admittedOnText", words.moment(stay.map(Stay::since).orElse(null)));
        shown.put("icu", stay.map(Stay::icu).orElse(false));
        shown.put("ventilator", stay.map(Stay::ventilator).orElse(false));
        shown.put("ecmo", stay.map(Stay::ecmo).orElse(false));
        return shown;
    }

    @Override
    public FormOutcome submit(FormTask task, RecordHospitalStayForm answers) {
        return ending.end(cases.get(task.caseId()), answers);
    }
}
