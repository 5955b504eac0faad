package org.hersys.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.hersys.access.ApiScope;
import org.hersys.access.CurrentActor;
import org.hersys.access.NeedsScope;
import org.hersys.access.Role;
import org.hersys.exchange.imports.ImportRun;
import org.hersys.exchange.imports.TakingFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes published line lists of cases over HTTP. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
@NeedsScope(ApiScope.IMPORTS_WRITE)
class ImportEndpoint {

    private static final String NAME = "api";

    private final TakingFile taking;
    private final ImportAnswer answers;
    private final MessageSource texts;

    ImportEndpoint(TakingFile taking, ImportAnswer answers, MessageSource texts) {
        this.taking = taking;
        this.answers = answers;
        this.texts = texts;
    }

    /** Takes a list in and answers with the counts and the outcome of every row. */
    @Operation(
            summary = "Import a published line list of unnamed patients",
            description =
                    "The body is the file (CSV in UTF-8, UTF-16 or CP932). Closed cases are filed, open ones start"
                            + " at confirmation. The same file again adds nothing, a corrected one revises the cases it"
                            + " names. A file that is plainly wrong as a whole is refused (422) before anything is"
                            + " stored. The answer tells the outcome of every row.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "What became of the rows",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ImportAnswer.Report.class)))
    @PostMapping(
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    void take(HttpServletRequest request, HttpServletResponse response, Locale language) throws IOException {
        if (!CurrentActor.get().hasAny(Role.CLERK, Role.NURSE)) {
            throw new Refusal(HttpStatus.FORBIDDEN, text("api.import.notYours", language));
        }
        try (InputStream body = new LimitedBody(request.getInputStream(), text("api.fileTooLarge", language))) {
            ImportRun checked = taking.takeAndCheck(NAME, body);
            if (!checked.state().equals(ImportRun.READY)) {
                throw refusal(checked, language);
            }
            ImportRun done = taking.carryOut(checked.id());
            if (!done.state().equals(ImportRun.DONE)) {
                throw new IllegalStateException("Import " + done.id() + " ended as " + done.state());
            }
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answers.write(done, language, response.getOutputStream());
        }
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    private Refusal refusal(ImportRun run, Locale language) {
        String why = texts.getMessage(run.reason(), run.reasonArgs().toArray(), language);
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, why);
    }
}
