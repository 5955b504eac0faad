package org.hersys.observation;

import java.util.regex.Pattern;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.Cases;
import org.hersys.casefile.Households;
import org.hersys.casefile.Person;
import org.hersys.messaging.Numbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody can report on their own: through the telephone of whoever reports for them, or else their own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnChannel {

    /** Japanese mobile numbers; others get no text messages. */
    private static final Pattern MOBILE = Pattern.compile("(0|\\+81)[789]0[0-9]{8}");

    private final Cases cases;
    private final Households households;
    private final Numbers numbers;

    OwnChannel(Cases cases, Households households, Numbers numbers) {
        this.cases = cases;
        this.households = households;
        this.numbers = numbers;
    }

    /**
     * What the table chooseReporter is told.
     *
     * @param mobile whether there is a mobile number, and a birth date that opens the link sent to it
     * @param refused whether whoever has the number wants no SMS, or is not the patient
     */
    record Way(boolean mobile, boolean refused) {}

    Way of(CaseFile file) {
        Person reporting = cases.person(households
                .headOf(file.id())
                .flatMap(cases::find)
                .filter(head -> head.closedAt() == null)
                .orElse(file));
        String phone = reporting.phone() == null ? "" : reporting.phone().replaceAll("[^0-9+]", "");
        return new Way(
                MOBILE.matcher(phone).matches() && reporting.birthDate() != null,
                numbers.areRefused(reporting.phone()));
    }
}
