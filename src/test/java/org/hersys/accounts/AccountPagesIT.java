package org.hersys.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hersys.access.Actor;
import org.hersys.access.Role;
import org.hersys.support.Pages;
import org.hersys.support.ProductTest;
import org.hersys.support.Staff;
import org.hersys.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AccountPagesIT {

    private static final Actor ADMINISTRATOR =
            new Actor("useradmin.minato", "13103", "13", Set.of(Role.USERADMIN), Locale.ENGLISH);
    private static final Pattern LINK = Pattern.compile("href=\"https?://[^/\"]+(/invitation/[^\"]+)\"");
    private static int number = 0;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @LocalServerPort
    int port;

    Pages administrator;

    @BeforeEach
    void signIn() {
        administrator = Pages.signedIn(port, "useradmin.minato", "hersys-demo", "en");
        administrator.send("/organisations", "/language", Map.of("lang", "en"));
    }

    @Test
    void theListShowsOwnAndCommissionedAccountsWithTheUnusedFlagged() {
        assertThat(administrator.open("/accounts").body()).contains("nurse.minato");
        assertThat(everyPage("/accounts?state=open"))
                .contains("nurse.minato", "clinic.sakura", "hospital.chuo", "clerk.unused", "Unused")
                .doesNotContain("nurse.shinjuku", "clinic.keyaki", "agency.hamana", "nurse.left");
        assertThat(administrator.open("/accounts?state=closed").body()).contains("nurse.left");
        assertThat(administrator.open("/accounts?state=unused").body())
                .contains("clerk.unused", "clinic.unused")
                .doesNotContain("nurse.left");
        administrator.send("/accounts", "/accounts/search", Map.of("q", "SAKURA"));
        assertThat(administrator.open("/accounts").body())
                .contains("clinic.sakura")
                .doesNotContain("nurse.minato");
        administrator.send("/accounts", "/accounts/search", Map.of("q", ""));
    }

    /** The list goes over as many pages as there are accounts. */
    private String everyPage(String list) {
        StringBuilder pages = new StringBuilder();
        String page;
        int read = 0;
        do {
            page = administrator.open(list + "&page=" + ++read).body();
            pages.append(page);
        } while (page.contains("rel=\"next\""));
        return pages.toString();
    }

    @Test
    void aPersonInvitedByLinkChoosesAPasswordOnceAndLogsIn() {
        String login = fresh();
        String link = open(login, Map.of("mail", ""));
        Pages person = new Pages(port, "en");
        assertThat(person.open(link).body()).contains(login);
        assertThat(person.send(link, link, Map.of("password", "short", "again", "short"))
                        .body())
                .contains("field__problem");
        assertThat(person.send(link, link, Map.of("password", "violet teapot marmalade 7", "again", "another"))
                        .body())
                .contains("The two passwords differ");
        String sent = person.send(
                        link,
                        link,
                        Map.of("password", "violet teapot marmalade 7", "again", "violet teapot marmalade 7"))
                .body();
        assertThat(sent).contains("name=\"password\"");
        assertThat(person.open(link).statusCode()).isEqualTo(404);
        assertThat(person.send(
                                "/login",
                                link,
                                Map.of("password", "violet teapot marmalade 8", "again", "violet teapot marmalade 8"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Pages(port, "en").open("/invitation/neverWas").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewLinkMakesTheEarlierOneWorthless() {
        String login = fresh();
        String first = open(login, Map.of());
        String second = link(administrator
                .send("/accounts/" + login, "/accounts/" + login + "/reset", Map.of())
                .body());
        assertThat(new Pages(port, "en").open(first).statusCode()).isEqualTo(404);
        assertThat(new Pages(port, "en").open(second).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyRolesThatFitTheOrganisationAreGiven() {
        String page = administrator
                .send("/accounts/new", "/accounts/new", fields(fresh(), "C13103-01", "nurse", Map.of()))
                .body();
        assertThat(page).contains("only roles that fit the organisation");
        assertThat(administrator
                        .send("/accounts/new", "/accounts/new", fields(fresh(), "13104", "nurse", Map.of()))
                        .body())
                .contains("Choose your own office");
        assertThat(administrator
                        .send("/accounts/new", "/accounts/new", fields("nurse.shinjuku", "13103", "nurse", Map.of()))
                        .body())
                .contains("This login is taken");
    }

    @Test
    void aClosedAccountIsSignedOutAtOnceAndCanBeOpenedAgain() {
        Pages supervisor = Pages.signedIn(port, "nurse2.minato", "hersys-demo", "en");
        assertThat(supervisor.open("/cases").uri().getPath()).isEqualTo("/cases");
        try {
            assertThat(administrator
                            .send("/accounts/nurse2.minato", "/accounts/nurse2.minato/close", Map.of())
                            .body())
                    .contains("The account is closed")
                    .containsPattern("[1-9][0-9]* sessions ended");
            assertThat(supervisor.open("/cases").uri().getPath()).isEqualTo("/login");
            assertThat(Pages.signedIn(port, "nurse2.minato", "hersys-demo", "en")
                            .open("/cases")
                            .uri()
                            .getPath())
                    .isEqualTo("/login");
        } finally {
            administrator.send("/accounts/nurse2.minato", "/accounts/nurse2.minato/reopen", Map.of());
        }
        assertThat(Pages.signedIn(port, "nurse2.minato", "hersys-demo", "en")
                        .open("/cases")
                        .uri()
                        .getPath())
                .isEqualTo("/cases");
    }

    @Test
    void administratorsCannotLockOutThemselves() {
        assertThat(administrator
                        .send("/accounts/useradmin.minato", "/accounts/useradmin.minato/close", Map.of())
                        .body())
                .contains("You cannot close your own account");
        assertThat(administrator
                        .send(
                                "/accounts/useradmin.minato",
                                "/accounts/useradmin.minato",
                                fields("useradmin.minato", "13103", "nurse", Map.of()))
                        .body())
                .contains("You cannot take this role from yourself");
        assertThat(administrator.open("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void theSupervisorReadsWhichFieldOfAnAccountWasChanged() {
        String login = fresh();
        open(login, Map.of());
        administrator.send(
                "/accounts/" + login,
                "/accounts/" + login,
                fields(login, "13103", "clerk", Map.of("displayName", "Another Name", "numbers", "090-0000-4321")));
        String trail = Pages.signedIn(port, "supervisor.minato", "hersys-demo", "ja")
                .open("/audit?login=useradmin.minato")
                .body();
        assertThat(trail)
                .contains("利用者ID: " + login)
                .contains("氏名: Test Person → Another Name")
                .contains("役割: 保健師 → 事務職員")
                .contains("二段階目: – → ••••-4321");
        try (TestDatabase database = TestDatabase.open()) {
            assertThat(database.jdbc()
                            .sql("select channel from message where template = 'signInChanged' and recipient_key = ?")
                            .param(login)
                            .query(String.class)
                            .list())
                    .as("the owner is told")
                    .containsExactlyInAnyOrder("sms", "notice");
        }
    }

    @Test
    void theSheetOpensInASpreadsheetWithoutRunningAnything() {
        String login = fresh();
        open(login, Map.of("displayName", "=HYPERLINK(1)"));
        String sheet = administrator.open("/accounts/file.csv").body();
        assertThat(sheet).contains("'=HYPERLINK(1)", "nurse.minato").doesNotContain(",=HYPERLINK");
    }

    @Test
    void anOrganisationIsCommissionedAndGetsItsFirstAccount() {
        String code = "C13103-" + System.nanoTime() % 1_000_000;
        Map<String, String> clinic = Map.of(
                "code", code, "kind", "clinic", "nameJa", "もみじ医院", "nameEn", "Momiji Clinic", "phone", "03-0000-0000");
        var added = administrator.send("/organisations/new", "/organisations/new", clinic);
        assertThat(added.uri().toString()).endsWith("/accounts/new?organisation=" + code);
        assertThat(administrator
                        .send("/organisations/new", "/organisations/new", clinic)
                        .body())
                .contains("This code is taken");
        assertThat(administrator.open("/organisations").body()).contains("Momiji Clinic");
        assertThat(open(fresh(), Map.of("organisation", code, "roles", "clinic")))
                .startsWith("/invitation/");
        assertThat(administrator.open("/organisations/C13104-01").statusCode()).isEqualTo(404);
        assertThat(administrator.open("/organisations/13103").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nurse.minato",
                "clerk.minato",
                "supervisor.minato",
                "clinic.sakura",
                "agency.toto",
                "coordinator.toto",
                "policy.toto",
                "surveillance.toto",
                "operator"
            })
    void nobodyElseAdministersAccounts(String login) {
        Pages other = Pages.signedIn(port, login, "hersys-demo", "en");
        for (String page : List.of(
                "/accounts",
                "/accounts/new",
                "/accounts/upload",
                "/accounts/file.csv",
                "/accounts/nurse.minato",
                "/organisations",
                "/organisations/new",
                "/keys")) {
            assertThat(other.open(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(other.send("/login", "/accounts/nurse.minato/close", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void administratorsOfOtherOfficesGetTheAnswerOfWhatDoesNotExist() {
        for (String login : List.of("useradmin.shinjuku", "useradmin.yokohama", "useradmin.toto")) {
            Pages other = Pages.signedIn(port, login, "hersys-demo", "en");
            for (String account : List.of("nurse.minato", "clinic.sakura", "no.such.account")) {
                assertThat(other.open("/accounts/" + account).statusCode()).isEqualTo(404);
                for (String act : List.of("/close", "/reopen", "/reset")) {
                    assertThat(other.send("/accounts", "/accounts/" + account + act, Map.of())
                                    .statusCode())
                            .isEqualTo(404);
                }
            }
        }
        assertThat(new Pages(port, "en").open("/accounts").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theDatabaseShowsAdministratorsNoCaseAndNoForeignAccount() {
        assertThat(staff.<List<String>>as(ADMINISTRATOR, () -> texts("select login from account")))
                .contains("nurse.minato", "hotel.shiosai")
                .doesNotContain("nurse.shinjuku", "clinic.kamome");
        for (String query :
                List.of("select number from case_file", "select name from person", "select task_id from work_item")) {
            assertThat(staff.<List<String>>as(ADMINISTRATOR, () -> texts(query)))
                    .as(query)
                    .isEmpty();
        }
        for (String act : List.of(
                "select password_hash from account",
                "select address from whereabouts",
                "select key_hash from api_key",
                "select token_hash from invitation",
                "insert into account (login, password_hash, display_name, organisation, roles) values ('x.y', '', 'x', '13104', '{nurse}')",
                "insert into account (login, password_hash, display_name, organisation, roles) values ('x.y', '', 'x', '13103', '{operator}')",
                "update account set organisation = '13103' where login = 'nurse.minato'",
                "update account set roles = '{operator}' where login = 'nurse.minato'",
                "insert into organisation (code, kind, name_ja, name_en, prefecture, office) values ('X9', 'healthCentre', 'x', 'x', '13', '13103')",
                "insert into organisation (code, kind, name_ja, name_en, prefecture, office) values ('X9', 'clinic', 'x', 'x', '13', '13104')")) {
            assertThat(catchThrowable(
                            () -> staff.run(ADMINISTRATOR, () -> jdbc.sql(act).update())))
                    .as(act)
                    .isNotNull();
        }
    }

    private String open(String login, Map<String, String> more) {
        return link(administrator
                .send("/accounts/new", "/accounts/new", fields(login, "13103", "nurse", more))
                .body());
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }

    private static Map<String, String> fields(
            String login, String organisation, String roles, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "login",
                login,
                "displayName",
                "Test Person",
                "organisation",
                organisation,
                "roles",
                roles,
                "language",
                "en"));
        fields.putAll(more);
        return fields;
    }

    private static String fresh() {
        return "test" + ++number + "." + System.nanoTime() % 1_000_000_000;
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
