package org.hersys.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, started once; each person is a context of their own. */
public final class Browser implements AutoCloseable {

    /** A usual screen in an office. */
    public static final Size DESK = new Size(1440, 900);

    /** A usual telephone. */
    public static final Size PHONE = new Size(390, 844);

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final double PATIENCE = 20_000;
    private static final int PICTURE_TRIES = 5;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String server;
    private final List<String> complaints = new ArrayList<>();

    private Browser(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.server = "http://127.0.0.1:" + port;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()));
    }

    /** Width and height in pixels. */
    public record Size(int width, int height) {}

    /** A browser for a server on this machine. */
    public static Browser at(int port) {
        return new Browser(port);
    }

    /** A page of somebody who has not signed in; the browser's own language is given. */
    public Page open(Size size, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server)
                .setViewportSize(size.width(), size.height())
                .setLocale(language)
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add(error));
        return page;
    }

    /** A page of somebody who has signed in through both steps. */
    public Page signedIn(String login, String password, Size size, String language) {
        Page page = open(size, language);
        page.navigate("/login");
        signIn(page, login, password);
        return page;
    }

    /** Signs in on the log-in page that is open. */
    public static void signIn(Page page, String login, String password) {
        page.fill("#username", login);
        page.fill("#password", password);
        page.click("main form button[type=submit]");
        page.waitForURL("**/login/*");
        SecondStep.pass(login, page);
        page.waitForURL(address -> !address.contains("/login"));
    }

    /** Keeps what the page looks like in {@code target/screenshots}. */
    public static void keep(Page page, String name) {
        picture(page, new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /**
     * Takes a picture. Chromium on a busy machine now and then has no frame to copy and says so; that tells nothing
     * about the page, so the picture is asked for again.
     */
    public static void picture(Page page, Page.ScreenshotOptions options) {
        for (int left = PICTURE_TRIES - 1; ; left--) {
            try {
                page.screenshot(options);
                return;
            } catch (PlaywrightException problem) {
                if (left == 0 || !problem.getMessage().contains("Unable to capture screenshot")) {
                    throw problem;
                }
            }
        }
    }

    /** Every page that is open now, of everybody. */
    public List<Page> pages() {
        return chromium.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .toList();
    }

    /** What axe finds wrong for people who do not see or do not use a mouse, each with the places. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget().toString())
                                        .toList())
                        .toList();
    }

    /** What scripts complained about on all pages so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(
                        System.getProperty("hersys.browser", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium is installed (apt-get install chromium); -Dhersys.browser names another place"));
    }
}
