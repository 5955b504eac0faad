package org.hersys.investigation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.placement.Interviewed;

/** The answers of an interview as fields of the case page, and back. */
final class AnswersInFields {

    private AnswersInFields() {}

    /** What an interview has answered; what is not known is missing. */
    static Map<String, String> of(Interview interview) {
        Interviewed known = interview.answers();
        Map<String, String> fields = new HashMap<>();
        fields.put("symptoms", String.join(",", known.symptoms()));
        fields.put("riskFactors", String.join(",", known.riskFactors()));
        fields.put("temperature", plain(known.temperature()));
        fields.put("spo2", text(known.spo2()));
        fields.put("pregnancyWeeks", text(known.pregnancyWeeks()));
        fields.put("bmi", plain(known.bmi()));
        fields.put("dyspnoea", yesNo(known.dyspnoea()));
        fields.put("oxygenNeeded", yesNo(known.oxygenNeeded()));
        fields.put("livesAlone", yesNo(known.livesAlone()));
        fields.put("livesWithRisk", yesNo(known.livesWithRisk()));
        fields.put("needsCare", yesNo(known.needsCare()));
        fields.put("canIsolate", yesNo(known.canIsolate()));
        fields.put("careFacility", yesNo(known.careFacility()));
        fields.put("treatment", interview.treatment());
        fields.values().removeIf(value -> value == null || value.isEmpty());
        return fields;
    }

    /** Answers as fields say them. */
    static InterviewAnswers answers(Map<String, String> said) {
        return new InterviewAnswers(
                Optional.ofNullable(said.get("onsetOn")).map(LocalDate::parse).orElse(null),
                number(said.get("temperature")),
                whole(said.get("spo2")),
                said.get("dyspnoea"),
                said.get("oxygenNeeded"),
                codes(said.get("symptoms")),
                codes(said.get("riskFactors")),
                whole(said.get("pregnancyWeeks")),
                number(said.get("bmi")),
                said.get("livesAlone"),
                said.get("livesWithRisk"),
                said.get("needsCare"),
                said.get("canIsolate"),
                said.get("careFacility"),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> codes(String said) {
        return said == null ? List.of() : List.of(said.split(","));
    }

    private static BigDecimal number(String said) {
        return said == null ? null : new BigDecimal(said);
    }

    private static Integer whole(String said) {
        return said == null ? null : number(said).intValue();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String yesNo(Boolean answer) {
        return answer == null ? null : answer ? "yes" : "no";
    }
}
