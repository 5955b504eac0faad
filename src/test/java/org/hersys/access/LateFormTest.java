package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LateFormTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern SECRET = Pattern.compile("type=\"password\"|one-time-code|parts :: digits");
    private static final Pattern ACTION = Pattern.compile("th:action=\"@\\{([^(}\"]+)");

    @Test
    void noFormOfAPageWithPasswordsOrCodesIsEverKept() throws IOException {
        List<String> secret = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String page = Files.readString(file);
                Matcher action = ACTION.matcher(SECRET.matcher(page).find() ? page : "");
                while (action.find()) {
                    secret.add(action.group(1));
                }
            }
        }
        assertThat(secret).hasSizeGreaterThan(8).noneMatch(LateForm::mayBeKept);
    }

    @Test
    void aReasonAndALabelMayBeKept() {
        assertThat(LateForm.mayBeKept("/cases/26-0000001-1/withdraw")).isTrue();
        assertThat(LateForm.mayBeKept("/keys")).isTrue();
        assertThat(LateForm.mayBeKept("/policy/tables/x/drafts/1/submit")).isTrue();
    }
}
