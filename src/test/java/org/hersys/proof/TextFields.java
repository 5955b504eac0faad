package org.hersys.proof;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** What can be typed into an endpoint: parameters in the code, components of form records, fields of the page. */
final class TextFields {

    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)[^>]*\\sname=\"([^\"]+)\"");

    private TextFields() {}

    /** Names of everything that a handler takes from a form or an address, whatever it is read as. */
    static Set<String> of(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                names.add(asked.name().isEmpty() ? parameter.getParameterName() : asked.name());
            } else if (parameter.getParameterAnnotations().length == 0
                    && parameter.getParameterType().isRecord()) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Whether a handler takes anything that somebody types: named fields, all fields of a request, a body, a file. */
    static boolean takesText(HandlerMethod handler) {
        return !of(handler).isEmpty()
                || Stream.of(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                                || parameter.hasParameterAnnotation(RequestParam.class)
                                || MultipartFile.class.isAssignableFrom(parameter.getParameterType()));
    }

    /** Names of the fields of a page. */
    static Set<String> of(String page) {
        Set<String> names = new LinkedHashSet<>();
        Matcher field = FIELD.matcher(page == null ? "" : page);
        while (field.find()) {
            names.add(field.group(1));
        }
        names.remove("_csrf");
        return names;
    }
}
