package org.hersys.notification.web;

import java.util.HashMap;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseSection;
import org.hersys.notification.Notifications;
import org.springframework.stereotype.Component;

/** What the newest notification adds to the overview of a case. */
@Component
class DiagnosisInOverview implements CaseSection {

    private final Notifications notifications;

    DiagnosisInOverview(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public String key() {
        return OVERVIEW;
    }

    @Override
    public Map<String, Object> of(CaseFile file) {
        Map<String, Object> known = new HashMap<>();
        notifications.of(file.id()).stream().findFirst().ifPresent(one -> {
            known.put("diagnosisType", one.diagnosisType());
            known.put("symptoms", one.symptoms());
        });
        return known;
    }
}
