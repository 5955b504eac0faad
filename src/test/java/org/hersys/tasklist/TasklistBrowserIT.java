package org.hersys.tasklist;

import com.microsoft.playwright.Page;
import org.hersys.support.Browser;
import org.hersys.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TasklistBrowserIT {

    @Autowired
    Errands errands;

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        errands.prepare();
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNurseClaimsATaskCorrectsHerAnswersAndCompletesIt() {
        errands.awaitingConfirmation("T-east");
        Errands.Errand errand = errands.open("T-east");
        Page page = browser.signedIn("t.nurse.east", Errands.PASSWORD, Browser.DESK, "en-US");
        page.waitForTimeout(4000);
        Browser.keep(page, "tasklist-list-ja");
        System.err.println("URL " + page.url());
        page.navigate("/tasks/" + errand.task());
        page.waitForTimeout(4000);
        Browser.keep(page, "tasklist-task-ja");
        System.err.println("COMPLAINTS " + browser.complaints());
    }
}
