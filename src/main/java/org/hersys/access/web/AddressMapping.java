package org.hersys.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.IdentityHashMap;
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

    /** First words of a handler's addresses; none when one of them may begin with anything. Written at start-up only. */
    private final Map<RequestMappingInfo, Set<String>> firstWords = new IdentityHashMap<>();

    /** A request that knows the first word of its address. */
    private static final class Addressed extends HttpServletRequestWrapper {

        private final String firstWord;

        Addressed(HttpServletRequest request, String path) {
            super(request);
            this.firstWord = firstWord(path);
        }
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().keySet().forEach(mapping -> firstWords.put(mapping, firstWords(mapping)));
    }

    @Override
    protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Addressed(request, path));
    }

    @Override
    protected RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        Set<String> words = firstWords.getOrDefault(mapping, Set.of());
        boolean mayMatch =
                words.isEmpty() || !(request instanceof Addressed addressed) || words.contains(addressed.firstWord);
        return mayMatch ? super.getMatchingMapping(mapping, request) : null;
    }

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
