package org.hersys.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people sign in; puts its filters and its refusals into the chain of pages. */
public interface SignInWay {

    /** Adds itself to the chain. */
    void addTo(HttpSecurity pages) throws Exception;
}
