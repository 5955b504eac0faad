package org.hersys.intake;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Somebody practised at a keyboard: sixty words a minute, a breath before each field, no mouse. Counts the keys. */
final class Typist {

    private static final double KEY = 200;
    private static final double BREATH = 600;

    private final Page page;
    private final CDPSession input;
    private int keys;

    Typist(Page page) {
        this.page = page;
        this.input = page.context().newCDPSession(page);
    }

    /** Keys pressed so far. */
    int keys() {
        return keys;
    }

    void press(String... names) {
        for (String name : names) {
            page.keyboard().press(name);
            keys++;
            page.waitForTimeout(KEY);
        }
    }

    void type(String letters) {
        letters.codePoints().forEach(letter -> press(Character.toString(letter)));
    }

    /** Types in Roman letters what the input method shows as kana, then turns into a name: one key to convert, one to accept. */
    void convert(String letters, String kana, String japanese) {
        for (int typed = 1; typed < letters.length(); typed++) {
            compose(letters.substring(0, typed));
        }
        compose(kana);
        compose(japanese);
        JsonObject accepted = new JsonObject();
        accepted.addProperty("text", japanese);
        input.send("Input.insertText", accepted);
        keys++;
        page.waitForTimeout(KEY);
    }

    /** Goes on to the next field and looks at it. */
    void next() {
        press("Enter");
        page.waitForTimeout(BREATH);
    }

    private void compose(String shown) {
        JsonObject composed = new JsonObject();
        composed.addProperty("text", shown);
        composed.addProperty("selectionStart", shown.length());
        composed.addProperty("selectionEnd", shown.length());
        input.send("Input.imeSetComposition", composed);
        keys++;
        page.waitForTimeout(KEY);
    }
}
