package org.hersys.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        Told told = told(file.id());
        return new Condition(
                age(person),
                "male".equals(person.sex()),
                told.pregnant(),
                file.onsetOn() != null || interview.onsetOn() != null,
                told.spo2() == null ? interview.spo2() : told.spo2(),
                told.signs(),
                interview,
                Condition.Care.NONE);
    }

    private Integer age(Person person) {
        Integer years = person.ageOn(LocalDate.now(clock));
        return years != null || person.ageBand() == null
                ? years
                : AgeBand.read(person.ageBand()).map(AgeBand::highest).orElse(null);
    }

    /** What the notification and the reports say, the newest that says it. */
    private record Told(boolean pregnant, Integer spo2, List<String> signs) {}

    private Told told(long caseId) {
        return once.find("""
                        select exists (select from notification where case_id = c.id and not frozen and pregnant) as pregnant,
                               (select spo2 from observation where case_id = c.id and spo2 is not null
                                 order by observed_at desc, id desc limit 1) as spo2,
                               (select symptoms || emergency_signs from observation where case_id = c.id and reached
                                 order by observed_at desc, id desc limit 1) as signs
                          from (select ?::bigint as id) c""", TriageFacts::told, caseId).orElseThrow();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getBoolean("pregnant"),
                row.getObject("spo2", Integer.class),
                row.getArray("signs") == null ? List.of() : Interviewed.codes(row, "signs"));
    }
}
