package org.hersys.observation;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hersys.access.ActingAsSystem;
import org.hersys.access.AuditTrail;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseTimeline;
import org.hersys.messaging.ReachWindows;
import org.hersys.messaging.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hours of the day in which somebody wants to be asked for the daily report; staff and the person can choose them. */
@Component
@Transactional
public class DayWindow {

    private final JdbcClient jdbc;
    private final ReachWindows windows;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final ActingAsSystem actingAsSystem;

    DayWindow(
            JdbcClient jdbc,
            ReachWindows windows,
            CaseTimeline timeline,
            AuditTrail audit,
            ActingAsSystem actingAsSystem) {
        this.jdbc = jdbc;
        this.windows = windows;
        this.timeline = timeline;
        this.audit = audit;
        this.actingAsSystem = actingAsSystem;
    }

    /** From when to when, on full hours of the day on which messages may ring. */
    public record Hours(LocalTime from, LocalTime to) {

        private static final int FIRST = 8;
        private static final int LAST = 20;

        /** As long as nobody has chosen. */
        static final Hours USUAL = new Hours(LocalTime.of(FIRST, 0), LocalTime.of(LAST, 0));

        /** The hours to choose from. */
        public static final List<LocalTime> CHOICES = IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList();

        /** The hours as a form sends them; nothing unless both can be chosen and the end comes after the beginning. */
        public static Optional<Hours> read(String from, String to) {
            try {
                Hours hours = new Hours(LocalTime.parse(from), LocalTime.parse(to));
                return CHOICES.contains(hours.from) && CHOICES.contains(hours.to) && hours.from.isBefore(hours.to)
                        ? Optional.of(hours)
                        : Optional.empty();
            } catch (DateTimeParseException noTime) {
                return Optional.empty();
            }
        }
    }

    /** The hours that hold for a person. */
    @Transactional(readOnly = true)
    public Hours of(CaseFile file) {
        return windows.find(person(file))
                .map(window -> new Hours(window.opens(), window.closes()))
                .orElse(Hours.USUAL);
    }

    /** Sets the hours from now on, for the report now due as well and for everybody the person reports for. */
    public boolean set(CaseFile file, Hours hours) {
        if (of(file).equals(hours)) {
            return false;
        }
        actingAsSystem.call(() -> {
            windows.set(person(file), new ReachWindows.Window(hours.from(), hours.to()));
            apply(file.id(), hours);
            return null;
        });
        timeline.add(file.id(), "windowSet", "observation", Map.of());
        audit.note("observation.windowSet", file.id(), file.office());
        return true;
    }

    /** Takes over what the person has chosen before the watch began. */
    void adopt(CaseFile file) {
        actingAsSystem.call(() -> {
            apply(file.id(), of(file));
            return null;
        });
    }

    private void apply(long caseId, Hours hours) {
        jdbc.sql("""
                        update health_watch set window_from = :from, window_to = :to,
                               due_at = case reporter when 'own' then within_window(due_at, :from, :to) else due_at end,
                               step_at = case when step < 2 then within_window(step_at, :from, :to) else step_at end
                         where ended_at is null and (case_id = :case or household = :case)
                           and (window_from, window_to) <> (:from, :to)""")
                .param("from", hours.from())
                .param("to", hours.to())
                .param("case", caseId)
                .update();
    }

    private static Recipient person(CaseFile file) {
        return Recipient.person(file.personId());
    }
}
