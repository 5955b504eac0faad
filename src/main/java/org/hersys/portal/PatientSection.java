package org.hersys.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.link.ConfirmingDevice;
import org.springframework.stereotype.Component;

/** On the case page: who reports for this patient and for whom the patient reports, and whether the pages are shut. */
@Component
class PatientSection implements CaseSection {

    private final Households households;
    private final Cases cases;
    private final ConfirmingDevice devices;

    PatientSection(Households households, Cases cases, ConfirmingDevice devices) {
        this.households = households;
        this.cases = cases;
        this.devices = devices;
    }

    @Override
    public String key() {
        return "patientPages";
    }

    @Override
    public Object of(CaseFile file) {
        if (CurrentActor.get().sight() != Sight.OFFICE) {
            return null;
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("head", households.headOf(file.id()).map(this::number).orElse(null));
        shown.put("members", numbers(households.membersOf(file.id())));
        shown.put("shut", devices.isShut(file.id()));
        shown.put("open", file.closedAt() == null);
        return shown;
    }

    private List<String> numbers(List<Long> members) {
        return members.stream().map(this::number).toList();
    }

    private String number(long caseId) {
        return cases.find(caseId).map(CaseFile::number).orElse("–");
    }
}
