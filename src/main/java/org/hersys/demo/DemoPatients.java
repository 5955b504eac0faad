package org.hersys.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some sixty invented patients at every stage of a case. */
final class DemoPatients {

    private final List<DemoPatient> patients = new ArrayList<>();

    static List<DemoPatient> all() {
        DemoPatients demo = new DemoPatients();
        demo.beforeCare();
        demo.inPlacement();
        demo.inCare();
        demo.ended();
        demo.patients.addAll(DemoExceptions.all());
        demo.patients.addAll(DemoHousehold.people());
        return demo.patients;
    }

    private void beforeCare() {
        add(7, "userTask_confirmNotification", 34, true, 0, Map.of());
        add(
                3,
                "userTask_correctNotification",
                41,
                true,
                0,
                Map.of(
                        "userTask_confirmNotification",
                        List.of(Map.of("confirmation", "returned", "remark", "発症日をご確認ください（架空の差戻し）。"))));
        add(
                2,
                "userTask_acceptTransfer",
                29,
                true,
                0,
                Map.of(
                        "userTask_confirmNotification",
                        List.of(Map.of(
                                "confirmation",
                                "transferred",
                                "receivingOffice",
                                "13104",
                                "transferReason",
                                "滞在先が管轄外のため。"))));
        add(8, "userTask_interviewPatient", 45, true, 0, Map.of());
        add(
                2,
                "userTask_visitPatient",
                52,
                true,
                1,
                Map.of("userTask_interviewPatient", List.of(Map.of("reached", "no", "note", "2回架電、応答なし。"))));
    }

    private void inPlacement() {
        add(5, "userTask_reviewPlacement", 68, true, 1, Map.of());
        add(3, "userTask_findBed", 79, true, 1, place("hospital"));
        add(2, "userTask_acceptPatient", 82, true, 1, place("hospital"));
        add(3, "userTask_assignRoom", 53, true, 1, place("hotel"));
        add(1, "userTask_checkIn", 55, true, 1, place("hotel"));
    }

    private void inCare() {
        add(3, "userTask_recordHospitalStay", 76, true, 2, place("hospital"));
        add(8, "userTask_recordObservation", 33, true, 2, place("home"));
        add(3, "userTask_recordObservation", 54, true, 2, place("hotel"));
        add(
                2,
                "userTask_handleAlert",
                71,
                true,
                2,
                with(
                        place("home"),
                        "userTask_recordObservation",
                        Map.of(
                                "reached",
                                "yes",
                                "temperature",
                                38.9,
                                "spo2",
                                92,
                                "symptoms",
                                List.of("fever", "breathless"),
                                "emergencySigns",
                                List.of("breathlessMoving"),
                                "improving",
                                "no",
                                "antipyretic",
                                "no")));
        add(4, "userTask_approveRelease", 26, false, 9, place("home"));
    }

    private void ended() {
        add(6, null, 37, false, 10, place("home"));
        add(
                1,
                null,
                88,
                true,
                3,
                with(
                        place("hospital"),
                        "userTask_recordHospitalStay",
                        Map.of(
                                "hospitalOutcome",
                                "died",
                                "diedOn",
                                "today",
                                "icu",
                                true,
                                "ventilator",
                                true,
                                "ecmo",
                                false)));
        add(
                1,
                null,
                50,
                true,
                0,
                Map.of(
                        "userTask_confirmNotification",
                        List.of(Map.of("confirmation", "withdrawn", "withdrawReason", "再検査で陰性（架空）。"))));
    }

    /** The choice of the review of the placement. */
    static Map<String, List<Map<String, Object>>> place(String place) {
        return Map.of("userTask_reviewPlacement", List.of(Map.of("placement", place)));
    }

    private static Map<String, List<Map<String, Object>>> with(
            Map<String, List<Map<String, Object>>> choices, String task, Map<String, Object> answers) {
        return Map.of("userTask_reviewPlacement", choices.get("userTask_reviewPlacement"), task, List.of(answers));
    }

    private void add(
            int count,
            String stopBefore,
            int age,
            boolean symptomatic,
            int daysAgo,
            Map<String, List<Map<String, Object>>> choices) {
        for (int more = 0; more < count; more++) {
            int serial = patients.size() + 1;
            DemoName name = DemoName.of(serial);
            boolean elsewhere = serial % 6 == 5 && !"userTask_acceptTransfer".equals(stopBefore);
            patients.add(new DemoPatient(
                    name.kanji(),
                    name.kana(),
                    name.sex(),
                    age + serial % 5,
                    symptomatic,
                    daysAgo,
                    elsewhere ? "clinic.keyaki" : "clinic.sakura",
                    stopBefore,
                    Map.of(),
                    choices));
        }
    }
}
