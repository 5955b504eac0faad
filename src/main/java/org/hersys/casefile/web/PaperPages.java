package org.hersys.casefile.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.notes.KeepOutcome;
import org.hersys.casefile.notes.Papers;
import org.hersys.text.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers on the page of a case: kept, fetched as files that no browser runs, taken back. */
@Controller
@RequestMapping("/cases/{number}/papers")
class PaperPages {

    private final ShowingCase showing;
    private final Papers papers;
    private final Words words;

    PaperPages(ShowingCase showing, Papers papers, Words words) {
        this.showing = showing;
        this.papers = papers;
        this.words = words;
    }

    @PostMapping
    String keep(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        CaseFile opened = showing.find(number);
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return led(opened, papers.keep(opened, NotePages.id(id), name, content), "paperKept", next);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> open(@PathVariable String number, @PathVariable String id) {
        Papers.Opened opened =
                papers.open(showing.find(number), NotePages.id(id)).orElseThrow(ShowingCase::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.paper().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.paper().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .body(opened.content());
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String number, @PathVariable String id, RedirectAttributes next) {
        CaseFile file = showing.find(number);
        return led(file, papers.remove(file, NotePages.id(id)), "paperRemoved", next);
    }

    private String led(CaseFile file, KeepOutcome outcome, String notice, RedirectAttributes next) {
        if (outcome instanceof KeepOutcome.NotAllowed) {
            throw ShowingCase.missing();
        }
        if (outcome instanceof KeepOutcome.Refused refused) {
            next.addFlashAttribute("problems", Map.of("file", words.say(refused.message(), refused.arguments())));
        } else {
            next.addFlashAttribute("notice", notice);
        }
        return "redirect:" + CaseTab.RECORD.address(file.number());
    }
}
