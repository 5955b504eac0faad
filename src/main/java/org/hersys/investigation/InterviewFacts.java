package org.hersys.investigation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hersys.casefile.Cases;
import org.hersys.notification.AnswerTexts;
import org.hersys.notification.ContentInWords;
import org.hersys.notification.Notifications;
import org.hersys.notification.PatientFacts;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a nurse sees before calling or ringing at the door, and the answers that are known already. */
@Component
@Transactional(readOnly = true)
class InterviewFacts {

    private final Cases cases;
    private final PatientFacts patients;
    private final Notifications notifications;
    private final ContentInWords inWords;
    private final Interviews interviews;
    private final Questionnaires questionnaires;
    private final Words words;

    InterviewFacts(
            Cases cases,
            PatientFacts patients,
            Notifications notifications,
            ContentInWords inWords,
            Interviews interviews,
            Questionnaires questionnaires,
            Words words) {
        this.cases = cases;
        this.patients = patients;
        this.notifications = notifications;
        this.inWords = inWords;
        this.interviews = interviews;
        this.questionnaires = questionnaires;
        this.words = words;
    }

    Map<String, Object> of(long caseId) {
        Map<String, Object> facts = patients.of(cases.get(caseId));
        facts.put(
                "answers",
                inWords.ofPatient(notifications.current(caseId).content()).stream()
                        .map(AnswerTexts.Answered::onForm)
                        .toList());
        facts.put("attemptsText", attempts(interviews.of(caseId)));
        facts.putAll(held(caseId));
        return facts;
    }

    /** The answers that are known before the interview: from the notification and from what the patient has begun to answer. */
    Map<String, Object> held(long caseId) {
        Map<String, Object> held = new HashMap<>();
        held.put("onsetOn", cases.get(caseId).onsetOn());
        held.put("symptoms", notifications.current(caseId).symptoms());
        held.putAll(questionnaires.forInterview(caseId));
        return held;
    }

    private String attempts(List<Interview> all) {
        List<Interview> calls = all.stream()
                .filter(interview -> !interview.reached() && !interview.byVisit())
                .toList();
        return calls.isEmpty()
                ? Words.UNKNOWN
                : words.say(
                        "investigation.attempts",
                        calls.size(),
                        words.moment(calls.get(0).heldAt()));
    }
}
