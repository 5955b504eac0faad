package org.hersys.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What of ours can be asked over HTTP, as it is mapped in the code. */
final class Endpoints {

    private Endpoints() {}

    /** "METHOD /pattern" of every endpoint to a path for it. */
    static Map<String, String> of(List<RequestMappingHandlerMapping> mappings) {
        Map<String, String> endpoints = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getName().startsWith("org.hersys.")) {
                    for (String pattern : info.getPatternValues()) {
                        methods(info).forEach(verb -> endpoints.put(verb + " " + pattern, path(pattern)));
                    }
                }
            });
        }
        return endpoints;
    }

    /** "METHOD /pattern" of every endpoint to what handles it. */
    static Map<String, HandlerMethod> handlers(List<RequestMappingHandlerMapping> mappings) {
        Map<String, HandlerMethod> handlers = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> info.getPatternValues()
                    .forEach(pattern -> methods(info).forEach(verb -> handlers.put(verb + " " + pattern, method))));
        }
        return handlers;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<String> methods = new LinkedHashSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        return methods.isEmpty() ? Set.of("GET") : methods;
    }

    /** A first guess of an address for a pattern. */
    private static String path(String pattern) {
        String path = pattern.replace("{number}", "${number}")
                .replace("{caseNumber}", "${number}")
                .replace("{caseId}", "${case}");
        path = pattern.startsWith("/tasklist-seam/process-definition") ? path.replace("{id}", "${definition}") : path;
        path = pattern.startsWith("/tasks") || pattern.startsWith("/tasklist-seam/task")
                ? path.replace("{id}", "${task}")
                : path;
        path = path.replace("{view}", "all").replace("{login}", "nurse.minato");
        return path.replace("/tasklist-seam/", "/camunda/api/engine/engine/default/")
                .replaceAll("(?<!\\$)\\{[^}]*}", "1");
    }
}
