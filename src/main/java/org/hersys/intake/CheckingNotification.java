package org.hersys.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.SimilarCases;
import org.hersys.casefile.SimilarCases.Similar;
import org.hersys.notification.NotificationContent;
import org.hersys.notification.RelatingNotification;
import org.hersys.notification.RelatingNotification.Recommendation;
import org.hersys.notification.Report;
import org.hersys.notification.ReportingCase;
import org.hersys.notification.Warning;
import org.hersys.tasklist.AnswerReader;
import org.hersys.text.TypedDay;
import org.hersys.text.Words;
import org.hersys.text.WrittenDay;
import org.springframework.stereotype.Component;

/** What the product makes of a notification as it stands on the page; the checks are those of every notification. */
@Component
public class CheckingNotification {

    private final AnswerReader reader;
    private final ReportingCase reporting;
    private final SimilarCases similar;
    private final RelatingNotification relating;
    private final Suggesting suggesting;
    private final Words words;
    private final Clock clock;

    CheckingNotification(
            AnswerReader reader,
            ReportingCase reporting,
            SimilarCases similar,
            RelatingNotification relating,
            Suggesting suggesting,
            Words words,
            Clock clock) {
        this.reader = reader;
        this.reporting = reporting;
        this.similar = similar;
        this.relating = relating;
        this.suggesting = suggesting;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param read how a day was understood, with the age at a birth date, by field
     * @param problems in the reader's words, by field
     * @param warnings what is unusual, accepted or not, by the field's name
     * @param open whether a warning has no reason yet
     * @param suggestions for fields that are empty, by field
     * @param similar cases the reader may see of somebody with this name and birth date
     */
    public record Checked(
            Map<String, String> read,
            Map<String, String> problems,
            Map<String, Warning> warnings,
            boolean open,
            Map<String, String> suggestions,
            List<Related> similar) {

        /** Problems that were found elsewhere. */
        public static Checked refused(Map<String, String> problems) {
            return new Checked(Map.of(), problems, Map.of(), false, Map.of(), List.of());
        }
    }

    /** A case of somebody with this name and birth date, with what the table says about it. */
    public record Related(Similar earlier, Recommendation recommendation) {}

    /** Nothing typed, nothing found. */
    public Checked nothing() {
        return Checked.refused(Map.of());
    }

    /**
     * Checks what was typed.
     *
     * @param whole whether what is still missing is a problem too, which it is once somebody has tried to send
     */
    public Checked check(TypedNotification typed, boolean whole) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        typed.days().forEach((field, text) -> {
            WrittenDay written = TypedDay.read(text, today);
            if (written instanceof WrittenDay.Day known) {
                read.put(field, said(field, known.day(), today));
            } else {
                found.put(field, words.say(problem(written)));
            }
        });
        if (suggesting.knowsNoPlace(typed)) {
            read.put("postalCode", words.say("intake.postalCode.unknown"));
        }
        ObjectNode answers = typed.answers(today);
        var reading = reader.tryToRead(NotificationContent.class, answers);
        reading.misread()
                .forEach(wrong -> found.putIfAbsent(
                        wrong.field(),
                        words.say("tasklist.field." + wrong.wanted().code())));
        NotificationContent content = reading.record();
        reporting
                .problems(Report.of(content, channel()))
                .forEach(wrong -> found.putIfAbsent(
                        wrong.field().replaceFirst("^rest\\.", ""), words.say(wrong.message(), wrong.arguments())));
        found.keySet().removeIf(field -> !whole && !typed.says(field));
        return new Checked(
                read,
                found,
                warnings(content, found),
                !reporting.warnings(Report.of(content, channel())).isEmpty(),
                suggesting.of(typed),
                related(content));
    }

    private List<Related> related(NotificationContent content) {
        return similar.of(content.name(), content.birthDate()).stream()
                .map(one -> new Related(one, relating.recommend(one.id(), content)))
                .toList();
    }

    /** The answers of the page as a notification; what cannot be read is left out. */
    NotificationContent content(ObjectNode answers) {
        return reader.tryToRead(NotificationContent.class, answers).record();
    }

    /** A field that is wrong is not unusual as well. */
    private Map<String, Warning> warnings(NotificationContent content, Map<String, String> found) {
        Map<String, Warning> warnings = new LinkedHashMap<>();
        reporting.everyWarning(content).forEach(warning -> warnings.putIfAbsent(warning.field(), warning));
        warnings.keySet().removeAll(found.keySet());
        return warnings;
    }

    private String said(String field, LocalDate day, LocalDate today) {
        return "birthDate".equals(field) && !day.isAfter(today)
                ? words.say("intake.read.birth", words.day(day), words.age(day, today))
                : words.day(day);
    }

    private static String problem(WrittenDay written) {
        if (written instanceof WrittenDay.OutsideEra) {
            return "intake.day.outsideEra";
        }
        return written instanceof WrittenDay.Impossible ? "intake.day.impossible" : "intake.day.unreadable";
    }

    private static String channel() {
        return CurrentActor.get().sight() == Sight.CLINIC ? "web" : "fax";
    }
}
