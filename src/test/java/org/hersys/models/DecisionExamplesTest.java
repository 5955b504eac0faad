package org.hersys.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionExamplesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.hersys.models.DecisionExample#all")
    void theTableAnswersAsTheExampleSays(DecisionExample example) {
        var answer = example.table().evaluate(example.facts());

        assertThat(answer.rows()).as("rows for %s", example.facts()).containsExactlyElementsOf(example.rows());
        assertThat(asText(example, answer.outputs())).isEqualTo(example.outputs());
    }

    /** A summed table returns its sum without a name. */
    private static Map<String, String> asText(DecisionExample example, Map<String, Object> outputs) {
        var texts = new LinkedHashMap<String, String>();
        example.table().outputIds().forEach(output -> texts.put(output, String.valueOf(outputs.get(output))));
        return texts;
    }
}
