package org.hersys.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.casefile.Households;
import org.hersys.observation.HealthReport;
import org.hersys.observation.ReportingHealth;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An invented family at home: the mother reports for all. She and the small child are well, the father is worse, and
 * nobody has heard of the daughter.
 */
@Component
@Order(25)
@ConditionalOnExpression("${hersys.demo.enabled} and ${hersys.demo.cases}")
class DemoHousehold implements ApplicationRunner {

    private static final String PHONE = "090-0000-7001";
    private static final Map<String, Object> AT_HOME =
            Map.of("phone", PHONE, "address", "東都架空区見本町5-6-7", "rest", Map.of("municipality", "131032"));

    private final JdbcClient jdbc;
    private final Households households;
    private final ReportingHealth reporting;
    private final TransactionTemplate transaction;

    DemoHousehold(JdbcClient jdbc, Households households, ReportingHealth reporting, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.households = households;
        this.reporting = reporting;
        this.transaction = transaction;
    }

    /** The people as their clinic notifies them, the one who reports for all first. */
    static List<DemoPatient> people() {
        return List.of(
                person("仮名 さくら", "カメイ サクラ", "female", 41),
                person("仮名 大輔", "カメイ ダイスケ", "male", 44),
                person("仮名 もも", "カメイ モモ", "female", 13),
                person("仮名 そら", "カメイ ソラ", "male", 6));
    }

    private static DemoPatient person(String name, String kana, String sex, int age) {
        return new DemoPatient(
                name,
                kana,
                sex,
                age,
                true,
                2,
                "clinic.sakura",
                "userTask_recordObservation",
                AT_HOME,
                DemoPatients.place("home"));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Long> family = CurrentActor.as(Actor.system(), () -> transaction.execute(status -> untouched()));
        if (family.size() == people().size()) {
            live(family.get(0), family.get(1), family.get(2), family.get(3));
        }
    }

    private List<Long> untouched() {
        return jdbc.sql("""
                        select w.case_id from health_watch w join case_file c on c.id = w.case_id join person p on p.id = c.person_id
                         where p.phone = ? and w.ended_at is null and w.last_report_at is null
                           and w.begun_at > now() - interval '10 minutes' order by w.case_id""").param(PHONE).query(Long.class).list();
    }

    private void live(long mother, long father, long daughter, long child) {
        CurrentActor.runAs(
                DemoCases.actor("nurse.minato"),
                () -> transaction.executeWithoutResult(
                        status -> List.of(father, daughter, child).forEach(one -> households.join(one, mother))));
        report(mother, "36.6", 98, List.of("cough"));
        report(child, "37.1", 98, List.of("runnyNose"));
        report(father, "38.7", 94, List.of("fever", "cough", "breathless"));
        CurrentActor.runAs(
                Actor.system(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                                update health_watch set step = 2, due_at = now() - interval '6 hours', step_at = now()
                                 where case_id = ? and ended_at is null""").param(daughter).update()));
    }

    private void report(long caseId, String temperature, int spo2, List<String> symptoms) {
        CurrentActor.as(
                Actor.patient(Set.of(caseId), Locale.JAPANESE),
                () -> transaction.execute(status -> reporting.report(
                        caseId,
                        HealthReport.own(
                                UUID.randomUUID().toString(),
                                "web",
                                new BigDecimal(temperature),
                                spo2,
                                symptoms,
                                List.of(),
                                null,
                                null,
                                null))));
    }
}
