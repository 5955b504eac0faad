package org.hersys.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.hersys.access.AuditEntry.Change;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final String LONG = "駅".repeat(300);

    @Test
    void whatWasAddedAtTheEndOfALongTextIsTold() {
        Change change = changed(LONG, LONG + "市場");
        assertThat(change.after()).startsWith("…駅").endsWith("駅市場");
        assertThat(change.before()).startsWith("…駅").endsWith("駅").doesNotContain("市場");
        assertThat(change.names()).isFalse();
    }

    @Test
    void aLongTextThatDiffersFromItsBeginningIsCutAtItsEnd() {
        Change change = changed(null, LONG);
        assertThat(change.before()).isNull();
        assertThat(change.after()).startsWith("駅").endsWith("…").hasSize(251);
        assertThat(changed("", "市場")).isEqualTo(new Change("movements", null, "市場"));
    }

    @Test
    void whatDidNotChangeIsNoChange() {
        assertThat(AuditEntry.of("task.completed")
                        .changed("movements", LONG, LONG)
                        .changed("note", null, "")
                        .changes())
                .isEmpty();
    }

    private static Change changed(String before, String after) {
        return AuditEntry.of("task.completed")
                .changed("movements", before, after)
                .changes()
                .get(0);
    }
}
