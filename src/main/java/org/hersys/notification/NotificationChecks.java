package org.hersys.notification;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.hersys.disease.Disease;
import org.hersys.tasklist.FormOutcome.FieldProblem;

/** Whether a notification can be true: what it must say, the order of its dates, what contradicts itself. */
final class NotificationChecks {

    static final int OLDEST = 120;
    private static final int REASON = 500;
    private static final Set<String> UNKNOWN = Set.of(NotificationCodes.UNKNOWN);

    private final NotificationContent content;
    private final Disease disease;
    private final boolean ofContact;
    private final LocalDate today;
    private final Problems problems = new Problems();

    private NotificationChecks(NotificationContent content, Disease disease, boolean ofContact, LocalDate today) {
        this.content = content;
        this.disease = disease;
        this.ofContact = ofContact;
        this.today = today;
    }

    /** Every problem of a notification, at most one a field; none when it can be taken. */
    static List<FieldProblem> problems(NotificationContent content, Disease disease, String channel, LocalDate today) {
        NotificationChecks checks = new NotificationChecks(content, disease, "contact".equals(channel), today);
        checks.whatMustBeSaid();
        checks.codes();
        checks.texts();
        checks.dates();
        checks.contradictions();
        new RestChecks(content, disease, today, checks.problems).check();
        new DiseaseChecks(content, disease, today, checks.problems).check();
        checks.acceptances();
        return checks.problems.list();
    }

    private void whatMustBeSaid() {
        problems.required("diagnosisType", content.diagnosisType());
        requiredIfAsked("name", content.name());
        problems.required("sex", content.sex());
        problems.required("method", content.method());
        problems.required("specimen", content.specimen());
        problems.required("result", content.result());
        problems.required("diagnosedOn", content.diagnosedOn());
        if (!ofContact) {
            requiredIfAsked("birthDate", content.birthDate());
            requiredIfAsked("address", content.address());
        }
        problems.require(
                content.sampledOn() != null || "clinical".equals(content.method()),
                "sampledOn",
                "notification.problem.sampledOnMissing");
    }

    private void codes() {
        problems.oneOf("diagnosisType", content.diagnosisType(), codes("diagnosisType"));
        problems.oneOf("sex", content.sex(), NotificationCodes.SEXES);
        problems.oneOf("result", content.result(), codes("result"));
        problems.allOf("symptoms", content.symptoms(), codes("symptom"));
        problems.oneOf("method", content.method(), ofContact ? UNKNOWN : codes("method"));
        problems.oneOf("specimen", content.specimen(), ofContact ? UNKNOWN : codes("specimen"));
    }

    private void texts() {
        problems.line("name", content.name(), 100);
        problems.line("kana", content.kana(), 100);
        problems.line("address", content.address(), 300);
        problems.phone("phone", content.phone());
        problems.line("doctor", content.doctor(), 100);
        problems.line("clinic", content.clinic(), 200);
        problems.line("clinicAddress", content.clinicAddress(), 300);
        problems.phone("clinicPhone", content.clinicPhone());
        problems.text("remarks", content.remarks(), 2000);
    }

    private void dates() {
        problems.notInFuture("birthDate", content.birthDate(), today);
        problems.notInFuture("onsetOn", content.onsetOn(), today);
        problems.notInFuture("sampledOn", content.sampledOn(), today);
        problems.notInFuture("diagnosedOn", content.diagnosedOn(), today);
        ordered("onsetOn", content.birthDate(), content.onsetOn(), "notification.problem.beforeBirth");
        ordered("sampledOn", content.birthDate(), content.sampledOn(), "notification.problem.beforeBirth");
        ordered("diagnosedOn", content.birthDate(), content.diagnosedOn(), "notification.problem.beforeBirth");
        ordered("onsetOn", content.onsetOn(), content.sampledOn(), "notification.problem.onsetAfterSampling");
        ordered("onsetOn", content.onsetOn(), content.diagnosedOn(), "notification.problem.onsetAfterDiagnosis");
        ordered("sampledOn", content.sampledOn(), content.diagnosedOn(), "notification.problem.sampledAfterDiagnosis");
        problems.require(
                content.birthDate() == null || age(content) <= OLDEST,
                "birthDate",
                "notification.problem.tooOld",
                OLDEST);
    }

    private void contradictions() {
        problems.require(
                !"suspected".equals(content.diagnosisType()) || content.hospitalised(),
                "diagnosisType",
                "notification.problem.suspectedOutsideHospital");
        boolean established =
                disease.diagnosisByTest() && ("patient".equals(content.diagnosisType()) || isWithoutSymptoms());
        problems.require(
                !established || !"pending".equals(content.result()), "result", "notification.problem.pendingResult");
        problems.require(
                !isWithoutSymptoms() || content.symptoms().isEmpty(),
                "symptoms",
                "notification.problem.symptomsOfCarrier");
        problems.require(
                !isWithoutSymptoms() || content.onsetOn() == null, "onsetOn", "notification.problem.onsetOfCarrier");
        problems.require(
                !content.pregnant() || !"male".equals(content.sex()), "pregnant", "notification.problem.pregnantMan");
    }

    private void acceptances() {
        content.acceptedWarnings().forEach(accepted -> {
            problems.require(
                    accepted.warning() != null && NotificationWarnings.CODES.contains(accepted.warning()),
                    "acceptedWarnings",
                    "problem.unknownCode");
            problems.required("acceptedWarnings", accepted.reason());
            problems.text("acceptedWarnings", accepted.reason(), REASON);
        });
        problems.text("warningReason", content.warningReason(), REASON);
    }

    private void requiredIfAsked(String field, Object value) {
        if (disease.asks(field)) {
            problems.required(field, value);
        }
    }

    private Set<String> codes(String list) {
        return Set.copyOf(disease.codes(list));
    }

    private void ordered(String field, LocalDate earlier, LocalDate later, String message) {
        problems.require(earlier == null || later == null || !earlier.isAfter(later), field, message);
    }

    private boolean isWithoutSymptoms() {
        return "asymptomatic".equals(content.diagnosisType());
    }

    private int age(NotificationContent said) {
        LocalDate day = said.diagnosedOn() == null ? today : said.diagnosedOn();
        return Period.between(said.birthDate(), day).getYears();
    }
}
