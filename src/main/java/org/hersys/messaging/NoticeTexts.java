package org.hersys.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.Map;
import org.hersys.text.StoredJson;
import org.springframework.stereotype.Component;

/** The text of a notice in its reader's language. */
@Component
public class NoticeTexts {

    private static final TypeReference<HashMap<String, String>> WORDS = new TypeReference<>() {};

    private final Wording wording;
    private final StoredJson json;

    NoticeTexts(Wording wording, StoredJson json) {
        this.wording = wording;
        this.json = json;
    }

    /** The text with its words; the template's code where it has no text. */
    public String of(Notices.Notice notice, String language) {
        Map<String, String> words = json.read(notice.words(), WORDS);
        return wording.find(notice.template(), Channel.NOTICE, language)
                .filter(text -> words.keySet().containsAll(Wording.places(text.text())))
                .map(text -> text.with(words).text())
                .orElse(notice.template());
    }
}
