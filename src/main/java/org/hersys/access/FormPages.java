package org.hersys.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** On which page a form stands: the one its sender came from, if it can be opened, else the nearest above it. */
@Component
class FormPages {

    private static final int LONGEST = 500;

    private final Predicate<String> opens;

    @Autowired
    FormPages(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this(path -> mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .anyMatch(info -> opens(info, path)));
    }

    FormPages(Predicate<String> opens) {
        this.opens = opens;
    }

    /** Path and query of the page; the first page of all where none can be told. */
    String of(HttpServletRequest form) {
        try {
            String referer = form.getHeader("Referer");
            URI address = referer == null ? null : URI.create(referer);
            String path = address == null ? null : address.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST) {
                return "/";
            }
            String query = address.getRawQuery();
            return opens.test(path) && query != null && path.length() + query.length() < LONGEST
                    ? path + "?" + query
                    : nearest(path);
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    /** An answer to a form may stand under the form's own address, which cannot be opened. */
    private String nearest(String path) {
        String page = path;
        while (!page.isEmpty() && !opens.test(page)) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return page.isEmpty() ? "/" : page;
    }

    private static boolean opens(RequestMappingInfo info, String path) {
        PathPatternsRequestCondition patterns = info.getPathPatternsCondition();
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && patterns != null
                && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }
}
