package org.hersys.lives;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hersys.support.Notified;
import org.hersys.support.Program;

/** Cases that the clinic's program has just reported, waiting for their confirmation. */
final class Reported {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String TASK = "userTask_confirmNotification";
    /** Abroad: such people are called by people, not by a machine. */
    static final String PHONE = "+44-20-0000-1234";

    private static final String KEY = "hsk_demo_C13103-01";

    private Reported() {}

    /** Number of a new case of a person of this name. */
    static String number(int port, String name) {
        return number(port, Map.of("name", name));
    }

    /** Number of a new case with some answers of its own. */
    static String number(int port, Map<String, Object> others) {
        Map<String, Object> notification = notification();
        notification.putAll(others);
        var answer = new Program(port, KEY).notify(UUID.randomUUID().toString(), json(notification));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        try {
            return JSON.readTree(answer.body()).path("caseNumber").asText();
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    /** A notification as a program sends it. */
    static Map<String, Object> notification() {
        LocalDate today = Notified.today();
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("diagnosisType", "patient");
        answers.put("name", "検査 たろう");
        answers.put("kana", "けんさ たろう");
        answers.put("sex", "male");
        answers.put("birthDate", today.minusYears(44).toString());
        answers.put("address", "東都みなと区しおさい1-2-3");
        answers.put("phone", PHONE);
        answers.put("method", "nucleicAcid");
        answers.put("specimen", "saliva");
        answers.put("sampledOn", today.minusDays(11).toString());
        answers.put("result", "positive");
        answers.put("diagnosedOn", today.minusDays(11).toString());
        answers.put("onsetOn", today.minusDays(12).toString());
        answers.put("symptoms", List.of("fever", "cough"));
        answers.put("doctor", "医師 一郎");
        return answers;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
