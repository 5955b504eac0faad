package org.hersys.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Our scripts lean on inner parts of Tasklist 7.24.0 and form-js 1.23.0; a new version must be looked at. */
class VendorFilesTest {

    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";

    private final String app = read(TASKLIST + "camunda-tasklist-bootstrap.js");
    private final String libraries = read("META-INF/resources/webjars/camunda/lib/deps.js");
    private final String plugins = read("META-INF/resources/plugin/tasklist/app/plugin.js");

    @Test
    void thePlacesThatAreReplacedOccurOnce() {
        assertThat(count(app, "<span ng-show=\"isFocused(filter)\"")).isEqualTo(1);
        assertThat(count(libraries, ">Close<")).isEqualTo(1);
        assertThat(count(libraries, "waitSeconds:7")).isEqualTo(1);
        assertThat(count(read(TASKLIST + "index.html"), "<html lang=\"en\">")).isEqualTo(1);
        assertThat(count(read(TASKLIST + "index.html"), "<title>Camunda Tasklist</title>"))
                .isEqualTo(1);
        assertThat(count(app, "\\'START_PROCESS\\' | translate }}: {{ params.processDefinitionName }}"))
                .isEqualTo(1);
    }

    @Test
    void theDirectivesThatAreDecoratedExist() {
        for (String directive : List.of("camTasklistFormCamunda", "camTasklistTaskMeta", "camTasklistFilters")) {
            assertThat(count(app, "directive(\"" + directive + "\""))
                    .as(directive)
                    .isEqualTo(1);
        }
        assertThat(count(plugins, "directive(\"camSortingChoices\"")).isEqualTo(1);
    }

    @Test
    void thePluginsThatAreHiddenExist() {
        Matcher hidden = Pattern.compile("'(tasklist\\.[a-z.]+):([a-z-]+)'").matcher(read("tasklist/config.js"));
        int found = 0;
        while (hidden.find()) {
            found++;
            assertThat(app + plugins)
                    .contains("registerDefaultView(\"" + hidden.group(1) + "\",{id:\"" + hidden.group(2) + "\"");
        }
        assertThat(found).isEqualTo(8);
    }

    @Test
    void everySentenceOfFormJsThatIsTranslatedExists() {
        String viewer = read("static/lib/form-js/form-viewer.js");
        for (String sentence : List.of(
                "Field is required.",
                "Value is not a number.",
                "Field must have minimum value of ",
                "Field must have maximum value of ",
                "Field must have minimum length of ",
                "Field must have maximum length of ",
                "Value is expected to ",
                "be an integer",
                "Please select a valid value, the two nearest valid values are ",
                "Field must be a valid email.",
                "international phone number.",
                "Field must match pattern ",
                "Add new",
                "No results",
                "Nothing to show.",
                "Remove list item ")) {
            assertThat(viewer).contains(sentence);
        }
    }

    @Test
    void everyTextThatScriptsUseIsSentToThem() {
        String sent = " " + TasklistScripts.TEXTS + " ";
        for (String script :
                List.of("hersys-form", "hersys-form-texts", "hersys-form-dates", "hersys-head", "hersys-list")) {
            Matcher text =
                    Pattern.compile("(?<!-)texts\\.([a-zA-Z]+)").matcher(read(TASKLIST + "scripts/" + script + ".js"));
            while (text.find()) {
                assertThat(sent).contains(" " + text.group(1) + " ");
            }
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError("Missing: " + file + " " + Arrays.toString(missing.getStackTrace()), missing);
        }
    }
}
