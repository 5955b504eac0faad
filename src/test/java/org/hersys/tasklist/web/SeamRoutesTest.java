package org.hersys.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeamRoutesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String ID = "0a1b2c3d-0000-11f1-8b1a-02fc00000001";

    @ParameterizedTest
    @CsvSource({
        "GET, task/%s",
        "GET, task/%s/form",
        "GET, task/%s/form-variables",
        "POST, task/%s/claim",
        "POST, task/%s/submit-form",
        "GET, process-definition/manageCase:1:%s/startForm",
        "POST, process-definition/manageCase:12:%s/submit-form",
        "GET, task/%s/draft",
        "PUT, task/%s/draft",
        "DELETE, process-definition/manageCase:1:%s/draft",
        "POST, filter/mine/list",
        "GET, filter/counts",
        "OPTIONS, filter",
        "GET, user/nurse.minato/profile"
    })
    void whatTasklistSendsIsAnsweredByUs(String method, String path) {
        assertThat(SeamRoutes.inside(method, ENGINE + path.formatted(ID), false))
                .hasValue("/tasklist-seam/" + path.formatted(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, task/count",
        "GET, task/create",
        "DELETE, task/%s",
        "PUT, task/%s",
        "POST, task/%s/draft",
        "POST, task/%s/complete",
        "GET, task/%s/variables",
        "GET, task/%s0",
        "GET, task/%s/",
        "GET, process-definition/statistics",
        "GET, process-definition/key/manageCase",
        "GET, process-definition/manageCase:1:%s/statistics",
        "POST, process-definition/manageCase:1:%s/start",
        "GET, filter/mine",
        "POST, filter/create",
        "GET, user",
        "GET, user/count",
        "GET, user/nurse.minato"
    })
    void nothingElseIs(String method, String path) {
        assertThat(SeamRoutes.inside(method, ENGINE + path.formatted(ID), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form-variables", "/deployed-form", "/form"})
    void formsAreOursForOperatorsToo(String path) {
        assertThat(SeamRoutes.inside("GET", ENGINE + "task/" + ID + path, true)).isPresent();
        assertThat(SeamRoutes.inside("GET", ENGINE + "task/" + ID, true)).isEmpty();
    }

    @Test
    void theListOfEnginesIsTheOnlyAnswerOfTheEngineToEverybody() {
        assertThat(SeamRoutes.isHarmless("GET", "/camunda/api/engine/engine/")).isTrue();
        assertThat(SeamRoutes.isHarmless("GET", "/camunda/api/engine/engine/default"))
                .isFalse();
        assertThat(SeamRoutes.isHarmless("POST", "/camunda/api/engine/engine/")).isFalse();
    }
}
