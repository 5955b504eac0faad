package org.hersys.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How somebody is, as staff entered it or as the patient or the head of the household reported it.
 *
 * @param reportId chosen by the sender; the same id is the same report, however often it is sent; null for staff, whose
 *     task can be completed only once
 * @param channel staff, web, sms or voice
 * @param reached false when nobody answered; then nothing else counts
 * @param temperature degrees Celsius, or null where not measured
 * @param spo2 percent, or null where not measured
 * @param pulse beats a minute, or null
 * @param emergencySigns of the ministry's thirteen (2020-04-27)
 * @param improving null when not asked or not known
 * @param corrects the observation that this one replaces, or null
 */
public record HealthReport(
        String reportId,
        String channel,
        boolean reached,
        BigDecimal temperature,
        Integer spo2,
        Integer pulse,
        List<String> symptoms,
        List<String> emergencySigns,
        Boolean improving,
        Boolean antipyretic,
        String note,
        Long corrects) {

    /** No list is null, and no code stands in one twice. */
    public HealthReport {
        Objects.requireNonNull(channel);
        symptoms = kept(symptoms);
        emergencySigns = kept(emergencySigns);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** What a patient reports: reached by their own doing. */
    public static HealthReport own(
            String reportId,
            String channel,
            BigDecimal temperature,
            Integer spo2,
            List<String> symptoms,
            List<String> emergencySigns,
            Boolean improving,
            Boolean antipyretic,
            Long corrects) {
        return new HealthReport(
                reportId,
                channel,
                true,
                temperature,
                spo2,
                null,
                symptoms,
                emergencySigns,
                improving,
                antipyretic,
                null,
                corrects);
    }

    private static List<String> kept(List<String> codes) {
        return codes == null
                ? List.of()
                : codes.stream().filter(Objects::nonNull).distinct().toList();
    }
}
