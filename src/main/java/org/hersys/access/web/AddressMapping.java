package org.hersys.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks only at handlers whose address begins with the same word as the request's. An address with a variable in it is
 * otherwise compared with every handler of the product, twice in each request, which took more time than the answer.
 */
class AddressMapping extends RequestMappingHandlerMapping {

    private static final Pattern OPEN = Pattern.compile(".*[{*?].*|");

    /** The handlers of each first word, with those that may begin with anything. Written at start-up only. */
    private final Map<String, Part> parts = new HashMap<>();

    /** Handlers that may begin with anything. */
    private final Part open = new Part();

    private static final class Part extends RequestMappingHandlerMapping {

        HandlerMethod find(String path, HttpServletRequest request) throws Exception {
            return lookupHandlerMethod(path, request);
        }
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        Map<RequestMappingInfo, HandlerMethod> handlers = getHandlerMethods();
        handlers.keySet().stream()
                .flatMap(mapping -> firstWords(mapping).stream())
                .forEach(word -> parts.putIfAbsent(word, new Part()));
        open.setApplicationContext(obtainApplicationContext());
        parts.values().forEach(part -> part.setApplicationContext(obtainApplicationContext()));
        handlers.forEach((mapping, handler) -> {
            Set<String> words = firstWords(mapping);
            if (words.isEmpty()) {
                add(open, mapping, handler);
                parts.values().forEach(part -> add(part, mapping, handler));
            }
            words.forEach(word -> add(parts.get(word), mapping, handler));
        });
    }

    private static void add(Part part, RequestMappingInfo mapping, HandlerMethod handler) {
        part.registerMapping(mapping, handler.getBean(), handler.getMethod());
    }

    @Override
    protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return parts.getOrDefault(firstWord(path), open).find(path, request);
    }

    /** First words of a handler's addresses; none when one of them may begin with anything. */
    private static Set<String> firstWords(RequestMappingInfo mapping) {
        Set<String> words = mapping.getPatternValues().stream()
                .map(AddressMapping::firstWord)
                .collect(Collectors.toSet());
        return words.stream().anyMatch(word -> OPEN.matcher(word).matches()) ? Set.of() : words;
    }

    private static String firstWord(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
