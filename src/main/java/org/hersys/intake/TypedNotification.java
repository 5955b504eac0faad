package org.hersys.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.text.TypedDay;
import org.hersys.text.WrittenDay;

/**
 * A notification as it stands in the fields of the page: each text as typed, days in any writing, null or blank where
 * nothing was typed. The names are those of the start form {@code report-case}.
 *
 * @param disease code, as the page sends it
 * @param ofDisease what was typed for that disease alone; null until it is added
 * @param kanaSuggested whether the reading stands in its field as a suggestion that nobody has touched
 * @param reasons why something unusual is right, by the code of its warning
 */
public record TypedNotification(
        String disease,
        DiseaseAnswers ofDisease,
        String diagnosisType,
        String name,
        String sex,
        String birthDate,
        String address,
        String method,
        String specimen,
        String sampledOn,
        String result,
        String diagnosedOn,
        String kana,
        Boolean kanaSuggested,
        String phone,
        String onsetOn,
        Boolean hospitalised,
        Boolean needsTreatment,
        Boolean pregnant,
        List<String> symptoms,
        String doctor,
        String clinic,
        String clinicAddress,
        String clinicPhone,
        String remarks,
        String postalCode,
        Map<String, String> reasons) {

    /** Symptoms and reasons are never null. */
    public TypedNotification {
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
        reasons = reasons == null ? Map.of() : Map.copyOf(reasons);
    }

    /** A page that nobody has typed on: diagnosed today, by this doctor. */
    static TypedNotification fresh(String today, String doctor) {
        return new TypedNotification(
                null, null, null, null, null, null, null, null, null, null, null, today, null, null, null, null, null,
                null, null, null, doctor, null, null, null, null, null, null);
    }

    /** The same with what was typed for the disease, and the reasons that were typed beside warnings. */
    public TypedNotification with(DiseaseAnswers answers, Map<String, String> given) {
        return new TypedNotification(
                answers.disease().code(),
                answers,
                diagnosisType,
                name,
                sex,
                birthDate,
                address,
                method,
                specimen,
                sampledOn,
                result,
                diagnosedOn,
                kana,
                kanaSuggested,
                phone,
                onsetOn,
                hospitalised,
                needsTreatment,
                pregnant,
                symptoms,
                doctor,
                clinic,
                clinicAddress,
                clinicPhone,
                remarks,
                postalCode,
                given);
    }

    /** The fields that hold a day, as typed, in the order of the page. */
    Map<String, String> days() {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("birthDate", birthDate);
        days.put("sampledOn", sampledOn);
        days.put("diagnosedOn", diagnosedOn);
        days.put("onsetOn", onsetOn);
        days.values().removeIf(typed -> typed == null || typed.isBlank());
        return days;
    }

    /** Whether something was typed or chosen in a field. */
    public boolean says(String field) {
        if ("postalCode".equals(field)) {
            return hasPostalCode();
        }
        return field.startsWith(DiseaseAnswers.FIELD)
                ? ofDisease.says(field.substring(DiseaseAnswers.FIELD.length()))
                : answers(days()).has(field);
    }

    private boolean hasPostalCode() {
        return postalCode != null && !postalCode.isBlank();
    }

    /** The answers of the start form; a day that could not be read is left out. */
    ObjectNode answers(LocalDate today) {
        Map<String, String> read = new LinkedHashMap<>();
        days().forEach((field, typed) -> {
            if (TypedDay.read(typed, today) instanceof WrittenDay.Day found) {
                read.put(field, found.day().toString());
            }
        });
        ObjectNode answers = answers(read);
        answers.put("disease", disease);
        answers.set("answers", ofDisease.json(today));
        return answers;
    }

    private ObjectNode answers(Map<String, String> days) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        texts().forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                answers.put(field, text);
            }
        });
        days.forEach(answers::put);
        answers.put("kanaSuggested", Boolean.TRUE.equals(kanaSuggested));
        answers.put("hospitalised", Boolean.TRUE.equals(hospitalised));
        answers.put("needsTreatment", Boolean.TRUE.equals(needsTreatment));
        answers.put("pregnant", Boolean.TRUE.equals(pregnant));
        symptoms.forEach(answers.putArray("symptoms")::add);
        if (hasPostalCode()) {
            answers.putObject("rest").put("postalCode", postalCode);
        }
        var accepted = answers.putArray("acceptedWarnings");
        reasons.forEach((warning, reason) ->
                accepted.addObject().put("warning", warning).put("reason", reason));
        return answers;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("diagnosisType", diagnosisType);
        texts.put("name", name);
        texts.put("sex", sex);
        texts.put("address", address);
        texts.put("method", method);
        texts.put("specimen", specimen);
        texts.put("result", result);
        texts.put("kana", kana);
        texts.put("phone", phone);
        texts.put("doctor", doctor);
        texts.put("clinic", clinic);
        texts.put("clinicAddress", clinicAddress);
        texts.put("clinicPhone", clinicPhone);
        texts.put("remarks", remarks);
        return texts;
    }
}
