package org.hersys.intake.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hersys.intake.TypedNotification;
import org.hersys.tasklist.Drafts;
import org.hersys.tasklist.Refusal;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;

/**
 * What somebody is writing on the page of a notification and has not sent: kept on the server with every check, so that
 * it survives the end of the session. Only its writer sees it.
 */
@Component
class NotificationDrafts {

    private static final String PLACE = "page:notification";
    /** What belongs to the page that is open, not to what was typed. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "token", "seen", "active", "tried", "relation");

    private static final List<String> TELLING = List.of("name", "kana", "birthDate", "address", "phone", "remarks");

    private final Drafts drafts;
    private final ObjectMapper json;

    NotificationDrafts(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** A draft: the fields as they were sent, and when. */
    record Kept(OffsetDateTime savedAt, MultiValueMap<String, String> fields) {

        /** What was typed; nothing when the page has changed since so that it cannot be read. */
        Optional<TypedNotification> typed() {
            DataBinder binder = new DataBinder(null);
            binder.setTargetType(ResolvableType.forClass(TypedNotification.class));
            binder.setConversionService(ApplicationConversionService.getSharedInstance());
            binder.construct(new DataBinder.ValueResolver() {
                @Override
                public Object resolveValue(String name, Class<?> type) {
                    List<String> values = fields.get(name);
                    return values == null ? null : values.size() == 1 ? values.get(0) : values.toArray(String[]::new);
                }

                @Override
                public Set<String> getNames() {
                    return fields.keySet();
                }
            });
            return binder.getBindingResult().hasErrors()
                    ? Optional.empty()
                    : Optional.ofNullable((TypedNotification) binder.getTarget());
        }
    }

    /** Keeps what stands in the fields, unless nothing about a patient does; signs that no page can show are not kept. */
    void keep(MultiValueMap<String, String> fields) {
        boolean telling = Stream.concat(
                        TELLING.stream(), fields.keySet().stream().filter(field -> field.startsWith("answer-")))
                .map(fields::getFirst)
                .anyMatch(text -> text != null && !text.isBlank());
        if (!telling) {
            return;
        }
        ObjectNode typed = json.createObjectNode();
        fields.forEach((field, values) -> {
            if (!OF_THE_PAGE.contains(field)) {
                typed.set(field, json.valueToTree(values));
            }
        });
        try {
            drafts.saveOfPage(PLACE, typed);
        } catch (Refusal unkept) {
            drafts.discardOfPage(PLACE);
        }
    }

    /** The draft of the current actor. */
    Optional<Kept> find() {
        return drafts.ofPage(PLACE).map(draft -> new Kept(draft.savedAt(), fields(draft.answers())));
    }

    /** Forgets the draft, because it was sent or is not wanted. */
    void discard() {
        drafts.discardOfPage(PLACE);
    }

    private MultiValueMap<String, String> fields(JsonNode answers) {
        Map<String, List<String>> fields = json.convertValue(answers, new TypeReference<>() {});
        return new LinkedMultiValueMap<>(fields);
    }
}
