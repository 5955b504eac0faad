package org.hersys.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a patient is, from the interview and the observations since, as the tables ask for it. Null stays null: a missing
 * value never counts as fine. Where a sign was seen once it counts, even if it was not mentioned again.
 *
 * @param age in years; the highest of a published age band; null when unknown
 * @param spo2 the latest measured, or null
 * @param observed symptoms and emergency signs of the latest observation
 */
record Condition(
        Integer age,
        boolean male,
        boolean pregnantAtNotification,
        boolean hasOnset,
        Integer spo2,
        List<String> observed,
        Interviewed interview,
        Care care) {

    private static final BigDecimal OBESE = BigDecimal.valueOf(30);
    private static final Set<String> HARD_BREATHING = Set.of(
            "breathless",
            "roughBreath",
            "suddenBreathless",
            "breathlessMoving",
            "cannotLie",
            "shoulderBreathing",
            "suddenWheeze");
    private static final Set<String> LOOKS = Set.of("paleFace", "purpleLips", "actsStrange", "dazed", "confused");

    /** Treatment in hospital that decides the severity. */
    record Care(boolean icu, boolean ventilator, boolean ecmo) {

        static final Care NONE = new Care(false, false, false);

        boolean intensive() {
            return icu || ventilator || ecmo;
        }
    }

    /** Inputs of determineSeverity. */
    Map<String, Object> forSeverity(String prefecture) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("authority", "13".equals(prefecture) ? "tokyo" : "ministry");
        facts.put("spo2", spo2);
        facts.put("dyspnoea", dyspnoea());
        facts.put("pneumonia", pneumonia());
        facts.put("oxygenNeeded", interview.oxygenNeeded());
        facts.put("icu", care.icu());
        facts.put("ventilator", care.ventilator());
        facts.put("ecmo", care.ecmo());
        return facts;
    }

    /** Inputs of scoreRisk. The extent of a pneumonia is not asked, so one named counts as half a side. */
    Map<String, Object> forRisk() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("age", age);
        facts.put("dialysis", interview.has("dialysis"));
        facts.put("pregnancyWeeks", interview.pregnancyWeeks() == null ? 0 : interview.pregnancyWeeks());
        facts.put("pneumoniaExtent", Boolean.TRUE.equals(pneumonia()) ? "half" : "none");
        facts.put("oxygenNeeded", Boolean.TRUE.equals(interview.oxygenNeeded()));
        facts.put("looksSevere", observed.stream().anyMatch(LOOKS::contains));
        for (String disease : List.of("diabetes", "respiratoryChronic", "cardiovascular", "cancer", "hypertension")) {
            facts.put(disease, interview.has(disease));
        }
        facts.put("immunosuppressed", interview.has("immunosuppressed") || interview.has("transplant"));
        facts.put("bmi", bmi());
        facts.put("symptomatic", symptomatic());
        return facts;
    }

    /** Inputs of recommendPlacement. */
    Map<String, Object> forPlacement(String mode, LocalDate ruleDate, String severity, Integer riskScore) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mode", mode);
        facts.put("ruleDate", ruleDate);
        facts.put("severity", severity);
        facts.put("riskScore", riskScore);
        facts.put("age", age);
        facts.put("spo2", spo2);
        facts.put("careFacility", interview.careFacility());
        facts.put("canIsolate", interview.canIsolate());
        facts.put("livesWithRisk", livesWithRisk());
        facts.put("needsCare", interview.needsCare());
        facts.put("pregnant", pregnant());
        return facts;
    }

    /** Whether pregnant; null while nobody has asked. */
    Boolean pregnant() {
        boolean said = pregnantAtNotification
                || interview.has("pregnantLate")
                || interview.pregnancyWeeks() != null && interview.pregnancyWeeks() > 0;
        return said ? Boolean.TRUE : male || interview.held() ? Boolean.FALSE : null;
    }

    Condition with(Care treatment) {
        return new Condition(age, male, pregnantAtNotification, hasOnset, spo2, observed, interview, treatment);
    }

    private Boolean dyspnoea() {
        boolean seen =
                interview.symptoms().contains("breathless") || observed.stream().anyMatch(HARD_BREATHING::contains);
        return seen ? Boolean.TRUE : interview.dyspnoea();
    }

    private Boolean pneumonia() {
        boolean seen = interview.symptoms().contains("pneumonia") || observed.contains("pneumonia");
        return seen ? Boolean.TRUE : interview.held() ? Boolean.FALSE : null;
    }

    private Boolean livesWithRisk() {
        return interview.livesWithRisk() == null && Boolean.TRUE.equals(interview.livesAlone())
                ? Boolean.FALSE
                : interview.livesWithRisk();
    }

    private BigDecimal bmi() {
        BigDecimal unknown = interview.has("obesity") ? OBESE : BigDecimal.ZERO;
        return interview.bmi() == null ? unknown : interview.bmi();
    }

    private boolean symptomatic() {
        return hasOnset
                || Stream.concat(interview.symptoms().stream(), observed.stream())
                        .findAny()
                        .isPresent();
    }

    /** What tells the observer's table about the person. */
    Map<String, Object> forObserver(String placement, Integer riskScore, LocalDate ruleDate) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("placement", placement);
        facts.put("pregnant", pregnant());
        facts.put("riskScore", riskScore);
        facts.put("age", age);
        facts.put("ruleDate", ruleDate);
        return facts;
    }
}
