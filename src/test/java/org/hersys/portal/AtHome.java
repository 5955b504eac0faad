package org.hersys.portal;

import java.time.LocalDate;
import java.util.Map;
import org.hersys.access.Actor;
import org.hersys.link.PatientLinks;
import org.hersys.support.CareCase;
import org.hersys.support.Visitor;

/** Patients who are watched at home, with their links. */
public class AtHome {

    /** The age of all of them. */
    public static final int AGE = 30;

    private final CareCase care;
    private final PatientLinks links;

    public AtHome(CareCase care, PatientLinks links) {
        this.care = care;
        this.links = links;
    }

    /** A woman of 30 years without risks, ill for two days, at home and observed by the support centre. */
    public long patient() {
        long caseId = care.open(AGE, 2);
        care.interview(caseId, 98, "cough", "", "false, false, true, false");
        care.start("arrangePlacement", caseId, Map.of());
        care.enter(caseId, "inCare");
        care.start("observeHealth", caseId, Map.of());
        return caseId;
    }

    /** The path of a new link of a patient. */
    public String path(long caseId) {
        String address = care.as(Actor.system(), () -> links.issue(caseId));
        return address.substring(address.indexOf("/p/"));
    }

    /** The birth date as the form of the first screen sends it. */
    static String birthDate() {
        LocalDate day = LocalDate.now().minusYears(AGE).minusDays(1);
        return "year=%d&month=%d&day=%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Gives the birth date on a device. */
    public static Visitor.Answer confirm(Visitor device, String path) {
        return device.post(path, "application/x-www-form-urlencoded", birthDate());
    }
}
