package org.hersys.disease;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A notifiable disease as its file {@code disease.yml} declares it.
 *
 * @param code stands with each case
 * @param category 1 to 5, as the Infectious Diseases Act has it
 * @param notifyWithinDays days after the diagnosis within which it is notified and the notification is checked
 * @param diagnosisByTest a patient is one by a positive test, so that its result cannot be pending
 * @param tables decision tables by the question they answer: duty (to notify), urgency (of a notification that nobody has
 *     read yet), retest (does a further notification belong to the same case); where the course is careUntilRelease also
 *     firstContact, severity, risk, placement, observer, frequency (of observation), alert, release, contactPeriod
 * @param course what follows the confirmation: careUntilRelease, or the process that is called instead
 * @param completedLater whether the clinic is asked for the rest of the form complete-notification after the six items
 * @param investigateWithinDays days within which the pathogen is looked for; 0 where it is not
 * @param codes code lists of a notification: diagnosisType, method, specimen, result, symptom
 * @param required fields of the notification that other diseases may leave open
 * @param notAsked fields of the notification that the law does not let anybody ask for this disease
 * @param ageQuestion question whose answer is the age in years where no birth date is asked, or null
 * @param order pairs of days, the earlier first: fields of the notification or questions
 * @param withoutTabs tabs of the case page that a case of this disease never needs
 * @param folder below diseases/, which is the id of its form as well
 * @param questions its own questions, in English
 */
public record Disease(
        String code,
        int category,
        int notifyWithinDays,
        boolean diagnosisByTest,
        Map<String, String> tables,
        String course,
        boolean completedLater,
        int investigateWithinDays,
        Map<String, List<String>> codes,
        Set<String> required,
        Set<String> notAsked,
        String ageQuestion,
        List<List<String>> order,
        Set<String> withoutTabs,
        @JsonIgnore String folder,
        @JsonIgnore List<Question> questions) {

    /** What is not declared is empty. */
    public Disease {
        required = required == null ? Set.of() : required;
        notAsked = notAsked == null ? Set.of() : notAsked;
        order = order == null ? List.of() : order;
        withoutTabs = withoutTabs == null ? Set.of() : withoutTabs;
        questions = questions == null ? List.of() : questions;
    }

    /** The table that answers a question about a case of this disease. */
    public String table(String question) {
        return Optional.ofNullable(tables.get(question))
                .orElseThrow(() -> new IllegalStateException(code + " names no table for " + question));
    }

    /** A code list, in the order in which it is shown. */
    public List<String> codes(String list) {
        return Optional.ofNullable(codes.get(list))
                .orElseThrow(() -> new IllegalStateException(code + " has no codes for " + list));
    }

    /** Whether a field of the notification is asked for this disease. */
    public boolean asks(String field) {
        return !notAsked.contains(field);
    }

    Disease in(String itsFolder, List<Question> itsQuestions) {
        return new Disease(
                code,
                category,
                notifyWithinDays,
                diagnosisByTest,
                tables,
                course,
                completedLater,
                investigateWithinDays,
                codes,
                required,
                notAsked,
                ageQuestion,
                order,
                withoutTabs,
                itsFolder,
                itsQuestions);
    }
}
