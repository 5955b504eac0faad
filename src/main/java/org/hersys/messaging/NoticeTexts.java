package org.hersys.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The text of a notice in its reader's language. */
@Component
public class NoticeTexts {

    private final Wording wording;
    private final ObjectMapper json;

    NoticeTexts(Wording wording, ObjectMapper json) {
        this.wording = wording;
        this.json = json;
    }

    /** The text with its words; the template's code where it has no text. */
    public String of(Notices.Notice notice, String language) {
        Map<String, String> words = words(notice);
        return wording.find(notice.template(), Channel.NOTICE, language)
                .filter(text -> words.keySet().containsAll(Wording.places(text.text())))
                .map(text -> text.with(words).text())
                .orElse(notice.template());
    }

    private Map<String, String> words(Notices.Notice notice) {
        try {
            return json.readValue(notice.words(), new TypeReference<HashMap<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The words of a notice are no JSON object", broken);
        }
    }
}
