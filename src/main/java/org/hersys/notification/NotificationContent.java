package org.hersys.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a notification says. Texts are kept as typed but for blanks around them; an empty text is null.
 *
 * @param diagnosisType patient, asymptomatic, suspected, deceased or suspectedDeceased
 * @param address where the patient stays now
 * @param method nucleicAcid, antigenQuantitative, antigenQualitative, isolation or clinical
 * @param specimen sputum, nasopharyngeal, saliva, nasal or other
 * @param result positive, negative or pending
 * @param hospitalised in hospital, or must be admitted
 * @param needsTreatment at risk of severe disease and in need of the disease's medicine or of new oxygen
 * @param symptoms codes, each once
 * @param rest what is beyond the six items
 * @param acceptedWarnings what is unusual and right all the same, each with its reason
 * @param warningReason one reason for every warning that has none of its own
 */
public record NotificationContent(
        String diagnosisType,
        String name,
        String kana,
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
        String remarks,
        NotificationRest rest,
        List<AcceptedWarning> acceptedWarnings,
        String warningReason) {

    /** Strips blanks around texts; what is not said is no. */
    public NotificationContent {
        diagnosisType = stripped(diagnosisType);
        name = stripped(name);
        kana = stripped(kana);
        sex = stripped(sex);
        address = stripped(address);
        phone = stripped(phone);
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
        remarks = stripped(remarks);
        rest = rest == null ? NotificationRest.NONE : rest;
        acceptedWarnings = acceptedWarnings == null
                ? List.of()
                : acceptedWarnings.stream().filter(Objects::nonNull).toList();
        warningReason = stripped(warningReason);
    }

    /** The same with other parts beyond the six items. */
    NotificationContent with(NotificationRest other) {
        return new NotificationContent(
                diagnosisType,
                name,
                kana,
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
                needsTreatment,
                pregnant,
                symptoms,
                doctor,
                remarks,
                other,
                acceptedWarnings,
                warningReason);
    }

    /** The same with these warnings accepted and no others. */
    NotificationContent accepting(List<AcceptedWarning> accepted) {
        return new NotificationContent(
                diagnosisType,
                name,
                kana,
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
                needsTreatment,
                pregnant,
                symptoms,
                doctor,
                remarks,
                rest,
                accepted,
                null);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
