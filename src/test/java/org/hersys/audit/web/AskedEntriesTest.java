package org.hersys.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class AskedEntriesTest {

    @Test
    void everyKindOfActThatHasAWordCanBeChosen() {
        var words = ResourceBundle.getBundle("messages/audit_en");
        assertThat(AskedEntries.KINDS)
                .containsExactlyInAnyOrderElementsOf(words.keySet().stream()
                        .filter(key -> key.startsWith("audit.kind.") && !key.equals("audit.kind.all"))
                        .map(key -> key.substring("audit.kind.".length()))
                        .toList());
    }
}
