package org.hersys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class AnswerHeadersIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/cases", "/cases/nobody", "/api/v1/notifications", "/v3/api-docs"})
    void ownAnswersAreNotKeptNotFramedAndRunOnlyFilesOfOurs(String path) {
        HttpResponse<String> answer =
                Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja").open(path);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Content-Security-Policy"))
                .doesNotContain("unsafe")
                .contains("script-src 'self'")
                .contains("frame-ancestors");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isIn("DENY", "SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.body()).doesNotContain("\tat org.").doesNotContain("Exception");
    }

    /** What no chain of ours answers, or one with headers of its own, down to what is no request at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /p/nobody",
                "GET /camunda/lib/deps.js",
                "GET /camunda/app/cockpit/default/",
                "POST /twilio/status",
                "TRACE /login",
                "GET /cases;x=1",
                "GET //cases",
                "GET /cases/%00",
                "GET /cases/%zz",
                "GET /cases/<>",
                "GET /camunda/api/admin;x=1"
            })
    void noAnswerGoesWithoutTheLeastOfHeaders(String line) throws IOException {
        assertThat(headOf(line, ""))
                .contains(
                        "\r\ncontent-security-policy: ",
                        "\r\nx-content-type-options: nosniff",
                        "\r\nx-frame-options: deny",
                        "\r\nreferrer-policy: ",
                        "\r\npermissions-policy: ",
                        "\r\ncache-control: ")
                .doesNotContain("\r\nserver:", "tomcat", "strict-transport-security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases;x=1",
                "//cases",
                "/camunda/api/admin;x=1",
                "/camunda/api/x/../admin",
                "/camunda/api/%2e/welcome",
                "/camunda/api/%61dmin/auth/user/default",
                "/camunda/api;a=b/engine/engine"
            })
    void anAddressThatOnlyMeansAnotherIsABadRequest(String address) throws IOException {
        assertThat(headOf("GET " + address, "")).startsWith("http/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /p/nobody", "TRACE /login", "GET /cases/%00"})
    void overTlsWhatTheServerRefusesItselfAsksBrowsersToStayThereToo(String line) throws IOException {
        assertThat(headOf(line, "X-Forwarded-Proto: https\r\n"))
                .contains("\r\nstrict-transport-security: max-age=31536000");
    }

    private String headOf(String line, String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: x\r\n" + header
                                    + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split("\r\n\r\n")[0].toLowerCase(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @CsvSource({"/camunda/app/tasklist/default/, 200", "/camunda/api/engine/engine/default/filter, 400"})
    void tasklistRunsOnlyScriptsOfThePageAndIsNotKept(String path, int status) {
        HttpResponse<String> answer =
                Pages.signedIn(port, "nurse.minato", "hersys-demo", "ja").open(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("script-src 'nonce-")
                .doesNotContain("unsafe-eval")
                .doesNotContain("https:");
    }

    @Test
    void anAnswerToAProgramIsNoPage() {
        assertThat(header(new Pages(port, "en").open("/api/v1/notifications"), "Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void aPageThatSaysThatSomethingFailedNamesANumberToAskBy() {
        assertThat(Pages.signedIn(port, "supervisor.minato", "hersys-demo", "ja")
                        .open("/audit?from=never")
                        .body())
                .containsPattern("お問い合わせ番号：[0-9a-z]{7}<");
    }

    @Test
    void overTlsBehindAProxyBrowsersStayThereAndCookiesAreSecure() throws Exception {
        HttpResponse<String> answer = behindProxy("https");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("SameSite="));
        assertThat(answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("hersys=")))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
    }

    @Test
    void withoutTlsNoPromiseIsMade() throws Exception {
        assertThat(behindProxy("http").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/00000000-0000-0000-0000-000000000000/claim", "filter/all/list"})
    void theEnginesCallsAreRefusedWithoutTheEnginesForgeryToken(String path) {
        Visitor nurse = Visitor.at(port).signIn("nurse.minato", "hersys-demo");
        var answer = nurse.raw("POST", "/camunda/api/engine/engine/default/" + path, "application/json", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(nurse.get("/account").status()).as("the session goes on").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/search",
                "/language",
                "/logout",
                "/camunda/api/admin/auth/user/default/logout",
                "/cases/26-0000001-1/withdraw"
            })
    void ownFormsAreRefusedWithoutTheirForgeryToken(String path) {
        Visitor nurse = Visitor.at(port).signIn("nurse.minato", "hersys-demo");
        assertThat(nurse.raw("POST", path, "application/x-www-form-urlencoded", "q=x&lang=ja")
                        .status())
                .isEqualTo(403);
        assertThat(nurse.get("/account").status()).as("the session goes on").isEqualTo(200);
    }

    private HttpResponse<String> behindProxy(String protocol) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("X-Forwarded-Proto", protocol)
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
