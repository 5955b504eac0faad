package org.hersys.policy.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the top of every page says of surge operation, by itself: Tasklist, which stays open all day, looks again. */
@Controller
class RunningSurge {

    @GetMapping("/surge")
    String show() {
        return "policy/running :: surge";
    }
}
