package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactNamesTest {

    @Test
    void codesNumbersAndMomentsAreFacts() {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "caseId",
                7L,
                "priority",
                50,
                "office",
                "13103",
                "observerGroup",
                "S13-01.agency",
                "releaseOn",
                new Date()));
        facts.put("hotel", null);
        assertThat(FactNames.checked(facts)).isEqualTo(facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "phone", "remark", "Office", ""})
    void anotherNameIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> FactNames.checked(Map.of(name, "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the patient coughs", "港区", "a@b", "", "x'y", "<b>"})
    void wordsAreNoFact(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactNames.checked(Map.of("alertLevel", value)))
                .withMessageNotContaining("coughs");
    }

    @Test
    void objectsAreNoFact() {
        assertThatIllegalArgumentException().isThrownBy(() -> FactNames.checked(Map.of("alertLevel", List.of("mild"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactNames.checked(Map.of("releaseOn", LocalDate.of(2022, 8, 19))));
    }
}
