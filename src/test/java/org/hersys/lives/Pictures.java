package org.hersys.lives;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.hersys.support.Browser;

/** Pictures for the README, taken only when a folder is named: {@code -Dhersys.pictures=docs/images}. */
record Pictures(String folder) {

    /** The identity provider of the tests is not there in the product as it starts. */
    private static final String LEAVE_OUT =
            "() => document.querySelectorAll('.login__providers').forEach(provider => provider.remove())";

    static Pictures asAsked() {
        return new Pictures(System.getProperty("hersys.pictures"));
    }

    /** Takes a picture of what the window shows. */
    void take(Page page, String name) {
        Path path = folder == null
                ? Path.of("target", "screenshots", "walk-" + name + ".png")
                : Path.of(folder, name + ".png");
        page.evaluate(LEAVE_OUT);
        Browser.picture(page, new Page.ScreenshotOptions().setPath(path));
    }
}
