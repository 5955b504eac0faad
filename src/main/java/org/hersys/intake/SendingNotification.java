package org.hersys.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.SimilarCases.Similar;
import org.hersys.intake.CheckingNotification.Checked;
import org.hersys.tasklist.FormRefused;
import org.hersys.tasklist.SendingOnce;
import org.hersys.tasklist.StartingProcess;
import org.hersys.tasklist.StartingProcess.Startable;
import org.springframework.stereotype.Component;

/** Hands a notification over to the start form of its process, once. */
@Component
public class SendingNotification {

    private static final String PROCESS = "manageCase";

    private final StartingProcess starting;
    private final SendingOnce sending;
    private final CheckingNotification checking;
    private final RememberedDoctors doctors;
    private final Clock clock;

    SendingNotification(
            StartingProcess starting,
            SendingOnce sending,
            CheckingNotification checking,
            RememberedDoctors doctors,
            Clock clock) {
        this.starting = starting;
        this.sending = sending;
        this.checking = checking;
        this.doctors = doctors;
        this.clock = clock;
    }

    /** What became of a notification that was sent. */
    public sealed interface Outcome {

        /** There is a case, made now or by the same page before. */
        record Sent(String number) implements Outcome {}

        /** Nothing was changed: something is wrong, or there are similar cases that were not yet shown. */
        record NotYet(Checked checked) implements Outcome {}
    }

    /** A token for a page that the current actor opens; the page makes one case with it. */
    public String token() {
        return sending.token(definition());
    }

    /** The page as it is opened: diagnosed today, by the doctor a clinic's account named last. */
    public TypedNotification fresh() {
        String doctor = isClinic() ? doctors.find().orElse(null) : null;
        return TypedNotification.fresh(LocalDate.now(clock).toString().replace('-', '/'), doctor);
    }

    /**
     * Sends what stands on the page.
     *
     * @param seen numbers of the similar cases that were shown before
     */
    public Outcome send(String token, TypedNotification typed, Set<String> seen) {
        if (sending.madeBy(token).isEmpty()) {
            Checked checked = checking.check(typed, true);
            List<String> similar =
                    checked.similar().stream().map(Similar::number).toList();
            if (!checked.problems().isEmpty() || checked.open() || !seen.containsAll(similar)) {
                return new Outcome.NotYet(checked);
            }
        }
        try {
            var started = sending.send(definition(), token, typed.answers(LocalDate.now(clock)));
            if (isClinic() && typed.doctor() != null && !typed.doctor().isBlank()) {
                doctors.remember(typed.doctor().strip());
            }
            return new Outcome.Sent(started.caseNumber());
        } catch (FormRefused refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            refused.problems().forEach(problem -> problems.put(field(problem), problem.text()));
            return new Outcome.NotYet(Checked.refused(problems));
        }
    }

    private static String field(FormRefused.Problem problem) {
        return problem.field() == null ? "content" : problem.field();
    }

    private static boolean isClinic() {
        return CurrentActor.get().sight() == Sight.CLINIC;
    }

    private String definition() {
        return starting.startable().stream()
                .filter(process -> PROCESS.equals(process.process()))
                .map(Startable::definition)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may start " + PROCESS));
    }
}
