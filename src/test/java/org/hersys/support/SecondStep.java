package org.hersys.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The second step of people in tests, in one place: chooses a number, registers one where none is, types the code sent. */
public final class SecondStep {

    private static final String NEWEST = """
            select coalesce(m.words ->> 'code', substring(d.text from '[0-9]{6}')) from message m
            left join simulated_delivery d on d.message_id = m.id
            where m.recipient_key = ? and m.template = 'signInCode' order by m.id desc limit 1""";
    private static final Pattern CHOICE = Pattern.compile("name=\"step\" value=\"(\\d+)\"");
    private static TestDatabase database;

    private SecondStep() {}

    /** From now on reads the codes of a product that runs on another database; null for that of the test run again. */
    public static synchronized void ofProductWith(Path secrets) {
        if (database != null) {
            database.close();
        }
        database = secrets == null ? null : TestDatabase.open(secrets);
    }

    /** The six digits sent last to an account. */
    public static synchronized String codeOf(String login) {
        if (database == null) {
            database = TestDatabase.open();
        }
        return database.jdbc()
                .sql(NEWEST)
                .param(login)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AssertionError("No code was sent to " + login));
    }

    /**
     * Goes from the right password to the session.
     *
     * @param page that the right password leads to
     * @param get answers the page of a path
     * @param post sends fields (encoded, without forgery token) to a path
     */
    static <T> T pass(String login, String page, UnaryOperator<String> get, BiFunction<String, String, T> post) {
        if (page.contains("/login/enrol")) {
            post.apply("/login/enrol/number", "kind=sms&number=090-0000-9999");
            return post.apply("/login/enrol/check", "code=" + codeOf(login));
        }
        Matcher choice = CHOICE.matcher(get.apply("/login/code"));
        if (choice.find()) {
            post.apply("/login/code/choose", "step=" + choice.group(1));
        }
        return post.apply("/login/code", "code=" + codeOf(login));
    }

    /** The same in a browser with a screen, whose page the right password has led to. */
    static void pass(String login, Page page) {
        Locator go = page.locator("main .button--primary").first();
        boolean first = page.url().contains("/login/enrol");
        if (first) {
            page.fill("#number", "090-0000-9999");
            go.click();
        } else if (page.locator("input[name=step]").count() > 0) {
            go.click();
        }
        page.locator("#code").waitFor();
        page.fill("#code", codeOf(login));
        go.click();
        if (first) {
            page.locator(".codes").waitFor();
            go.click();
        }
    }
}
