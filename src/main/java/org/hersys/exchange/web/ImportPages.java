package org.hersys.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.disease.Disease;
import org.hersys.disease.Diseases;
import org.hersys.exchange.imports.ImportRun;
import org.hersys.exchange.imports.ImportRuns;
import org.hersys.exchange.imports.TakingFile;
import org.hersys.exchange.template.TemplateFile;
import org.hersys.sheet.SheetDownload;
import org.hersys.sheet.SheetKind;
import org.hersys.sheet.SheetWriter;
import org.hersys.sheet.Unreadable;
import org.hersys.text.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs of the organisation, the upload of a file, and the empty template. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final String LIST = "exchange/list";

    private final TakingFile taking;
    private final ImportRuns runs;
    private final TemplateFile template;
    private final Diseases diseases;
    private final Words words;

    ImportPages(TakingFile taking, ImportRuns runs, TemplateFile template, Diseases diseases, Words words) {
        this.taking = taking;
        this.runs = runs;
        this.template = template;
        this.diseases = diseases;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int shown = Math.max(1, page);
        List<ImportRun> found = runs.page(shown);
        model.addAttribute("runs", found);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() == ImportRuns.PAGE);
        model.addAttribute("diseases", diseases.all());
        model.addAttribute("lists", CurrentActor.get().hasAny(Role.CLERK, Role.NURSE));
        return LIST;
    }

    @PostMapping
    String take(@RequestParam(required = false) MultipartFile file, Model model, RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(words.say("exchange.page.noFile"), model);
        }
        Path copy = Files.createTempFile("import", null);
        try {
            file.transferTo(copy);
            List<UUID> taken = taking.take(name(file.getOriginalFilename()), copy);
            if (taken.size() == 1) {
                return "redirect:/imports/" + taken.get(0);
            }
            next.addFlashAttribute("sheets", taken.size());
            return "redirect:/imports";
        } catch (Unreadable.Refused refused) {
            return refused(words.say(refused.reason().key()), model);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/template.{kind}")
    void template(
            @PathVariable String kind,
            @RequestParam(required = false) String disease,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Disease wantedDisease =
                diseases.find(disease).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SheetKind wanted = List.of(SheetKind.values()).stream()
                .filter(known -> known.ending().equals("." + kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try (SheetWriter writer = SheetDownload.begin(response, wanted, "notifications-template")) {
            template.write(writer, wantedDisease, language);
        }
    }

    private String refused(String why, Model model) {
        model.addAttribute("problems", Map.of("file", why));
        return list(1, model);
    }

    /** Some browsers send the whole path. */
    private static String name(String original) {
        String name = original == null ? "" : original.substring(original.lastIndexOf('\\') + 1);
        return name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }
}
