package org.hersys.signin.web;

import java.util.List;

/** Log-in through an identity provider of one's own, when one is configured. */
interface OutsideLogIn {

    /** A provider as the log-in page offers it. */
    record Provider(String name, String href) {}

    List<Provider> providers();
}
