package org.hersys.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.casefile.CaseTimeline;
import org.hersys.casefile.Cases;
import org.hersys.contact.RegisteringContacts;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the patient, by phone, at the door or in the questionnaire; the questions are the same. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InterviewingPatient {

    private final Cases cases;
    private final Interviews interviews;
    private final Exposures exposures;
    private final RegisteringContacts contacts;
    private final CaseTimeline timeline;
    private final Clock clock;

    InterviewingPatient(
            Cases cases,
            Interviews interviews,
            Exposures exposures,
            RegisteringContacts contacts,
            CaseTimeline timeline,
            Clock clock) {
        this.cases = cases;
        this.interviews = interviews;
        this.exposures = exposures;
        this.contacts = contacts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Keeps what was answered, or says what is wrong with it; then nothing is changed. */
    List<FieldProblem> ask(long caseId, InterviewAnswers answers, Way way) {
        List<FieldProblem> problems = problems(caseId, answers);
        if (!problems.isEmpty()) {
            return problems;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        interviews.add(caseId, answers, true, way, now);
        if (answers.hasExposure()) {
            exposures.add(caseId, answers, now);
        }
        cases.date(caseId, null, answers.onsetOn());
        timeline.add(caseId, way.event(), "investigation");
        contacts.register(caseId, answers.contacts());
        return List.of();
    }

    /** What is wrong with answers; empty when they can be kept. */
    List<FieldProblem> problems(long caseId, InterviewAnswers answers) {
        LocalDate birthDate = cases.person(cases.get(caseId)).birthDate();
        return Stream.concat(
                        InterviewChecks.problems(answers, birthDate, LocalDate.now(clock)).stream(),
                        contacts.problems(answers.contacts()).stream())
                .toList();
    }

    /** Keeps that nobody answered, with the note. */
    List<FieldProblem> miss(long caseId, InterviewAnswers answers, Way way) {
        InterviewAnswers note = answers.noteAlone();
        List<FieldProblem> problems = InterviewChecks.problems(note, null, LocalDate.now(clock));
        if (problems.isEmpty()) {
            interviews.add(caseId, note, false, way, OffsetDateTime.now(clock));
            timeline.add(caseId, "patientNotReached", "investigation", Map.of("byVisit", way == Way.VISIT));
        }
        return problems;
    }
}
