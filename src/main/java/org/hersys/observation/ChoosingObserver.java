package org.hersys.observation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hersys.access.Organisation;
import org.hersys.access.Organisations;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.disease.Diseases;
import org.hersys.placement.InterviewAnswers;
import org.hersys.placement.OperatingMode;
import org.hersys.placement.TriageFacts;
import org.hersys.policy.Deciding;
import org.hersys.policy.Decision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Chooses by the tables who observes a patient and how often, and lets that organisation see the case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChoosingObserver {

    private final Cases cases;
    private final Diseases diseases;
    private final TriageFacts facts;
    private final Deciding deciding;
    private final Organisations organisations;
    private final Observers observers;
    private final OperatingMode mode;
    private final Watches watches;
    private final LadderTimes ladder;
    private final OwnChannel ownChannel;
    private final InterviewAnswers interviews;
    private final WatchPeriod period;

    ChoosingObserver(
            Cases cases,
            Diseases diseases,
            TriageFacts facts,
            Deciding deciding,
            Organisations organisations,
            Observers observers,
            OperatingMode mode,
            Watches watches,
            LadderTimes ladder,
            OwnChannel ownChannel,
            InterviewAnswers interviews,
            WatchPeriod period) {
        this.cases = cases;
        this.diseases = diseases;
        this.facts = facts;
        this.deciding = deciding;
        this.organisations = organisations;
        this.observers = observers;
        this.mode = mode;
        this.watches = watches;
        this.ladder = ladder;
        this.ownChannel = ownChannel;
        this.interviews = interviews;
        this.period = period;
    }

    /** Assigns the observer and answers the group that does the work. */
    public String choose(long caseId) {
        CaseFile file = cases.get(caseId);
        String kind = deciding.decide(caseId, table(file, "observer"), facts.forObserver(file))
                .text("observerKind");
        String observer = organisation(file, kind);
        observers.assign(caseId, observer);
        return groupOf(file, observer);
    }

    /** The hours from one observation to the next. */
    public int chooseFrequency(long caseId) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("placement", file.place());
        asked.put("severity", severity(file));
        asked.put("riskScore", file.riskScore());
        asked.put("mode", mode.of(file));
        int hours = deciding.decide(caseId, table(file, "frequency"), asked).number("hours");
        watches.setRhythm(caseId, hours);
        return hours;
    }

    /** Whether the person reports or is called: own or staff. Asked before each report, because it may change. */
    public String chooseReporter(long caseId) {
        CaseFile file = cases.get(caseId);
        boolean oxygen = Boolean.TRUE.equals(interviews.of(caseId).oxygenNeeded());
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("placement", file.place());
        asked.put("severity", severity(file));
        asked.put("oxygenAtHome", oxygen);
        OwnChannel.Way way = ownChannel.of(file);
        asked.put("telephone", way.telephone().code());
        asked.put("people", way.people());
        asked.put("messagesRefused", way.refused());
        Decision answer = deciding.ask("chooseReporter", asked);
        String reporter = answer.text("reporter");
        int risk = LadderTimes.riskOf(file);
        ladder.know(risk, oxygen);
        watches.setReporter(caseId, reporter, answer.text("channel"), risk, oxygen, period.end(caseId));
        return reporter;
    }

    private String table(CaseFile file, String question) {
        return diseases.table(file.disease(), question);
    }

    /** A contact has no disease to be graded. */
    private static String severity(CaseFile file) {
        return file.isContact() ? "none" : file.severity();
    }

    /** Who handles an alert: the observer, who is the health centre where nobody else observes. */
    public String groupForAlert(long caseId) {
        return groupForAlert(cases.get(caseId));
    }

    static String groupForAlert(CaseFile file) {
        return groupOf(file, file.observer() == null ? file.office() : file.observer());
    }

    static String groupOf(CaseFile file, String organisation) {
        return organisation + (organisation.equals(file.office()) ? ".nurse" : ".agency");
    }

    private String organisation(CaseFile file, String kind) {
        Optional<String> found =
                switch (kind) {
                    case "hotel" -> Optional.ofNullable(file.placeOrganisation());
                    case "supportCentre", "clinic" -> commissioned(file, "supportCentre");
                    case "midwives" -> commissioned(file, "midwives");
                    default -> Optional.empty();
                };
        return found.orElse(file.office());
    }

    /** One of the prefecture; one that the responsible office commissions itself comes first. */
    private Optional<String> commissioned(CaseFile file, String kind) {
        return organisations.ofKind(file.prefecture(), kind).stream()
                .min(Comparator.comparing(found -> !file.office().equals(found.office())))
                .map(Organisation::code);
    }
}
