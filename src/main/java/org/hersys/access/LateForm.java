package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * What somebody typed into a form, as a request brings it.
 *
 * @param action where the form is sent to
 * @param fields values by name, without what belongs to the page and not to what was typed
 */
record LateForm(String action, Map<String, List<String>> fields) {

    /** Header of a request that asks for a part of a page or brings a part of a form. */
    static final String PART_OF_PAGE = "HX-Request";

    /** Where a page that notices the end of its session sends what stands in its forms. */
    private static final String ADDRESS = "/unsent";

    /** Names the form in what is sent there. */
    private static final String FORM = "_form";

    private static final int LONGEST_ACTION = 200;

    /** Forms with passwords, codes, keys of calls, or nothing typed at all. */
    private static final List<String> NEVER = List.of(
            "/login",
            "/logout",
            "/language",
            "/oauth2",
            "/account",
            "/accounts/upload",
            "/invitation",
            "/outbox",
            "/unsent",
            "/p");

    /** The form, if the request has brought one that may be kept. */
    static Optional<LateForm> of(HttpServletRequest request) {
        if (!isForm(request)) {
            return Optional.empty();
        }
        String named = request.getParameter(FORM);
        String action = named != null && ADDRESS.equals(request.getRequestURI()) ? named : request.getRequestURI();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                fields.put(name, List.of(values));
            }
        });
        return fields.isEmpty() || !mayBeKept(action) ? Optional.empty() : Optional.of(new LateForm(action, fields));
    }

    /** Whether what is sent there may be kept. */
    static boolean mayBeKept(String action) {
        return action.startsWith("/")
                && action.length() <= LONGEST_ACTION
                && NEVER.stream().noneMatch(never -> action.equals(never) || action.startsWith(never + "/"));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getHeader(PART_OF_PAGE) == null;
    }
}
