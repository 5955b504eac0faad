package org.hersys.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hersys.access.ActingAsSystem;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.hersys.link.ConfirmingDevice;
import org.hersys.messaging.Callers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Patients and contacts who call in: the number of the telephone or of the case says who, the birth date proves it. */
@Component
@Transactional
class TelephoneCallers implements Callers {

    private final TelephoneReports reports;
    private final Cases cases;
    private final ConfirmingDevice confirming;
    private final ActingAsSystem actingAsSystem;

    TelephoneCallers(
            TelephoneReports reports, Cases cases, ConfirmingDevice confirming, ActingAsSystem actingAsSystem) {
        this.reports = reports;
        this.cases = cases;
        this.confirming = confirming;
        this.actingAsSystem = actingAsSystem;
    }

    @Override
    public Optional<Caller> withTelephone(String number) {
        List<TelephoneReports.Holder> holders = reports.of(number);
        return holders.size() == 1 ? ofCase(holders.get(0).caseId()) : Optional.empty();
    }

    @Override
    public Optional<Caller> withCaseNumber(String digits) {
        return actingAsSystem.call(
                () -> CaseNumber.read(digits).flatMap(cases::find).flatMap(this::caller));
    }

    @Override
    public Optional<Caller> ofCase(long caseId) {
        return actingAsSystem.call(() -> cases.find(caseId).flatMap(this::caller));
    }

    @Override
    public boolean confirm(long caseId, String digits) {
        return confirming.isRight(caseId, day(digits));
    }

    private Optional<Caller> caller(CaseFile file) {
        Person person = cases.person(file);
        return file.closedAt() == null
                ? Optional.of(new Caller(file.id(), person.id(), person.language()))
                : Optional.empty();
    }

    private static LocalDate day(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
