package org.hersys.access;

import java.util.List;
import java.util.Locale;

/** Accounts shown on the log-in page while the demo runs; there is no such bean otherwise. */
public interface DemoAccounts {

    /** A demo account as the log-in page shows it. */
    record Shown(String login, String name, String organisation, String role) {}

    /** The password of all of them. */
    String password();

    /** The demo's accounts, texts in the given language. */
    List<Shown> list(Locale language);
}
