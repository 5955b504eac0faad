package org.hersys.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.Actor;
import org.hersys.access.CurrentActor;
import org.hersys.messaging.PhoneNumbers;
import org.hersys.observation.HealthReport;
import org.hersys.observation.ReportOutcome;
import org.hersys.observation.ReportingHealth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports without a browser: whose they are by their number or call, and keeping them with the patient's own sight. */
@Component
class TelephoneReports {

    private static final int LAST_DIGITS = 9;

    private final JdbcClient jdbc;
    private final ActingAsSystem actingAsSystem;
    private final ReportingMembers members;
    private final ReportingHealth reporting;
    private final TransactionTemplate own;

    TelephoneReports(
            JdbcClient jdbc,
            ActingAsSystem actingAsSystem,
            ReportingMembers members,
            ReportingHealth reporting,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.actingAsSystem = actingAsSystem;
        this.members = members;
        this.reporting = reporting;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An open case of somebody with a number. */
    record Holder(long caseId, String office, long personId, String language, String phone) {}

    /** Open cases of those who have a number, given in E.164, the oldest case first. */
    List<Holder> of(String number) {
        String digits = number.replaceAll("\\D", "");
        String last = digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
        return actingAsSystem
                .call(() -> jdbc.sql("""
                        select c.id as case_id, c.office, c.person_id, p.language, p.phone
                          from person p join case_file c on c.person_id = p.id
                         where right(regexp_replace(p.phone, '\\D', '', 'g'), 9) = ? and c.closed_at is null
                         order by c.id""").param(last).query(Holder.class).list())
                .stream()
                .filter(holder ->
                        PhoneNumbers.e164(holder.phone()).filter(number::equals).isPresent())
                .toList();
    }

    /** Those of some cases, and of the households they head, whose report is taken now. */
    Set<Long> reporting(Set<Long> cases) {
        Set<Long> all = new HashSet<>(cases);
        actingAsSystem
                .call(() -> jdbc.sql("select case_id from household_member where head_case = any (?)")
                        .param(cases.toArray(Long[]::new))
                        .query(Long.class)
                        .list())
                .forEach(all::add);
        return asPatient(all, () -> members.all().stream()
                .map(ReportingMembers.Member::caseId)
                .collect(Collectors.toSet()));
    }

    /** Keeps a report; the same report id is kept once. */
    ReportOutcome keep(long caseId, HealthReport report) {
        return asPatient(Set.of(caseId), () -> reporting.report(caseId, report));
    }

    /** A transaction of its own, for a patient's sight is narrower than that of whoever heard the message. */
    private <T> T asPatient(Set<Long> cases, Supplier<T> work) {
        return CurrentActor.as(Actor.patient(cases, Locale.JAPANESE), () -> own.execute(running -> work.get()));
    }
}
