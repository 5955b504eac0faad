package org.hersys.tasklist.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.tasklist.StartingProcess;
import org.hersys.text.StoredJson;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The start of Tasklist's scripts in the language of who has signed in; the vendor's file knows one language a site. */
@RestController
class TasklistScripts {

    private static final String PLACE = "{/* settings */}";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    static final String TEXTS = """
            account caseFile report reported reportedAs notReported notCompleted back cases claim claimFailed unclaim unclaimFailed claimedByYou nobody due what language languageCode \
            loadFailed required min max minLength maxLength pattern decimals integer step number email phone select \
            search addRow removeRow nothingFound noData expand collapse views \
            list task wide narrow menu ascending descending sortAlso noDate draftSaved draftDiscard draftFailed sortDescending \
            sortAscending sortNot more less empty previousPage nextPage close \
            notOpened dayShape month year""";

    private final MessageSource messages;
    private final StartingProcess starting;
    private final StoredJson json;
    private final String script;

    TasklistScripts(MessageSource messages, StartingProcess starting, StoredJson json) throws IOException {
        this.messages = messages;
        this.starting = starting;
        this.json = json;
        this.script = new ClassPathResource("tasklist/config.js").getContentAsString(StandardCharsets.UTF_8);
    }

    /** What our scripts in Tasklist know of the person and the page. */
    record Settings(
            String language, String name, String engine, boolean mayReport, Token token, Map<String, String> texts) {}

    record Token(String name, String value) {}

    @GetMapping(path = "/camunda/app/tasklist/scripts/config.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> script(Locale language, CsrfToken token) {
        Settings settings = new Settings(
                language.getLanguage(),
                text("name", language),
                ENGINE,
                !starting.startable().isEmpty(),
                new Token(token.getParameterName(), token.getToken()),
                Stream.of(TEXTS.split(" ")).collect(Collectors.toMap(Function.identity(), key -> text(key, language))));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(script.replace(PLACE, json.write(settings)));
    }

    private String text(String key, Locale language) {
        return messages.getMessage("tasklist.ui." + key, null, language);
    }
}
