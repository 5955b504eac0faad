package org.hersys.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hersys.access.ApiScope;
import org.hersys.access.CurrentActor;
import org.hersys.access.NeedsScope;
import org.hersys.access.Role;
import org.hersys.exchange.linelist.LineList;
import org.hersys.exchange.linelist.LineListFile;
import org.hersys.exchange.linelist.LineLists;
import org.hersys.exchange.linelist.NotALineList;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes published line lists of cases over HTTP. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
@NeedsScope(ApiScope.IMPORTS_WRITE)
class ImportEndpoint {

    private final ImportingLineList importing;
    private final ImportRuns runs;
    private final MessageSource texts;
    private final ObjectMapper json;
    private final Clock clock;

    ImportEndpoint(ImportingLineList importing, ImportRuns runs, MessageSource texts, ObjectMapper json, Clock clock) {
        this.importing = importing;
        this.runs = runs;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** Takes a list in and answers with the counts and the outcome of every row. */
    @Operation(
            summary = "Import a published line list of unnamed patients",
            description =
                    "The body is the file (CSV in UTF-8, UTF-16 or CP932). Closed cases are filed, open ones start"
                            + " at confirmation. The same file again adds nothing. The answer tells the outcome of every row.")
    @PostMapping(
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Resource> take(HttpServletRequest request, Locale language) throws IOException {
        if (!CurrentActor.get().hasAny(Role.CLERK, Role.NURSE)) {
            throw new Refusal(HttpStatus.FORBIDDEN, texts.getMessage("api.import.notYours", null, language));
        }
        try (InputStream body = new LimitedBody(request.getInputStream());
                LineListFile file = LineLists.open(body, LocalDate.now(clock))) {
            if (file instanceof NotALineList not) {
                throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, texts.getMessage(not.reasonKey(), null, language));
            }
            return answer(run((LineList) file, language));
        }
    }

    private record Result(UUID id, Map<String, Integer> counts, Path rows) {}

    private Result run(LineList list, Locale language) throws IOException {
        OffsetDateTime started = OffsetDateTime.now(clock);
        Map<String, Integer> counts = new TreeMap<>(Map.of("opened", 0, "filed", 0, "unchanged", 0, "refused", 0));
        Path rows = Files.createTempFile("import-report", ".json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows));
                SequenceWriter writer = json.writerFor(RowOutcome.class).writeValuesAsArray(out)) {
            importing.run(list, language, outcome -> {
                counts.merge(outcome.outcome(), 1, Integer::sum);
                write(writer, outcome);
            });
        }
        return new Result(runs.keep(started, OffsetDateTime.now(clock), counts), counts, rows);
    }

    /** The report may be long: it goes from its file to the sender, and the file with it. */
    private ResponseEntity<Resource> answer(Result result) throws IOException {
        String head = "{\"id\":\"%s\",\"counts\":%s,\"rows\":"
                .formatted(result.id(), json.writeValueAsString(result.counts()));
        InputStream report = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                Files.newInputStream(result.rows(), StandardOpenOption.DELETE_ON_CLOSE),
                new ByteArrayInputStream(new byte[] {'}'}))));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new InputStreamResource(report));
    }

    private static void write(SequenceWriter writer, RowOutcome outcome) {
        try {
            writer.write(outcome);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
