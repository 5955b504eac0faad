package org.hersys.tasklist.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls of Tasklist that we answer, by method and exact shape. Ids have the engine's form, because any word in the
 * place of an id may be a resource of its own.
 */
final class SeamRoutes {

    /** Where the calls are answered; reachable by forward only. */
    static final String INSIDE = "/tasklist-seam";

    private static final String TASK = "task/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String PROCESS =
            "process-definition/[A-Za-z][A-Za-z0-9]*:[0-9]{1,9}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String VIEW = "filter/[a-z]{1,20}";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private static final List<Route> ROUTES = List.of(
            ours("GET", TASK + "/(?:form|deployed-form|form-variables)"),
            ours("POST", TASK + "/(?:claim|unclaim|submit-form)"),
            ours("GET", PROCESS + "/(?:startForm|deployed-start-form|form-variables)"),
            ours("POST", PROCESS + "/submit-form"),
            ours("GET", "(?:" + TASK + "|" + PROCESS + ")/draft"),
            ours("PUT", "(?:" + TASK + "|" + PROCESS + ")/draft"),
            ours("DELETE", "(?:" + TASK + "|" + PROCESS + ")/draft"),
            ours("GET", "filter(?:/count|/counts)?"),
            ours("OPTIONS", "filter"),
            ours("POST", VIEW + "/list"),
            ours("GET", VIEW + "/count"),
            forStaff("GET", "task"),
            forStaff("GET", TASK),
            forStaff("GET", "process-definition(?:/count)?"),
            forStaff("GET", "user/[a-z0-9][a-z0-9._-]{1,40}/profile"));

    private static final Pattern LIST_OF_ENGINES = Pattern.compile("/camunda/api/engine/engine/?");

    private SeamRoutes() {}

    /** Where a call is answered inside; nothing when it is none of ours. */
    static Optional<String> inside(String method, String address, boolean operator) {
        return ROUTES.stream()
                .filter(route -> route.method().equals(method) && (route.forOperatorsToo() || !operator))
                .map(route -> route.shape().matcher(address))
                .filter(Matcher::matches)
                .map(shape -> INSIDE + "/" + shape.group(1))
                .findFirst();
    }

    /** Whether the engine itself may answer this call to anybody signed in. */
    static boolean isHarmless(String method, String address) {
        return "GET".equals(method) && LIST_OF_ENGINES.matcher(address).matches();
    }

    private static Route ours(String method, String shape) {
        return new Route(method, Pattern.compile(Pattern.quote(ENGINE) + "(" + shape + ")"), true);
    }

    /** Operators get the engine's own answer, which Cockpit needs. */
    private static Route forStaff(String method, String shape) {
        return new Route(method, Pattern.compile(Pattern.quote(ENGINE) + "(" + shape + ")"), false);
    }

    private record Route(String method, Pattern shape, boolean forOperatorsToo) {}
}
