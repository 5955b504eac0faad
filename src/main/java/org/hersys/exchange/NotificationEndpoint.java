package org.hersys.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.hersys.access.ApiScope;
import org.hersys.access.NeedsScope;
import org.hersys.exchange.ReceivingNotification.Received;
import org.hersys.exchange.template.ReadingNotification;
import org.hersys.exchange.template.ReadingNotification.Read;
import org.hersys.notification.NotificationContent;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes doctors' notifications from programs of clinics and health centres. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications")
@NeedsScope(ApiScope.NOTIFICATIONS_WRITE)
class NotificationEndpoint {

    private final ReadingNotification reading;
    private final ReceivingNotification receiving;
    private final MessageSource texts;
    private final ObjectMapper json;

    NotificationEndpoint(
            ReadingNotification reading, ReceivingNotification receiving, MessageSource texts, ObjectMapper json) {
        this.reading = reading;
        this.receiving = receiving;
        this.texts = texts;
        this.json = json;
    }

    /** The case a notification led to, with what is unusual in it and was not accepted with a reason. */
    record Answer(String caseNumber, String status, List<Unusual> warnings) {}

    /** Something unusual; the health centre sees it unless it is accepted with a reason. */
    record Unusual(String warning, String field, String message) {}

    @Operation(
            summary = "Notify a case",
            description = "Opens a case at the health centre responsible and starts its process. Every wrong field is"
                    + " named in the problem's list errors. What is unusual but possible comes back"
                    + " in the list warnings; acceptedWarnings says beforehand why it is right. Who sends rest.complete is not asked for the rest of the form later. A request repeated with the same Idempotency-Key gives the"
                    + " first answer again (status 200 in place of 201).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = NotificationContent.class))))
    @ApiResponse(
            responseCode = "201",
            description = "A case has been opened",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the page of the case",
                            schema = @Schema(type = "string", format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Answer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The request came before under this key; nothing was done",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Answer.class)))
    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Answer> take(
            @Parameter(description = "Chosen by the sender, at most 200 characters, one per notification")
                    @RequestHeader("Idempotency-Key")
                    String key,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) Locale language) {
        if (key.isBlank() || key.length() > 200) {
            throw new Refusal(HttpStatus.BAD_REQUEST, text("api.keyLength", language));
        }
        NotificationContent content = content(body, language);
        Received received = receiving.receive(key, hash(content), content);
        if (received instanceof Received.Wrong wrong) {
            throw invalid(wrong.problems(), language);
        }
        if (received instanceof Received.Case made) {
            return answer(made, language);
        }
        throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, text("api.keyUsed", language));
    }

    private NotificationContent content(JsonNode body, Locale language) {
        Read read = reading.read(body, "api");
        if (read instanceof Read.Content content) {
            return content.content();
        }
        throw read instanceof Read.Wrong wrong
                ? invalid(wrong.problems(), language)
                : new Refusal(HttpStatus.BAD_REQUEST, text("api.noJson", language));
    }

    private Refusal invalid(List<FieldProblem> problems, Locale language) {
        return new Refusal(HttpStatus.BAD_REQUEST, text("api.invalid", language), errors(problems, language));
    }

    private ResponseEntity<Answer> answer(Received.Case made, Locale language) {
        URI page = URI.create("/cases/" + made.number());
        return ResponseEntity.status(made.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(page)
                .body(new Answer(
                        made.number(),
                        made.status(),
                        made.warnings().stream()
                                .map(one -> new Unusual(one.code(), one.field(), text(one.text(), language)))
                                .toList()));
    }

    private List<Refusal.Wrong> errors(List<FieldProblem> problems, Locale language) {
        return problems.stream()
                .map(problem -> new Refusal.Wrong(
                        problem.field(), texts.getMessage(problem.message(), problem.arguments(), language)))
                .toList();
    }

    private byte[] hash(NotificationContent content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
