package org.hersys.notification;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a notification says. Texts are kept as typed but for blanks around them and the width of numbers of telephones; an
 * empty text is null.
 *
 * @param disease code of the disease; null for the standard one
 * @param answers to the questions that only this disease asks, as JSON has them: by key, nothing that is empty
 * @param diagnosisType patient, asymptomatic, suspected, deceased or suspectedDeceased
 * @param kanaSuggested whether the reading was suggested and nobody has looked at it
 * @param address where the patient stays now
 * @param method nucleicAcid, antigenQuantitative, antigenQualitative, isolation or clinical
 * @param specimen sputum, nasopharyngeal, saliva, nasal or other
 * @param result positive, negative or pending
 * @param hospitalised in hospital, or must be admitted
 * @param needsTreatment at risk of severe disease and in need of the disease's medicine or of new oxygen
 * @param symptoms codes, each once
 * @param clinic name of the clinic or hospital at the head of a form on paper; null of what a clinic sends itself
 * @param clinicAddress where that clinic lies
 * @param clinicPhone its phone
 * @param rest what is beyond the six items
 * @param acceptedWarnings what is unusual and right all the same, each with its reason
 * @param warningReason one reason for every warning that has none of its own
 * @param earlierCase number of an earlier case that somebody has recognised as the same person's, or null
 */
public record NotificationContent(
        String disease,
        Map<String, Object> answers,
        String diagnosisType,
        String name,
        String kana,
        Boolean kanaSuggested,
        String sex,
        LocalDate birthDate,
        String address,
        String phone,
        String method,
        String specimen,
        LocalDate sampledOn,
        String result,
        LocalDate diagnosedOn,
        LocalDate onsetOn,
        Boolean hospitalised,
        Boolean needsTreatment,
        Boolean pregnant,
        List<String> symptoms,
        String doctor,
        String clinic,
        String clinicAddress,
        String clinicPhone,
        String remarks,
        NotificationRest rest,
        List<AcceptedWarning> acceptedWarnings,
        String warningReason,
        String earlierCase) {

    private static final Pattern NUMBER = Pattern.compile("[\\d\\s+().‐-―−ー-]+");

    /** Strips blanks around texts, writes numbers of telephones in half width; what is not said is no. */
    public NotificationContent {
        disease = stripped(disease);
        answers = given(answers);
        diagnosisType = stripped(diagnosisType);
        name = stripped(name);
        kana = stripped(kana);
        kanaSuggested = kana != null && Boolean.TRUE.equals(kanaSuggested);
        sex = stripped(sex);
        address = stripped(address);
        phone = halfWidth(phone);
        method = stripped(method);
        specimen = stripped(specimen);
        result = stripped(result);
        hospitalised = Boolean.TRUE.equals(hospitalised);
        needsTreatment = Boolean.TRUE.equals(needsTreatment);
        pregnant = Boolean.TRUE.equals(pregnant);
        symptoms = symptoms == null
                ? List.of()
                : symptoms.stream().filter(Objects::nonNull).distinct().toList();
        doctor = stripped(doctor);
        clinic = stripped(clinic);
        clinicAddress = stripped(clinicAddress);
        clinicPhone = halfWidth(clinicPhone);
        remarks = stripped(remarks);
        rest = rest == null ? NotificationRest.NONE : rest;
        acceptedWarnings = acceptedWarnings == null
                ? List.of()
                : acceptedWarnings.stream().filter(Objects::nonNull).toList();
        warningReason = stripped(warningReason);
        earlierCase = stripped(earlierCase);
    }

    /** The same with what stays as an earlier revision said it: the disease, and the parts beyond the six items. */
    NotificationContent keeping(NotificationContent earlier) {
        Map<String, Object> kept = (namesSender() ? this : earlier).sender();
        kept.put("disease", earlier.disease);
        kept.put("rest", earlier.rest);
        return Copy.of(this, kept);
    }

    /** Whether it says which clinic a form on paper came from. */
    boolean namesSender() {
        return clinic != null || clinicAddress != null || clinicPhone != null;
    }

    /** The clinic at the head of the form, by the names of its fields. */
    private Map<String, Object> sender() {
        Map<String, Object> sender = new HashMap<>();
        sender.put("clinic", clinic);
        sender.put("clinicAddress", clinicAddress);
        sender.put("clinicPhone", clinicPhone);
        return sender;
    }

    /** The same with what was known beyond the six items and is not said again. */
    NotificationContent completedBy(NotificationRest known) {
        return Copy.of(this, Map.of("rest", Copy.completed(rest, known)));
    }

    /** The same with these warnings accepted and no others. */
    NotificationContent accepting(List<AcceptedWarning> accepted) {
        Map<String, Object> settled = new HashMap<>();
        settled.put("acceptedWarnings", accepted);
        settled.put("warningReason", null);
        return Copy.of(this, settled);
    }

    /** A day that the notification gives, by the name of its field; null where it gives none of that name. */
    LocalDate day(String field) {
        return switch (field) {
            case "birthDate" -> birthDate;
            case "onsetOn" -> onsetOn;
            case "sampledOn" -> sampledOn;
            case "diagnosedOn" -> diagnosedOn;
            default -> null;
        };
    }

    /** What it says beyond codes of the diagnosis, by the name of the field; what it does not say is not there. */
    Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", name);
        said.put("kana", kana);
        said.put("birthDate", birthDate);
        said.put("address", address);
        said.put("phone", phone);
        said.put("sampledOn", sampledOn);
        said.put("onsetOn", onsetOn);
        said.put("hospitalised", hospitalised);
        said.put("needsTreatment", needsTreatment);
        said.put("pregnant", pregnant);
        said.put("symptoms", symptoms);
        said.put("doctor", doctor);
        said.putAll(sender());
        said.put("remarks", remarks);
        return given(said);
    }

    private static Map<String, Object> given(Map<String, Object> answers) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (answers != null) {
            answers.forEach((key, answer) -> {
                Object said = answer instanceof String text ? stripped(text) : answer;
                if (said != null && !Boolean.FALSE.equals(said) && !List.of().equals(said)) {
                    given.put(key, said);
                }
            });
        }
        return Collections.unmodifiableMap(given);
    }

    /** What is no number stays as typed, for the checks to name. */
    private static String halfWidth(String typed) {
        String number = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return stripped(NUMBER.matcher(number).matches() ? number : typed);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
