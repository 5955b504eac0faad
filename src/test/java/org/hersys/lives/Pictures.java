package org.hersys.lives;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures for the README, taken only when a folder is named: {@code -Dhersys.pictures=docs/images}. */
record Pictures(String folder) {

    static Pictures asAsked() {
        return new Pictures(System.getProperty("hersys.pictures"));
    }

    /** Takes a picture of what the window shows. */
    void take(Page page, String name) {
        Path path = folder == null
                ? Path.of("target", "screenshots", "walk-" + name + ".png")
                : Path.of(folder, name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(path));
    }
}
