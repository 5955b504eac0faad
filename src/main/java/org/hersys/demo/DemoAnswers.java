package org.hersys.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people usually answer at each user task of the demo. */
final class DemoAnswers {

    private DemoAnswers() {}

    static Map<String, Object> usual(String task, DemoPatient patient, LocalDate today, OffsetDateTime now) {
        return switch (task) {
            case "userTask_confirmNotification" -> Map.of("confirmation", "confirmed");
            case "userTask_acceptTransfer" -> Map.of("transfer", "accepted");
            case "userTask_interviewPatient" -> interview(patient, today, "reached");
            case "userTask_visitPatient" -> interview(patient, today, "found");
            case "userTask_findBed" ->
                Map.of("hospital", patient.clinic().equals("clinic.kamome") ? "H14-01" : "H13-01");
            case "userTask_acceptPatient" ->
                Map.of("bedOffer", "accepted", "ward", "2A", "admittedOn", today.toString());
            case "userTask_assignRoom" -> Map.of("hotel", "L13-01", "room", "5" + patient.age() % 90);
            case "userTask_checkIn" -> Map.of("checkedInAt", now.toString());
            case "userTask_agreeWithFacility" -> Map.of("facilityName", "架空苑", "agreed", true);
            case "userTask_recordHospitalStay" ->
                Map.of(
                        "hospitalOutcome",
                        "moved",
                        "endedOn",
                        today.toString(),
                        "icu",
                        false,
                        "ventilator",
                        false,
                        "ecmo",
                        false);
            case "userTask_recordObservation" -> observation(patient);
            case "userTask_handleAlert" -> Map.of("assessment", "continue", "note", "電話で確認。落ち着いている。");
            case "userTask_approveRelease" -> Map.of("release", "released");
            default -> Map.of();
        };
    }

    private static Map<String, Object> interview(DemoPatient patient, LocalDate today, String reached) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                reached,
                "yes",
                "temperature",
                37.2,
                "spo2",
                97,
                "dyspnoea",
                "no",
                "oxygenNeeded",
                "no",
                "livesAlone",
                patient.age() % 2 == 0 ? "yes" : "no",
                "livesWithRisk",
                "no",
                "needsCare",
                "no",
                "canIsolate",
                "yes",
                "careFacility",
                "no"));
        answers.put("symptoms", patient.symptomatic() ? List.of("fever", "cough") : List.of());
        answers.put("riskFactors", patient.age() >= 65 ? List.of("diabetes", "hypertension") : List.of());
        if (Boolean.TRUE.equals(patient.said().get("pregnant"))) {
            answers.put("pregnancyWeeks", 24);
        }
        answers.put("movements", "発症前の2日間は職場と自宅の往復のみ（架空の記録）。");
        answers.put("routeCertainty", "unknown");
        if (patient.age() % 4 == 0) {
            answers.put(
                    "contacts",
                    List.of(Map.of(
                            "name",
                            patient.name().split(" ")[0] + " みのり",
                            "phone",
                            "090-0000-%04d".formatted(9000 + 10 * patient.age() % 900 + patient.daysAgo()),
                            "relation",
                            "家族",
                            "household",
                            true,
                            "lastExposureOn",
                            today.minusDays(patient.daysAgo()).toString())));
        }
        return answers;
    }

    private static Map<String, Object> observation(DemoPatient patient) {
        return Map.of(
                "reached",
                "yes",
                "temperature",
                36.8,
                "spo2",
                97,
                "pulse",
                72,
                "improving",
                "yes",
                "antipyretic",
                "no",
                "symptoms",
                patient.symptomatic() ? List.of("cough") : List.of(),
                "emergencySigns",
                List.of());
    }
}
