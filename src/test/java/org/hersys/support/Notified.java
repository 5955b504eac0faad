package org.hersys.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hersys.notification.AcceptedWarning;
import org.hersys.notification.NotificationContent;
import org.hersys.notification.NotificationRest;
import org.hersys.text.Dates;

/** Notifications of invented people, right unless a test makes them wrong. */
public final class Notified {

    private String disease;
    private Map<String, Object> answers = Map.of();
    private String diagnosisType = "patient";
    private String name = "検査 花子";
    private String kana;
    private boolean kanaSuggested;
    private String sex = "female";
    private LocalDate birthDate = today().minusYears(44);
    private String address = "東都みなと区しおさい1-2-3";
    private String phone = "03-0000-1234";
    private String method = "nucleicAcid";
    private String specimen = "nasopharyngeal";
    private LocalDate sampledOn = today().minusDays(1);
    private String result = "positive";
    private LocalDate diagnosedOn = today();
    private LocalDate onsetOn = today().minusDays(2);
    private boolean hospitalised;
    private boolean pregnant;
    private List<String> symptoms = List.of("fever", "cough");
    private String clinic;
    private String remarks;
    private NotificationRest rest = NotificationRest.NONE;
    private List<AcceptedWarning> accepted = List.of();

    /** A woman of 44 years with fever and a positive test of yesterday. */
    public static Notified patient() {
        return new Notified();
    }

    public static LocalDate today() {
        return LocalDate.now(Dates.JAPAN);
    }

    public Notified type(String type) {
        this.diagnosisType = type;
        return this;
    }

    public Notified named(String text) {
        this.name = text;
        return this;
    }

    public Notified reading(String text, boolean suggested) {
        this.kana = text;
        this.kanaSuggested = suggested;
        return this;
    }

    public Notified sex(String code) {
        this.sex = code;
        return this;
    }

    public Notified born(LocalDate day) {
        this.birthDate = day;
        return this;
    }

    public Notified at(String text) {
        this.address = text;
        return this;
    }

    public Notified phone(String text) {
        this.phone = text;
        return this;
    }

    public Notified method(String code) {
        this.method = code;
        return this;
    }

    public Notified specimen(String code) {
        this.specimen = code;
        return this;
    }

    public Notified sampled(LocalDate day) {
        this.sampledOn = day;
        return this;
    }

    public Notified result(String code) {
        this.result = code;
        return this;
    }

    public Notified diagnosed(LocalDate day) {
        this.diagnosedOn = day;
        return this;
    }

    public Notified onset(LocalDate day) {
        this.onsetOn = day;
        return this;
    }

    public Notified hospitalised() {
        this.hospitalised = true;
        return this;
    }

    public Notified pregnant() {
        this.pregnant = true;
        return this;
    }

    public Notified symptoms(String... codes) {
        this.symptoms = List.of(codes);
        return this;
    }

    /** Named at the head of the form on paper. */
    public Notified from(String name) {
        this.clinic = name;
        return this;
    }

    public Notified remarks(String text) {
        this.remarks = text;
        return this;
    }

    public Notified rest(NotificationRest said) {
        this.rest = said;
        return this;
    }

    public Notified accepting(String warning, String reason) {
        this.accepted = List.of(new AcceptedWarning(warning, reason));
        return this;
    }

    /** Another disease than the standard one, with the answers to its own questions. */
    public Notified disease(String code, Map<String, Object> said) {
        this.disease = code;
        this.answers = said;
        return this;
    }

    public NotificationContent content() {
        return new NotificationContent(
                disease,
                answers,
                diagnosisType,
                name,
                kana,
                kanaSuggested,
                sex,
                birthDate,
                address,
                phone,
                method,
                specimen,
                sampledOn,
                result,
                diagnosedOn,
                onsetOn,
                hospitalised,
                false,
                pregnant,
                symptoms,
                "医師 一郎",
                clinic,
                null,
                null,
                remarks,
                rest,
                accepted,
                null,
                null);
    }
}
