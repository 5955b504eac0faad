package org.hersys.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hersys.access.ReadOnce;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Person;
import org.hersys.policy.RuleDate;
import org.hersys.text.AgeBand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers from the case file what the tables of triage ask for. For steps, which have the system's sight. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TriageFacts {

    private final ReadOnce once;
    private final Cases cases;
    private final InterviewAnswers interviews;
    private final RuleDate ruleDate;
    private final Clock clock;

    TriageFacts(ReadOnce once, Cases cases, InterviewAnswers interviews, RuleDate ruleDate, Clock clock) {
        this.once = once;
        this.cases = cases;
        this.interviews = interviews;
        this.ruleDate = ruleDate;
        this.clock = clock;
    }

    /** Inputs of chooseObserver for where the patient stays now. */
    public Map<String, Object> forObserver(CaseFile file) {
        return condition(file).forObserver(file.place(), file.riskScore(), ruleDate.today());
    }

    Condition condition(CaseFile file) {
        Person person = cases.person(file);
        Interviewed interview = interviews.of(file.id());
        return new Condition(
                age(person),
                "male".equals(person.sex()),
                pregnantAtNotification(file.id()),
                file.onsetOn() != null || interview.onsetOn() != null,
                spo2(file.id(), interview),
                observed(file.id()),
                interview,
                Condition.Care.NONE);
    }

    private Integer age(Person person) {
        Integer years = person.ageOn(LocalDate.now(clock));
        return years != null || person.ageBand() == null
                ? years
                : AgeBand.read(person.ageBand()).map(AgeBand::highest).orElse(null);
    }

    private boolean pregnantAtNotification(long caseId) {
        return once.find(
                        "select coalesce(bool_or(pregnant), false) from notification where case_id = ? and not frozen",
                        Boolean.class,
                        caseId)
                .orElseThrow();
    }

    private Integer spo2(long caseId, Interviewed interview) {
        return once.find("""
                        select spo2 from observation where case_id = ? and spo2 is not null
                        order by observed_at desc, id desc limit 1""", Integer.class, caseId).orElse(interview.spo2());
    }

    private List<String> observed(long caseId) {
        return once.find("""
                        select symptoms, emergency_signs from observation where case_id = ? and reached
                        order by observed_at desc, id desc limit 1""", TriageFacts::signs, caseId).orElse(List.of());
    }

    private static List<String> signs(ResultSet row, int number) throws SQLException {
        return Stream.concat(
                        Interviewed.codes(row, "symptoms").stream(), Interviewed.codes(row, "emergency_signs").stream())
                .toList();
    }
}
