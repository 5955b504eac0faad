package org.hersys.portal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.investigation.AnsweringQuestionnaire;
import org.hersys.investigation.Questionnaires;
import org.hersys.observation.DayWindow;
import org.hersys.observation.OwnReport;
import org.hersys.observation.OwnReports;
import org.hersys.observation.WatchPeriod;
import org.hersys.release.ExpectingRelease;
import org.hersys.text.QrCode;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a patient is told: what happens next, until when and why, whom to call, what was answered. */
@Component
@Transactional(readOnly = true)
class PortalHome {

    private static final int REPORTS_SHOWN = 7;

    /** Ends after which neither certificate nor processing number is of use; a family reads the page of somebody who died. */
    private static final Set<String> OF_NO_USE = Set.of("died", "withdrawn", "notNotifiable", "contactEnded");

    private final Cases cases;
    private final Organisations organisations;
    private final ExpectingRelease expecting;
    private final OwnReports reports;
    private final ProcessingNumbers numbers;
    private final ReportingMembers members;
    private final Questionnaires questionnaires;
    private final AnsweringQuestionnaire answering;
    private final WatchPeriod period;
    private final DayWindow window;

    PortalHome(
            Cases cases,
            Organisations organisations,
            ExpectingRelease expecting,
            OwnReports reports,
            ProcessingNumbers numbers,
            ReportingMembers members,
            Questionnaires questionnaires,
            AnsweringQuestionnaire answering,
            WatchPeriod period,
            DayWindow window) {
        this.period = period;
        this.window = window;
        this.questionnaires = questionnaires;
        this.answering = answering;
        this.cases = cases;
        this.organisations = organisations;
        this.expecting = expecting;
        this.reports = reports;
        this.numbers = numbers;
        this.members = members;
    }

    /**
     * The page.
     *
     * @param name of the patient
     * @param status code; what it means for the patient is the text {@code portal.next.<status>}
     * @param mayAnswer whether the questionnaire is open
     * @param answeredAt when the questionnaire was sent; null before
     * @param observer who watches over the patient day by day; null where it is the health centre or nobody yet
     * @param free from when the patient is expected to be free; null before the investigation and after release
     * @param countedFrom the day from which the period is counted
     * @param contactUntil last day of the watch over a contact; null for a patient
     * @param symptomatic whether that day is the onset of symptoms rather than the test
     * @param window hours of the day in which the patient wants to be asked
     * @param reportsFor names of those the person reports for besides themselves
     */
    record View(
            String name,
            String number,
            String status,
            boolean open,
            boolean mayReport,
            boolean mayAnswer,
            OffsetDateTime answeredAt,
            Call office,
            Call observer,
            OffsetDateTime free,
            LocalDate countedFrom,
            LocalDate contactUntil,
            boolean symptomatic,
            String rule,
            String processingNumber,
            List<OwnReport> reports,
            List<String> reportsFor,
            DayWindow.Hours window) {

        /** Whether number and certificate are for this person: a patient who is, or has recovered. */
        public boolean ill() {
            return contactUntil == null && !OF_NO_USE.contains(status);
        }

        /** The processing number for a camera; only where there is one. */
        public QrCode processingCode() {
            return QrCode.of(processingNumber);
        }
    }

    /** Somebody to call. */
    record Call(String name, String phone) {}

    View of(long caseId) {
        CaseFile file = cases.get(caseId);
        boolean open = file.closedAt() == null;
        Optional<ExpectingRelease.Expected> expected =
                open && !file.isContact() ? expecting.of(caseId) : Optional.empty();
        return new View(
                cases.person(file).name(),
                file.number(),
                file.status(),
                open,
                members.mayReport(file),
                answering.isOpen(caseId),
                questionnaires.of(caseId).map(Questionnaires.Stand::sentAt).orElse(null),
                call(file.office()),
                file.observer() == null || file.observer().equals(file.office()) ? null : call(file.observer()),
                expected.map(ExpectingRelease.Expected::earliest).orElse(null),
                expected.map(ExpectingRelease.Expected::countedFrom).orElse(null),
                period.lastDay(file).orElse(null),
                expected.map(ExpectingRelease.Expected::fromOnset).orElse(false),
                expected.map(ExpectingRelease.Expected::why).orElse(null),
                numbers.of(caseId).orElse(null),
                reports.of(caseId, REPORTS_SHOWN),
                members.others(caseId),
                window.of(file));
    }

    private Call call(String code) {
        Organisation organisation = organisations.find(code).orElseThrow();
        return new Call(organisation.name(LocaleContextHolder.getLocale()), organisation.phone());
    }
}
