package org.hersys.proof;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** Every call the engine's own interface knows, read from its classes: whatever a new version brings is there too. */
final class EngineCalls {

    private static final int DEEPEST = 5;
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private EngineCalls() {}

    /** "METHOD path" of each, below the address of the engine; ids are of things that do not exist. */
    static Set<String> all() {
        Set<String> calls = new TreeSet<>();
        collect(NamedProcessEngineRestServiceImpl.class, "", 0, calls);
        calls.removeIf(call -> call.endsWith(" "));
        return calls;
    }

    private static void collect(Class<?> type, String path, int depth, Set<String> calls) {
        for (Method method : type.getMethods()) {
            Path below = method.getAnnotation(Path.class);
            String address = below == null
                    ? path
                    : (path + "/" + below.value()).replaceAll("/+", "/").replaceAll("/$", "");
            verbs(method).forEach(verb -> calls.add(verb + " " + filled(address)));
            if (below != null && depth < DEEPEST && isLocator(method)) {
                collect(method.getReturnType(), address, depth + 1, calls);
            }
        }
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static boolean isLocator(Method method) {
        return verbs(method).findAny().isEmpty()
                && method.getReturnType().getName().startsWith("org.camunda.bpm.engine.rest");
    }

    private static String filled(String address) {
        return address.replaceFirst("^/\\{name}/?", "").replaceAll("\\{[^/]*}", NOTHING);
    }
}
