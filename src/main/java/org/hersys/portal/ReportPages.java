package org.hersys.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hersys.link.PatientLink;
import org.hersys.observation.EmergencySigns;
import org.hersys.observation.OwnReport;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The daily report of a patient or a household, its confirmation and its correction. */
@Controller
@RequestMapping("/p/{token}/report")
class ReportPages {

    /** What patients are asked for, in everyday words; fever is measured rather than asked. */
    static final List<String> SYMPTOMS = List.of(
            "cough",
            "breathless",
            "soreThroat",
            "runnyNose",
            "malaise",
            "headache",
            "nausea",
            "diarrhea",
            "smellTaste",
            "other");

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final DailyReports daily;
    private final SendingReports sending;

    ReportPages(DailyReports daily, SendingReports sending) {
        this.daily = daily;
        this.sending = sending;
    }

    @GetMapping
    String ask(@PathVariable String token, @RequestParam(required = false) Long correct, Model model) {
        List<ReportForm> forms = correct == null
                ? daily.empty()
                : daily.correcting(correct).map(List::of).orElseGet(daily::empty);
        if (forms.isEmpty()) {
            return "redirect:/p/" + token;
        }
        return form(token, forms, UUID.randomUUID().toString(), model);
    }

    @PostMapping
    String send(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent, Model model) {
        String reportId = Optional.ofNullable(sent.getFirst("reportId"))
                .filter(id -> ID.matcher(id).matches())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        SendingReports.Sent outcome = sending.send(sent, reportId, "web");
        if (outcome.forms().isEmpty()) {
            return "redirect:/p/" + token;
        }
        if (!outcome.isTaken()) {
            model.addAttribute("told", outcome.told());
            return form(token, ReportForm.refused(outcome.forms(), outcome.problems()), reportId, model);
        }
        return "redirect:/p/" + token + "/report/" + reportId + (outcome.told() ? "?told" : "");
    }

    @GetMapping("/{reportId}")
    String confirm(
            @PathVariable String token,
            @PathVariable String reportId,
            @RequestParam(required = false) String told,
            @RequestAttribute(PatientFilter.LINK) PatientLink link,
            Model model) {
        List<DailyReports.Shown> reports = daily.sentAs(reportId);
        if (reports.isEmpty()) {
            return "redirect:/p/" + token;
        }
        model.addAttribute("token", token);
        model.addAttribute("reports", reports);
        model.addAttribute("told", told != null);
        model.addAttribute("keep", told == null ? "" : "&told");
        model.addAttribute("level", worst(reports));
        model.addAttribute("call", daily.whomToCall(link.caseId()));
        return "portal/sent";
    }

    private static String form(String token, List<ReportForm> forms, String reportId, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("forms", forms);
        model.addAttribute("reportId", reportId);
        model.addAttribute("signCodes", EmergencySigns.ALL);
        model.addAttribute("symptomCodes", SYMPTOMS);
        Long corrected = forms.get(0).corrects();
        model.addAttribute("keep", corrected == null ? "" : "&correct=" + corrected);
        return "portal/report";
    }

    private static String worst(List<DailyReports.Shown> reports) {
        List<String> levels = reports.stream()
                .map(DailyReports.Shown::report)
                .map(OwnReport::level)
                .toList();
        return levels.contains("emergency") ? "emergency" : levels.contains("urgent") ? "urgent" : "none";
    }
}
