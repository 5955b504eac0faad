package org.hersys.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hersys.access.CurrentActor;
import org.hersys.access.Sight;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.intake.CheckingNotification.Checked;
import org.hersys.notification.RelatingNotification;
import org.hersys.tasklist.FormOutcome.FieldProblem;
import org.hersys.tasklist.FormRefused;
import org.hersys.tasklist.SendingOnce;
import org.hersys.tasklist.StartingProcess;
import org.hersys.tasklist.StartingProcess.Startable;
import org.hersys.text.Words;
import org.springframework.stereotype.Component;

/** Hands a notification over to the start form of its process, once. */
@Component
public class SendingNotification {

    private static final String PROCESS = "manageCase";

    private final StartingProcess starting;
    private final SendingOnce sending;
    private final CheckingNotification checking;
    private final RelatingNotification relating;
    private final Cases cases;
    private final PostalCodes places;
    private final RememberedDoctors doctors;
    private final RememberedClinics clinics;
    private final Words words;
    private final Clock clock;

    SendingNotification(
            StartingProcess starting,
            SendingOnce sending,
            CheckingNotification checking,
            RelatingNotification relating,
            Cases cases,
            PostalCodes places,
            RememberedDoctors doctors,
            RememberedClinics clinics,
            Words words,
            Clock clock) {
        this.starting = starting;
        this.sending = sending;
        this.checking = checking;
        this.relating = relating;
        this.cases = cases;
        this.places = places;
        this.doctors = doctors;
        this.clinics = clinics;
        this.words = words;
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
        String doctor = isOnPaper() ? null : doctors.find().orElse(null);
        return TypedNotification.fresh(LocalDate.now(clock).toString().replace('-', '/'), doctor);
    }

    /** Whether the current actor types what came on paper; a clinic is the sender itself. */
    public boolean isOnPaper() {
        return CurrentActor.get().sight() != Sight.CLINIC;
    }

    /** The clinics from which forms on paper come, to choose from. */
    public List<String> clinics() {
        return clinics.names();
    }

    /**
     * Sends what stands on the page.
     *
     * @param seen numbers of the similar cases that were shown before
     * @param relation what was decided about them
     */
    public Outcome send(String token, TypedNotification typed, Set<String> seen, Relation relation) {
        if (sending.madeBy(token).isEmpty()) {
            Checked checked = checking.check(typed, true);
            if (!checked.problems().isEmpty() || checked.open() || isUndecided(checked, seen, relation)) {
                return new Outcome.NotYet(checked);
            }
        }
        return relation.kind() == Relation.Kind.SAME_CASE ? join(relation, typed) : start(token, typed, relation);
    }

    private static boolean isUndecided(Checked checked, Set<String> seen, Relation relation) {
        List<String> similar =
                checked.similar().stream().map(one -> one.earlier().number()).toList();
        boolean decided =
                switch (relation.kind()) {
                    case OPEN -> false;
                    case OTHER_PERSON -> true;
                    case SAME_CASE, SAME_PERSON -> similar.contains(relation.number());
                };
        return !similar.isEmpty() && !decided || !seen.containsAll(similar);
    }

    private Outcome join(Relation relation, TypedNotification typed) {
        List<FieldProblem> problems = CaseNumber.read(relation.number())
                .flatMap(cases::find)
                .map(earlier -> relating.join(earlier.id(), checking.content(answers(typed))))
                .orElseGet(() -> List.of(new FieldProblem("relation", "notification.problem.noSuchCase")));
        if (problems.isEmpty()) {
            remember(typed);
            return new Outcome.Sent(relation.number());
        }
        Map<String, String> said = new LinkedHashMap<>();
        problems.forEach(problem -> said.put(problem.field(), words.say(problem.message(), problem.arguments())));
        return new Outcome.NotYet(Checked.refused(said));
    }

    private Outcome start(String token, TypedNotification typed, Relation relation) {
        try {
            ObjectNode answers = answers(typed);
            if (relation.kind() == Relation.Kind.SAME_PERSON) {
                answers.put("earlierCase", relation.number());
            }
            var started = sending.send(definition(), token, answers);
            remember(typed);
            return new Outcome.Sent(started.caseNumber());
        } catch (FormRefused refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            refused.problems().forEach(problem -> problems.put(field(problem), problem.text()));
            return new Outcome.NotYet(Checked.refused(problems));
        }
    }

    /** The answers of the page; where the address is that of its postal code, with the code of the local government. */
    private ObjectNode answers(TypedNotification typed) {
        ObjectNode answers = typed.answers(LocalDate.now(clock));
        places.find(typed.postalCode())
                .filter(place ->
                        typed.address() != null && typed.address().strip().startsWith(place.address()))
                .ifPresent(place -> answers.withObject("/rest").put("municipality", place.government()));
        return answers;
    }

    private static String field(FormRefused.Problem problem) {
        return problem.field() == null ? "content" : problem.field();
    }

    /** For the next page: a clinic's doctor, or the clinic of a form on paper. */
    private void remember(TypedNotification typed) {
        if (isOnPaper()) {
            clinics.remember(new RememberedClinics.Head(typed.clinic(), typed.clinicAddress(), typed.clinicPhone()));
        } else if (typed.doctor() != null && !typed.doctor().isBlank()) {
            doctors.remember(typed.doctor().strip());
        }
    }

    private String definition() {
        return starting.startable().stream()
                .filter(process -> PROCESS.equals(process.process()))
                .map(Startable::definition)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may start " + PROCESS));
    }
}
