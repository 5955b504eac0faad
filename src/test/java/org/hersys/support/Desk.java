package org.hersys.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Somebody at a browser with a screen and a mouse: finds what to click and where to type by the words that stand there. */
public final class Desk {

    /** Forms take over what was typed a moment later; nobody reads what is wrong faster than that. */
    private static final double MOMENT = 500;

    private final Page page;
    private final boolean japanese;

    private Desk(Page page, boolean japanese) {
        this.page = page;
        this.japanese = japanese;
    }

    /** Signs in with an account of the demo, whose language the pages then have. */
    public static Desk of(Browser browser, String login, String language) {
        return new Desk(browser.signedIn(login, "hersys-demo", Browser.DESK, language), language.startsWith("ja"));
    }

    public Page page() {
        return page;
    }

    /** Goes from the list of cases to a case and from there into its next task. */
    public void openNextTask(String caseNumber, String task) {
        openCase(caseNumber);
        page.locator(".case-next a.button--primary", new Page.LocatorOptions().setHasText(task))
                .click();
        assertThat(page.locator(".task-details h2, .task-details h3")
                        .filter(new Locator.FilterOptions().setHasText(task))
                        .first())
                .isVisible();
        page.locator(".fjs-container .fjs-form").waitFor();
    }

    /** Looks a case up in the list and opens its page. */
    public void openCase(String caseNumber) {
        page.navigate("/cases");
        page.locator("#search").fill(caseNumber);
        page.locator("#search").press("Enter");
        page.locator("main a.number", new Page.LocatorOptions().setHasText(caseNumber))
                .first()
                .click();
        page.locator(".case-who .number", new Page.LocatorOptions().setHasText(caseNumber))
                .waitFor();
    }

    public void claim() {
        page.locator(".task-details button.claim").click();
        page.locator(".task-details button.unclaim").waitFor();
        assertThat(page.locator(".form-actions button.btn-primary")).isEnabled();
    }

    /** Completes the open task and waits until it is gone. */
    public void complete() {
        Response answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"), () -> submitButton()
                .click());
        if (answer.status() != 204) {
            throw new AssertionError(answer.text());
        }
        page.locator(".task-details .fjs-container").waitFor(gone());
    }

    /** Presses complete although something is missing. */
    public void completeInVain() {
        submitButton().click();
        page.locator(".fjs-form-field-error").first().waitFor();
        page.waitForTimeout(MOMENT);
    }

    /** What stands in a field. */
    public String value(String label) {
        return input(label).inputValue();
    }

    public void type(String label, String text) {
        input(label).fill(text);
    }

    /** Chooses from a list that drops down. */
    public void choose(String label, String option) {
        Locator field = page.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHas(label(label)));
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    public void day(String label, LocalDate day) {
        Locator input = input(label);
        input.fill(DateTimeFormatter.ofPattern(japanese ? "uuuu/MM/dd" : "uuuu-MM-dd")
                .format(day));
        input.press("Enter");
        input.press("Tab");
    }

    /** Answers a question by ticking an answer. */
    public void answer(String question, String answer) {
        Locator field = page.locator(".fjs-form-field-radio, .fjs-form-field-checklist")
                .filter(new Locator.FilterOptions().setHas(label(question)));
        field.locator("label[for]", new Locator.LocatorOptions().setHasText(answer))
                .first()
                .click();
    }

    /** Adds a row to a list of entries. */
    public void addRow(String add) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(add))
                .first()
                .click();
    }

    /** Everything this browser keeps beyond the page, cookies too. */
    public String kept() {
        return page.evaluate("""
                () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])""")
                + page.context().cookies().toString()
                + page.context().storageState();
    }

    private Locator submitButton() {
        return page.locator(".form-actions button.btn-primary");
    }

    /** A label by its own words, without the mark of what is required. */
    private Locator label(String text) {
        return page.locator("xpath=.//label[normalize-space(text()[1])='" + text + "']");
    }

    private Locator input(String text) {
        Locator label = label(text).last();
        return page.locator("[id='" + label.getAttribute("for") + "']");
    }

    /** For waiting until something has left the page. */
    public static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
