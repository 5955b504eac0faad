package org.hersys.demo;

import static org.hersys.demo.DemoPatients.place;

import java.util.List;
import java.util.Map;

/** What the usual demo patients leave out: a pregnant woman, a home for the old, another prefecture, a notification by fax. */
final class DemoExceptions {

    private static final Map<String, Object> PREGNANT = Map.of("pregnant", true);
    private static final Map<String, List<Map<String, Object>>> READ_AGAIN = Map.of(
            "userTask_confirmNotification",
            List.of(Map.of("confirmation", "returned", "remark", "ファクスの電話番号を読み直してください（架空）。")));

    private DemoExceptions() {}

    static List<DemoPatient> all() {
        return List.of(
                sakura("見本 ゆうな", "female", 31, 2, "userTask_recordObservation", PREGNANT, place("home")),
                sakura("例田 さつき", "female", 28, 1, "userTask_recordObservation", PREGNANT, place("home")),
                sakura("想田 トメ", "female", 87, 1, "userTask_agreeWithFacility", Map.of(), place("careFacility")),
                kamome("雛形 港子", "female", 36, 0, "userTask_confirmNotification", Map.of()),
                kamome("仮谷 洋", "male", 44, 1, "userTask_interviewPatient", Map.of()),
                kamome("空想 波", "male", 73, 1, "userTask_findBed", place("hospital")),
                kamome("夢野 渚", "female", 75, 1, "userTask_acceptPatient", place("hospital")),
                kamome("例川 岬", "male", 39, 2, "userTask_recordObservation", place("home")),
                from("nurse.minato", "試野 ふみ", "female", 58, 0, "userTask_correctNotification", Map.of(), READ_AGAIN));
    }

    private static DemoPatient sakura(
            String name,
            String sex,
            int age,
            int daysAgo,
            String stopBefore,
            Map<String, Object> said,
            Map<String, List<Map<String, Object>>> choices) {
        return from("clinic.sakura", name, sex, age, daysAgo, stopBefore, said, choices);
    }

    private static DemoPatient kamome(
            String name,
            String sex,
            int age,
            int daysAgo,
            String stopBefore,
            Map<String, List<Map<String, Object>>> choices) {
        return from("clinic.kamome", name, sex, age, daysAgo, stopBefore, Map.of(), choices);
    }

    private static DemoPatient from(
            String sender,
            String name,
            String sex,
            int age,
            int daysAgo,
            String stopBefore,
            Map<String, Object> said,
            Map<String, List<Map<String, Object>>> choices) {
        return new DemoPatient(name, "カクウ", sex, age, true, daysAgo, sender, stopBefore, said, choices);
    }
}
