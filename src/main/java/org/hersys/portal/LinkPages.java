package org.hersys.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hersys.link.ConfirmingDevice;
import org.hersys.link.PatientLink;
import org.hersys.observation.DayWindow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a link leads to: the question for the birth date on a new device, then the portal; nothing for a dead link. */
@Controller
@RequestMapping("/p/{token}")
class LinkPages {

    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final ConfirmingDevice confirming;
    private final PortalHome home;

    LinkPages(ConfirmingDevice confirming, PortalHome home) {
        this.confirming = confirming;
        this.home = home;
    }

    @GetMapping
    String open(
            @PathVariable String token,
            @RequestAttribute(name = PatientFilter.LINK, required = false) PatientLink link,
            @RequestParam(required = false) String confirmed,
            Model model,
            HttpServletResponse response) {
        if (link == null) {
            return gone(response);
        }
        model.addAttribute("token", token);
        if (!link.confirmed()) {
            model.addAttribute("problem", confirmed == null ? null : "cookie");
            return "portal/birth-date";
        }
        if (confirmed != null) {
            return "redirect:/p/" + token;
        }
        model.addAttribute("home", home.of(link.caseId()));
        model.addAttribute("hours", DayWindow.Hours.CHOICES);
        return "portal/home";
    }

    @PostMapping
    String confirm(
            @PathVariable String token,
            @RequestAttribute(name = PatientFilter.LINK, required = false) PatientLink link,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String day,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (link == null) {
            return gone(response);
        }
        Optional<LocalDate> birthDate = date(year, month, day);
        Optional<String> device =
                birthDate.flatMap(given -> confirming.confirm(link, given, PatientFilter.device(request)));
        if (device.isEmpty()) {
            model.addAttribute("token", token);
            model.addAttribute("problem", birthDate.isEmpty() ? "notADay" : "wrong");
            if (birthDate.isEmpty()) {
                // Kept to be mended; of a day that exists nothing is said, not even that it was read.
                model.addAllAttributes(Map.of("year", year, "month", month, "day", day));
            }
            return "portal/birth-date";
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(PatientFilter.DEVICE, device.get())
                        .path("/p")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(REMEMBERED)
                        .build()
                        .toString());
        return "redirect:/p/" + token + "?confirmed";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "portal/gone";
    }

    /** A day as typed on a phone, in full-width digits too. */
    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (NumberFormatException | DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
    }
}
