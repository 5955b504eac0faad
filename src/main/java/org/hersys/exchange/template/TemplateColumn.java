package org.hersys.exchange.template;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.notification.NotificationCodes;

/** The columns of the template: the sender's own number, then the fields of a notification. */
enum TemplateColumn {
    NUMBER("number", Kind.TEXT, null, Set.of()),
    NAME("name", Kind.TEXT, null, Set.of()),
    KANA("kana", Kind.TEXT, null, Set.of()),
    SEX("sex", Kind.CODE, "sex", NotificationCodes.SEXES),
    BIRTH_DATE("birthDate", Kind.DAY, null, Set.of()),
    ADDRESS("address", Kind.TEXT, null, Set.of()),
    PHONE("phone", Kind.TEXT, null, Set.of()),
    DIAGNOSIS_TYPE("diagnosisType", Kind.CODE, "diagnosisType", NotificationCodes.DIAGNOSIS_TYPES),
    METHOD("method", Kind.CODE, "method", NotificationCodes.METHODS),
    SPECIMEN("specimen", Kind.CODE, "specimen", NotificationCodes.SPECIMENS),
    SAMPLED_ON("sampledOn", Kind.DAY, null, Set.of()),
    RESULT("result", Kind.CODE, "result", NotificationCodes.RESULTS),
    DIAGNOSED_ON("diagnosedOn", Kind.DAY, null, Set.of()),
    ONSET_ON("onsetOn", Kind.DAY, null, Set.of()),
    SYMPTOMS("symptoms", Kind.CODES, "symptom", NotificationCodes.SYMPTOMS),
    HOSPITALISED("hospitalised", Kind.YES_NO, null, Set.of()),
    NEEDS_TREATMENT("needsTreatment", Kind.YES_NO, null, Set.of()),
    PREGNANT("pregnant", Kind.YES_NO, null, Set.of()),
    DOCTOR("doctor", Kind.TEXT, null, Set.of()),
    REMARKS("remarks", Kind.TEXT, null, Set.of()),
    WARNING_REASON("warningReason", Kind.TEXT, null, Set.of());

    /** What a cell of the column holds. */
    enum Kind {
        TEXT,
        DAY,
        CODE,
        CODES,
        YES_NO;

        /** The last part of the key of its explanation. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without these a notification cannot be taken. */
    static final Set<TemplateColumn> NEEDED =
            Set.of(NAME, SEX, BIRTH_DATE, ADDRESS, DIAGNOSIS_TYPE, METHOD, SPECIMEN, SAMPLED_ON, RESULT, DIAGNOSED_ON);

    private final String field;
    private final Kind kind;
    private final String vocabulary;
    private final Set<String> codes;

    TemplateColumn(String field, Kind kind, String vocabulary, Set<String> codes) {
        this.field = field;
        this.kind = kind;
        this.vocabulary = vocabulary;
        this.codes = codes;
    }

    /** Name of the field in a notification sent by a program. */
    String field() {
        return field;
    }

    Kind kind() {
        return kind;
    }

    /** Key of the heading. */
    String label() {
        return this == NUMBER || this == WARNING_REASON ? "exchange.template." + field : "notification.field." + field;
    }

    /** The codes with the keys of their words. */
    Stream<String> codes() {
        return codes.stream().sorted();
    }

    String word(String code) {
        return vocabulary + "." + code;
    }

    static TemplateColumn of(String field) {
        return Stream.of(values())
                .filter(column -> column.field.equals(field))
                .findFirst()
                .orElseThrow();
    }
}
