package org.hersys.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class AddressMappingTest {

    private final AddressMapping mapping = mapping();

    @Controller
    static class Pages {

        @GetMapping("/cases/{number}")
        void page() {}

        @GetMapping({"/cases", "/register/{page}"})
        void list() {}

        @GetMapping("/p/{token}/report")
        void report() {}

        @GetMapping("/{kind}/any/{id}")
        void anything() {}
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/13-1, page",
        "/cases, list",
        "/register/3, list",
        "/p/secret/report, report",
        "/cases/any/3, anything",
        "/other/any/3, anything"
    })
    void theHandlerOfAnAddressIsFoundWhateverItsFirstWord(String path, String handler) throws Exception {
        assertThat(handler("GET", path)).isEqualTo(handler);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/case", "/casess/1", "/p", "/report", "/p/secret", "/"})
    void anAddressNobodyAnswersHasNoHandler(String path) throws Exception {
        assertThat(handler("GET", path)).isNull();
    }

    @Test
    void aWrongMethodIsStillSaidToBeWrong() {
        assertThatThrownBy(() -> handler("POST", "/p/secret/report"))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    @Test
    void variablesOfTheAddressReachTheRequest() throws Exception {
        MockHttpServletRequest request = request("GET", "/cases/13-1");
        mapping.getHandler(request);
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(Map.of("number", "13-1"));
    }

    private String handler(String method, String path) throws Exception {
        HandlerExecutionChain chain = mapping.getHandler(request(method, path));
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    private static AddressMapping mapping() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        AddressMapping mapping = new AddressMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }
}
