package org.hersys.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hersys.observation.HealthReport;
import org.hersys.observation.OwnReport;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.util.MultiValueMap;

/**
 * What was ticked and typed for one member of a household; names of fields begin with {@code m} and the id of the case.
 *
 * @param last what was reported before, offered as "the same as last time"; null on the first day and in corrections
 * @param corrects the report being corrected, or null
 * @param problems keys of texts by field: signs, values, temperature, spo2
 */
record ReportForm(
        long caseId,
        String name,
        OwnReport last,
        Long corrects,
        boolean none,
        List<String> signs,
        String same,
        String temperature,
        String spo2,
        List<String> symptoms,
        String improving,
        String antipyretic,
        Map<String, String> problems) {

    /** Said in all languages of patients, unlike what staff are told of such values. */
    private static final String TEMPERATURE = "portal.problem.temperature";

    private static final String SPO2 = "portal.problem.spo2";

    /** An empty form. */
    static ReportForm empty(ReportingMembers.Member member, OwnReport last) {
        return new ReportForm(
                member.caseId(), member.name(), last, null, false, List.of(), "", "", "", List.of(), "", "", Map.of());
    }

    /** A form that holds what was reported, to be corrected. */
    static ReportForm correcting(ReportingMembers.Member member, OwnReport wrong) {
        return new ReportForm(
                member.caseId(),
                member.name(),
                null,
                wrong.id(),
                wrong.emergencySigns().isEmpty(),
                wrong.emergencySigns(),
                "",
                wrong.temperature() == null ? "" : wrong.temperature().toPlainString(),
                wrong.spo2() == null ? "" : wrong.spo2().toString(),
                wrong.symptoms(),
                yesNo(wrong.improving()),
                yesNo(wrong.antipyretic()),
                Map.of());
    }

    /** What came in for a member. */
    static ReportForm of(ReportingMembers.Member member, MultiValueMap<String, String> sent, Optional<OwnReport> last) {
        String prefix = "m" + member.caseId() + ".";
        return new ReportForm(
                member.caseId(),
                member.name(),
                last.orElse(null),
                number(sent.getFirst(prefix + "corrects")),
                sent.containsKey(prefix + "none"),
                sent.getOrDefault(prefix + "signs", List.of()),
                text(sent, prefix + "same"),
                text(sent, prefix + "temperature"),
                text(sent, prefix + "spo2"),
                sent.getOrDefault(prefix + "symptoms", List.of()),
                text(sent, prefix + "improving"),
                text(sent, prefix + "antipyretic"),
                Map.of());
    }

    /** What is unclear before the report itself can be looked at. */
    Map<String, String> unclear() {
        Map<String, String> unclear = new HashMap<>();
        if (none == !signs.isEmpty()) {
            unclear.put("signs", none ? "portal.problem.signsAndNone" : "portal.problem.signs");
        }
        if (isSame()) {
            return unclear;
        }
        if (!isBlank(temperature) && TypedValues.degrees(temperature).isEmpty()) {
            unclear.put("temperature", TEMPERATURE);
        }
        if (!isBlank(spo2) && TypedValues.percent(spo2).isEmpty()) {
            unclear.put("spo2", SPO2);
        }
        if (isBlank(temperature) && isBlank(spo2) && symptoms.isEmpty() && isBlank(improving) && signs.isEmpty()) {
            unclear.put("values", last == null ? "portal.problem.values" : "portal.problem.sameOrNew");
        }
        return unclear;
    }

    /** The report under an id and through a channel; what is unclear is left out. */
    HealthReport report(String reportId, String channel) {
        return isSame()
                ? HealthReport.own(
                        reportId,
                        channel,
                        last.temperature(),
                        last.spo2(),
                        last.symptoms(),
                        signs,
                        last.improving(),
                        last.antipyretic(),
                        corrects)
                : HealthReport.own(
                        reportId,
                        channel,
                        TypedValues.degrees(temperature).orElse(null),
                        TypedValues.percent(spo2).orElse(null),
                        symptoms,
                        signs,
                        known(improving),
                        known(antipyretic),
                        corrects);
    }

    /** What a patient is told of what cannot be, at the field of the page where it stands. */
    static void tell(FieldProblem problem, Map<String, String> told) {
        switch (problem.field()) {
            case "temperature" -> told.put("temperature", TEMPERATURE);
            case "spo2" -> told.put("spo2", SPO2);
            default -> {
                if (told.isEmpty()) {
                    told.put("values", "portal.problem.values");
                }
            }
        }
    }

    ReportForm with(Map<String, String> found) {
        return new ReportForm(
                caseId,
                name,
                last,
                corrects,
                none,
                signs,
                same,
                temperature,
                spo2,
                symptoms,
                improving,
                antipyretic,
                Map.copyOf(found));
    }

    /** What is typed or ticked below counts, whatever was said before: it is what somebody sees today. */
    boolean isSame() {
        return "yes".equals(same) && last != null && isEmpty();
    }

    private boolean isEmpty() {
        return isBlank(temperature)
                && isBlank(spo2)
                && symptoms.isEmpty()
                && isBlank(improving)
                && isBlank(antipyretic);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null || value.length() > 20 ? "" : value;
    }

    private static Long number(String value) {
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private static Boolean known(String answer) {
        return isBlank(answer) ? null : Boolean.valueOf("yes".equals(answer));
    }

    private static String yesNo(Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The forms of all members of a page whose reports cannot be taken yet. */
    static List<ReportForm> refused(List<ReportForm> forms, Map<Long, Map<String, String>> problems) {
        return forms.stream()
                .map(form -> form.with(problems.getOrDefault(form.caseId(), Map.of())))
                .toList();
    }
}
