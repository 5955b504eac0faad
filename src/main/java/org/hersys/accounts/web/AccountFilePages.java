package org.hersys.accounts.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hersys.access.RequiresFreshSecondStep;
import org.hersys.accounts.AccountPlan;
import org.hersys.accounts.TakingAccountFile;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts from a file: upload, look at what will happen, confirm. Between the two the file travels in the page. */
@Controller
@RequestMapping("/accounts/upload")
@RequiresFreshSecondStep
class AccountFilePages {

    private static final int MOST_BYTES = 500_000;

    private final TakingAccountFile taking;
    private final InvitedPages invited;
    private final MessageSource texts;

    AccountFilePages(TakingAccountFile taking, InvitedPages invited, MessageSource texts) {
        this.taking = taking;
        this.invited = invited;
        this.texts = texts;
    }

    @GetMapping
    String form() {
        return "accounts/upload";
    }

    @PostMapping
    String preview(@RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
            return wrong(file == null || file.isEmpty() ? "empty" : "tooLong", model);
        }
        return taking.decode(file.getBytes()).map(text -> show(text, model)).orElseGet(() -> wrong("encoding", model));
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam(defaultValue = "") String sent, Model model, RedirectAttributes next) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return wrong("form", model);
        }
        TakingAccountFile.Done done = taking.take(text);
        if (!done.plan().canBeDone()) {
            return show(text, model);
        }
        return invited.lead(done.invited(), done.plan(), next);
    }

    private String show(String text, Model model) {
        AccountPlan plan = taking.plan(text);
        if (plan.problem() != null) {
            return wrong(plan.problem(), model);
        }
        model.addAttribute("plan", plan);
        model.addAttribute("sent", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        return "accounts/upload";
    }

    private String wrong(String reason, Model model) {
        model.addAttribute(
                "problems",
                Map.of("file", texts.getMessage("accounts.file." + reason, null, LocaleContextHolder.getLocale())));
        model.addAttribute("invited", List.of());
        return "accounts/upload";
    }
}
