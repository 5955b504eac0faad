package org.hersys.exchange.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hersys.notification.NotificationContent;
import org.hersys.notification.Report;
import org.hersys.notification.ReportingCase;
import org.hersys.tasklist.AnswerReader;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.Reading;
import org.hersys.tasklist.Reading.Misread;
import org.springframework.stereotype.Component;

/** Reads a notification of a program or a file strictly; what cannot be read does not hide what else is wrong. */
@Component
public class ReadingNotification {

    private final AnswerReader reader;
    private final ReportingCase reporting;

    ReadingNotification(AnswerReader reader, ReportingCase reporting) {
        this.reader = reader;
        this.reporting = reporting;
    }

    /** What a body says. */
    public sealed interface Read {

        /** It could be read; whether it can be true is another question. */
        record Content(NotificationContent content) implements Read {}

        /** It could not be read in full; every wrong field is named, also those that were read. */
        record Wrong(List<FieldProblem> problems) implements Read {}

        /** It is no object. */
        record NoObject() implements Read {}
    }

    /** What a body says, with everything that is wrong with it. */
    public Read read(JsonNode body, String channel) {
        if (!(body instanceof ObjectNode answers)) {
            return new Read.NoObject();
        }
        Reading<NotificationContent> reading = reader.tryToRead(NotificationContent.class, answers);
        return reading.misread().isEmpty()
                ? new Read.Content(reading.record())
                : new Read.Wrong(problems(reading.record(), channel, reading.misread()));
    }

    private List<FieldProblem> problems(NotificationContent content, String channel, List<Misread> misread) {
        Set<String> named = misread.stream().map(wrong -> key(wrong.field())).collect(Collectors.toSet());
        Stream<FieldProblem> others = reporting.problems(Report.of(content, channel)).stream()
                .filter(problem -> !named.contains(problem.field()));
        return Stream.concat(
                        misread.stream()
                                .map(wrong -> new FieldProblem(
                                        wrong.field(),
                                        "api.field." + wrong.wanted().code())),
                        others)
                .toList();
    }

    /** The field without the place in its list. */
    private static String key(String field) {
        return field.replaceFirst("\\[.*", "");
    }
}
