package org.hersys.investigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.ReadOnce;
import org.hersys.placement.Interviewed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attempts to speak to patients and their answers, as far as the current actor may see them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Interviews {

    private final JdbcClient jdbc;
    private final ReadOnce once;

    Interviews(JdbcClient jdbc, ReadOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /** All attempts of a case, the newest first; none for those who may not see interviews. */
    @Transactional(readOnly = true)
    public List<Interview> of(long caseId) {
        return switch (CurrentActor.get().sight()) {
            case SYSTEM, OFFICE, CLINIC, PREFECTURE ->
                once.list(
                        "select * from interview where case_id = ? order by held_at desc, id desc",
                        Interviews::read,
                        caseId);
            case AGENCY, POLICY, NONE -> List.of();
        };
    }

    /** The newest answers, given or corrected; none when the patient was never reached. */
    @Transactional(readOnly = true)
    public Optional<Interview> latest(long caseId) {
        return of(caseId).stream().filter(Interview::reached).findFirst();
    }

    /** Keeps an attempt; what is known of the treatment stays known. */
    void add(long caseId, InterviewAnswers answers, boolean reached, Way way, OffsetDateTime at) {
        String treatment = latest(caseId).map(Interview::treatment).orElse(null);
        add(caseId, answers, treatment, reached, way, at);
    }

    /** Keeps answers as somebody has corrected them, beside those that were given. */
    void correct(long caseId, InterviewAnswers answers, String treatment, OffsetDateTime at) {
        add(caseId, answers, treatment, true, Way.CORRECTION, at);
    }

    private void add(
            long caseId, InterviewAnswers answers, String treatment, boolean reached, Way way, OffsetDateTime at) {
        jdbc.sql("""
                        insert into interview (case_id, reached, by_visit, by_patient, corrected, treatment, symptoms, risk_factors, onset_on, spo2, temperature,
                          dyspnoea, oxygen_needed, pregnancy_weeks, bmi, lives_alone, lives_with_risk, needs_care,
                          can_isolate, care_facility, note, held_at, held_by)
                        values (:caseId, :reached, :byVisit, :byPatient, :corrected, :treatment, :symptoms::text[], :riskFactors::text[], :onsetOn::date,
                          :spo2::integer, :temperature::numeric, :dyspnoea::boolean, :oxygenNeeded::boolean,
                          :pregnancyWeeks::integer, :bmi::numeric, :livesAlone::boolean, :livesWithRisk::boolean,
                          :needsCare::boolean, :canIsolate::boolean, :careFacility::boolean, :note, :at, :login)""")
                .param("caseId", caseId)
                .param("reached", reached)
                .param("byVisit", way == Way.VISIT)
                .param("byPatient", way == Way.QUESTIONNAIRE)
                .param("corrected", way == Way.CORRECTION)
                .param("treatment", treatment)
                .param("symptoms", answers.symptoms().toArray(String[]::new))
                .param("riskFactors", answers.riskFactors().toArray(String[]::new))
                .param("onsetOn", answers.onsetOn())
                .param("spo2", answers.spo2())
                .param("temperature", answers.temperature())
                .param("dyspnoea", yesOrNo(answers.dyspnoea()))
                .param("oxygenNeeded", yesOrNo(answers.oxygenNeeded()))
                .param("pregnancyWeeks", answers.pregnancyWeeks())
                .param("bmi", answers.bmi())
                .param("livesAlone", yesOrNo(answers.livesAlone()))
                .param("livesWithRisk", yesOrNo(answers.livesWithRisk()))
                .param("needsCare", yesOrNo(answers.needsCare()))
                .param("canIsolate", yesOrNo(answers.canIsolate()))
                .param("careFacility", yesOrNo(answers.careFacility()))
                .param("note", answers.note())
                .param("at", at)
                .param("login", CurrentActor.get().login())
                .update();
    }

    private static Boolean yesOrNo(String answer) {
        return answer == null || answer.equals("unknown") ? null : Boolean.valueOf(answer.equals("yes"));
    }

    private static Interview read(ResultSet row, int number) throws SQLException {
        return new Interview(
                row.getBoolean("reached"),
                row.getBoolean("by_visit"),
                Interviewed.read(row, ""),
                row.getString("note"),
                row.getString("held_by"),
                row.getBoolean("corrected"),
                row.getString("treatment"));
    }
}
