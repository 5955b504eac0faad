package org.hersys.emergency.web;

import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.emergency.EmergencyAccesses;
import org.springframework.stereotype.Component;

/** Tells the case page that it is shown because of an emergency, and until when. */
@Component
class EmergencySection implements CaseSection {

    private final EmergencyAccesses accesses;

    EmergencySection(EmergencyAccesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public String key() {
        return "emergencyUntil";
    }

    @Override
    public Object of(CaseFile file) {
        return CurrentActor.get().sight() == Sight.OFFICE
                        && !CurrentActor.get().organisation().equals(file.office())
                ? accesses.ownUntil(file.id()).orElse(null)
                : null;
    }
}
